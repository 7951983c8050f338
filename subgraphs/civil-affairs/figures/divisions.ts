import { type Counter, period } from '../../figure.ts';
import { division } from './subjects.ts';

/** SQL of the days on which a division's code is in force. */
export const divisionDays = period('d.valid_from', 'd.valid_until');

const ofLevel = (code: string, level: string): Counter => ({
  code,
  subject: division,
  where: `d.level = '${level}'`,
  held: divisionDays,
});

/** Villages in force (村级区划). */
export const villages = ofLevel('VILLAGES', 'VILLAGE');

/** Townships in force (乡镇级区划). */
export const townships = ofLevel('TOWNSHIPS', 'TOWNSHIP');

/** SQL of the condition that a division is a county (县级区划). */
export const isCounty = `d.level = 'COUNTY'`;

/** SQL of the condition that a row of a place register lies in the division. */
export const liesWithin = (alias: string): string =>
  `${alias}.division_code >= d.code and ${alias}.division_code < d.code || ':'`;
