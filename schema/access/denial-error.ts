import { GraphQLError } from 'graphql';
import type { Classification } from './classification.ts';
import { DENIALS, type DenialCode } from './denials.ts';

/** What a department is called, by its code; the SDL's `enum Department` says it. */
export type DepartmentTerm = (code: string) => string;

/** An explained denial (拒绝说明): why, of what class and level the datum is, who owns it, and what to do. */
export function accessDenied(
  code: DenialCode,
  coordinate: string,
  classification?: Pick<Classification, 'share' | 'level' | 'owner'>,
  termOf: DepartmentTerm = (owner) => owner,
): GraphQLError {
  const { share, level, owner } = classification ?? {};
  const message = DENIALS[code].replaceAll('{owner}', owner ? termOf(owner) : '提供部门');
  return new GraphQLError(message, {
    extensions: {
      code,
      coordinate,
      ...(share ? { share, level } : {}),
      ...(owner ? { owner } : {}),
    },
  });
}
