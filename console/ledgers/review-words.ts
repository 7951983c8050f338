import type { ReviewInfo } from './ledger-shapes.ts';

/** What a row says of a child, by the names that a steward reads (行内原文). */
export const GIVEN_TERMS: readonly (readonly [word: string, term: string])[] = [
  ['name', '姓名'],
  ['birthDate', '出生日期'],
  ['sex', '性别'],
  ['nationalId', '身份证号码'],
  ['guardianName', '监护人姓名'],
  ['guardianPhone', '监护人电话'],
  ['divisionCode', '居住地'],
];

/** How a review stands, in a word. */
export const REVIEW_TERMS: Readonly<Record<ReviewInfo['state'], string>> = {
  OPEN: '待核对',
  CONFIRMED: '是已登记的儿童',
  REFUSED: '按新登记处理',
};

const SEXES: Readonly<Record<string, string>> = { MALE: '男', FEMALE: '女' };

/** `男` for `MALE`; a dash for nothing. */
export function wordText(word: string | null | undefined): string {
  return word ? (SEXES[word] ?? word) : '—';
}

/** `+12` or `−4`: what a feature speaks for. */
export function weightText(weight: number): string {
  return weight < 0 ? `−${-weight}` : `+${weight}`;
}
