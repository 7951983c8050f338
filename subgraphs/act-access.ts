import type { GraphQLResolveInfo } from 'graphql';
import { accessDenied, type DepartmentTerm } from '../schema/access/denial-error.ts';
import { argumentCoordinates } from '../schema/access/input-coordinates.ts';
import type { SessionAccess } from './access.ts';
import type { DisclosureTrace } from './disclosure-trace.ts';

/** Refuses an act, or an input of it, that the session may not use (业务操作的访问判定). */
export function refuseForbiddenAct(
  access: SessionAccess,
  info: GraphQLResolveInfo,
  args: Record<string, unknown>,
  termOf: DepartmentTerm,
  disclosed: DisclosureTrace,
): void {
  const field = `${info.parentType.name}.${info.fieldName}`;
  const definition = info.parentType.getFields()[info.fieldName];
  const used = argumentCoordinates(field, definition?.args ?? [], args);
  for (const coordinate of [field, ...new Set(used)]) {
    const decision = access.writing(coordinate);
    if (decision.kind !== 'DENY') continue;
    disclosed.deny(coordinate, decision.code);
    throw accessDenied(decision.code, coordinate, access.classification(coordinate), termOf);
  }
}
