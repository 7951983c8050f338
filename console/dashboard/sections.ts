import type { Department } from '../operations.generated.ts';

/** The departments that count figures, with the name of their section of a division, in the order of the dashboard. */
export const SECTIONS = {
  CIVIL_AFFAIRS: 'civilAffairs',
  EDUCATION: 'education',
  WOMENS_FEDERATION: 'womensFederation',
  YOUTH_LEAGUE: 'youthLeague',
} as const satisfies Partial<Record<Department, string>>;

/** A department that counts figures. */
export type CountingDepartment = keyof typeof SECTIONS;

/** The departments that count figures. */
export const COUNTING = Object.keys(SECTIONS) as readonly CountingDepartment[];

type Section<One> = { readonly figures: readonly One[] | null } | null | undefined;

/** A division with a section of figures for each department; a department that did not answer has none. */
export type Sections<One> =
  | { readonly [Name in (typeof SECTIONS)[CountingDepartment]]?: Section<One> }
  | null
  | undefined;

/** The figures of all departments one after the other, as far as these answered. */
export function figuresIn<One>(division: Sections<One>): One[] {
  return COUNTING.flatMap((department) => division?.[SECTIONS[department]]?.figures ?? []);
}

/** The departments whose figures are missing from an answer. */
export function silentIn(division: Sections<unknown>): CountingDepartment[] {
  return COUNTING.filter((department) => !division?.[SECTIONS[department]]?.figures);
}

/** Whether a department counts figures. */
export function isCounting(department: string | undefined): department is CountingDepartment {
  return department !== undefined && department in SECTIONS;
}
