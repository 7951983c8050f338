import type { ActLine } from './list/act-line.ts';
import { CIVIL_AFFAIRS_ACTS } from './list/civil-affairs-acts.ts';
import { EDUCATION_ACTS } from './list/education-acts.ts';
import { WOMENS_FEDERATION_ACTS } from './list/womens-federation-acts.ts';
import { YOUTH_LEAGUE_ACTS } from './list/youth-league-acts.ts';

/** The acts that have a form (办理事项), of all departments; what a form asks is generated from the catalogue. */
export const ACT_LIST: readonly ActLine[] = [
  ...CIVIL_AFFAIRS_ACTS,
  ...EDUCATION_ACTS,
  ...WOMENS_FEDERATION_ACTS,
  ...YOUTH_LEAGUE_ACTS,
];
