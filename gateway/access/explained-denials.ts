import { accessDenied, type DepartmentTerm } from '../../schema/access/denial-error.ts';
import { PublicError } from '../public-error.ts';
import type { DecidedOperation, Denial } from './denied-fields.ts';
import type { RequestAccess } from './request-access.ts';

/** One explained error a denied field (拒绝说明): why, whose datum it is, of what class and level, and what to do. */
export function explainedDenials(
  { denied }: DecidedOperation,
  access: RequestAccess,
  termOf: DepartmentTerm,
): PublicError[] {
  const told = new Set<string>();
  return [...denied.values()].flatMap((denial) => {
    const field = denial.keys.join('.');
    if (told.has(field)) return [];
    told.add(field);
    return [explained(denial, field, access, termOf)];
  });
}

function explained(
  { code, coordinate, keys, certain }: Denial,
  field: string,
  access: RequestAccess,
  termOf: DepartmentTerm,
): PublicError {
  const { message, extensions } = accessDenied(code, coordinate, access.classification(coordinate), termOf);
  return new PublicError(message, { path: keys.slice(0, certain), extensions: { ...extensions, field } });
}
