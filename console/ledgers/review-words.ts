import type { Words } from '../records/words.ts';
import type { Say } from '../say.ts';
import type { ReviewInfo } from './ledger-shapes.ts';

/** What a row says of a child, by the names that a steward reads (行内原文). */
export const GIVEN_TERMS: readonly (readonly [word: string, chinese: string, english: string])[] = [
  ['name', '姓名', 'Name'],
  ['birthDate', '出生日期', 'Date of birth'],
  ['sex', '性别', 'Sex'],
  ['nationalId', '身份证号码', 'Identification number'],
  ['guardianName', '监护人姓名', 'Guardian'],
  ['guardianPhone', '监护人电话', "Guardian's phone"],
  ['divisionCode', '居住地', 'Residence'],
];

/** How a review stands, in a word. */
export const REVIEW_TERMS: Readonly<Record<ReviewInfo['state'], Words>> = {
  OPEN: ['待核对', 'To review'],
  CONFIRMED: ['是已登记的儿童', 'A registered child'],
  REFUSED: ['按新登记处理', 'To be registered as new'],
};

const SEXES: Readonly<Record<string, Words>> = {
  MALE: ['男', 'Male'],
  FEMALE: ['女', 'Female'],
};

/** `男` for `MALE`; a dash for nothing. */
export function wordText(word: string | null | undefined, say: Say): string {
  if (!word) return '—';
  const sex = SEXES[word];
  return sex ? say(...sex) : word;
}

/** `+12` or `−4`: what a feature speaks for. */
export function weightText(weight: number): string {
  return weight < 0 ? `−${-weight}` : `+${weight}`;
}
