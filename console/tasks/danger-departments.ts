import type { Department, ReportedDanger } from '../operations.generated.ts';

/** What can be reported, the most pressing first, and who is told unless the reporter names others (默认送达的部门). */
export const DANGER_DEPARTMENTS: Readonly<Record<ReportedDanger, readonly Department[]>> = {
  DOMESTIC_VIOLENCE: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION'],
  SEXUAL_ABUSE: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION'],
  SELF_HARM: ['CIVIL_AFFAIRS', 'EDUCATION'],
  MISSING: ['CIVIL_AFFAIRS', 'EDUCATION'],
  ABANDONED: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION'],
  ILLNESS: ['CIVIL_AFFAIRS'],
  COERCION: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION'],
  LURING: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION'],
  PSYCHOLOGICAL_IMBALANCE: ['CIVIL_AFFAIRS', 'EDUCATION'],
  DROPPING_OUT: ['EDUCATION', 'CIVIL_AFFAIRS'],
  OTHER: ['CIVIL_AFFAIRS'],
};
