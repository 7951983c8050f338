/** The departments that tasks are given to (承办部门). */
export const DOING_DEPARTMENTS: readonly string[] = ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'];
