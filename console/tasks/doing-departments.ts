/** The departments that tasks are given to (承办部门). */
export const DOING_DEPARTMENTS: readonly string[] = ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'];

const VISITING: readonly (string | null)[] = ['CIVIL_AFFAIRS', 'YOUTH_LEAGUE'];

/** Whether a visit of the department can answer a task of its (登记走访后自动答复); it has to be about a child. */
export const canAskForVisit = (department: string | null, childId: string | null): boolean =>
  Boolean(childId) && VISITING.includes(department);
