import type { CountingDepartment } from './sections.ts';

/** Which way is good: more, less, or neither (a number of children is no achievement). */
export type Aim = 'MORE' | 'LESS' | 'NEITHER';

/** A figure of the first row of the dashboard (重点指标). */
export interface KeyFigure {
  readonly department: CountingDepartment;
  readonly code: string;
  readonly aim: Aim;
}

/**
 * The ten figures that a meeting begins with: whom it is about, whether they are visited and at school, whether every village
 * has a place for them, whether the teams are complete. Each department has at least two.
 */
export const KEY_FIGURES: readonly KeyFigure[] = [
  { department: 'CIVIL_AFFAIRS', code: 'LEFT_BEHIND_CHILDREN', aim: 'NEITHER' },
  { department: 'CIVIL_AFFAIRS', code: 'DE_FACTO_UNATTENDED_CHILDREN', aim: 'NEITHER' },
  { department: 'CIVIL_AFFAIRS', code: 'CHILDREN_VISITED_THIS_MONTH', aim: 'MORE' },
  { department: 'CIVIL_AFFAIRS', code: 'HOME_COVERAGE', aim: 'MORE' },
  { department: 'EDUCATION', code: 'SUSPECTED_DROPOUTS', aim: 'LESS' },
  { department: 'EDUCATION', code: 'KEY_PUPILS_WITH_FILE', aim: 'MORE' },
  { department: 'WOMENS_FEDERATION', code: 'KEY_FAMILIES_GUIDED', aim: 'MORE' },
  { department: 'WOMENS_FEDERATION', code: 'VILLAGES_WITH_SITE', aim: 'MORE' },
  { department: 'YOUTH_LEAGUE', code: 'COMPLETE_PAIRINGS', aim: 'MORE' },
  { department: 'YOUTH_LEAGUE', code: 'MONTHLY_VISITS_ON_TIME', aim: 'MORE' },
];

/** The codes of the key figures by section, as the operations take them. */
export const KEY_CODES = {
  civilAffairs: codesOf('CIVIL_AFFAIRS'),
  education: codesOf('EDUCATION'),
  womensFederation: codesOf('WOMENS_FEDERATION'),
  youthLeague: codesOf('YOUTH_LEAGUE'),
};

/** The figures of an answer in the order of the list; one that is missing is left out. */
export function inKeyOrder<Figure extends { owner: string; code: string }>(
  figures: readonly Figure[],
): { key: KeyFigure; figure: Figure }[] {
  return KEY_FIGURES.flatMap((key) => {
    const figure = figures.find(({ owner, code }) => owner === key.department && code === key.code);
    return figure ? [{ key, figure }] : [];
  });
}

function codesOf(department: CountingDepartment): string[] {
  return KEY_FIGURES.filter((each) => each.department === department).map(({ code }) => code);
}
