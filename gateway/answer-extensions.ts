import type { DecidedOperation } from './access/denied-fields.ts';
import type { ResponseDepartments } from './response-departments.ts';

/** What an answer says beside data and errors: how each department took part, and which fields came masked (脱敏). */
export function answerExtensions(
  statuses: ResponseDepartments,
  { masked }: DecidedOperation,
): { extensions?: Record<string, unknown> } {
  const departments = statuses.list();
  if (!departments && masked.length === 0) return {};
  return { extensions: { ...(departments ? { departments } : {}), ...(masked.length ? { masked } : {}) } };
}
