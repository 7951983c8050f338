import type { Notice } from '../../answer-notices.ts';

/** Whether one of the fields (`Type.field`) is withheld, so that its absence does not mean that there is none. */
export function isWithheld(notices: readonly Notice[], coordinates: readonly string[]): boolean {
  return notices.some(({ fields }) =>
    fields.some(({ coordinate }) => coordinate !== undefined && coordinates.includes(coordinate)),
  );
}

/** Whether fields are withheld, or a department did not answer, so that there may be more than an answer shows. */
export function isIncomplete(
  { notices, departments }: { notices: readonly Notice[]; departments: readonly { readonly status: string }[] },
  coordinates: readonly string[],
): boolean {
  return (
    isWithheld(notices, coordinates) ||
    departments.some(({ status }) => status === 'DENIED' || status === 'UNAVAILABLE')
  );
}

/** What one department withholds of an answer. */
export function noticesOfOwner(notices: readonly Notice[], department: string): Notice[] {
  return notices.filter(({ owner }) => owner !== undefined && departmentOf(owner) === department);
}

/** What one department did for an answer; undefined when it was not asked. */
export function answerOf<One extends { readonly department: string }>(
  departments: readonly One[],
  department: string,
): One | undefined {
  return departments.find((each) => departmentOf(each.department) === department);
}

/** `civil-affairs` and `CIVIL_AFFAIRS` are one department. */
function departmentOf(code: string): string {
  return code.replaceAll('-', '_').toUpperCase();
}
