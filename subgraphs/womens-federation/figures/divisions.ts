import type { Counter } from '../../figure.ts';
import { division } from './place-subjects.ts';

/** SQL of all days: since when a division exists the federation does not know. */
const always = 'daterange(null, null)';

const ofLevel = (code: string, level: string): Counter => ({
  code,
  subject: division,
  where: `d.level = '${level}'`,
  held: always,
});

/** 村(社区). */
export const villages = ofLevel('VILLAGES', 'VILLAGE');

/** 乡镇、街道. */
export const townships = ofLevel('TOWNSHIPS', 'TOWNSHIP');

/** 设区市. */
export const cities = ofLevel('CITIES', 'CITY');

/** SQL of the condition that a row of a place register lies in the division. */
export const liesWithin = (alias: string): string =>
  `${alias}.division_code >= d.code and ${alias}.division_code < d.code || ':'`;
