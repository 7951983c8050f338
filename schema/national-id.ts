import { findPlainDate, type PlainDate } from './plain-date.ts';

/** A valid citizen identification number (公民身份号码, GB 11643): 17 digits and an ISO 7064 MOD 11-2 check character. */
export type NationalId = string & { readonly nationalId: unique symbol };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of the first 17 digits (ISO 7064:1983 MOD 11-2). */
export function checkCharacter(seventeenDigits: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(seventeenDigits[i]) * (WEIGHTS[i] as number);
  return CHECK_CHARACTERS[sum % 11] as string;
}

/** What a clerk may have typed, made regular: full-width characters narrowed, spaces and hyphens removed, `x` raised. */
export function normaliseNationalId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-]/g, '')
    .toUpperCase();
}

/** Why a number is not valid, as a Chinese sentence that says what to do; null when it is valid. */
export function nationalIdProblem(text: string, today?: PlainDate): string | null {
  const id = normaliseNationalId(text);
  if (id.length !== 18) return `身份证号应为 18 位,现为 ${id.length} 位,请对照证件补全。`;
  if (!/^\d{17}[\dX]$/.test(id)) return '身份证号只能是 17 位数字加 1 位数字或 X,请对照证件修改。';
  const birth = findPlainDate(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`);
  if (!birth) return '身份证号第 7–14 位不是有效的出生日期,请对照证件修改。';
  if (today && birth > today) return '身份证号中的出生日期晚于今天,请对照证件修改。';
  if (checkCharacter(id) !== id[17]) return '身份证号校验位不符,多半有一位抄错,请对照证件逐位核对。';
  return null;
}

/** The normalised number, or null when it is not valid. */
export function findNationalId(text: string): NationalId | null {
  return nationalIdProblem(text) ? null : (normaliseNationalId(text) as NationalId);
}

/** The normalised number; throws a Chinese explanation when it is not valid. */
export function parseNationalId(text: string): NationalId {
  const problem = nationalIdProblem(text);
  if (problem) throw new RangeError(problem);
  return normaliseNationalId(text) as NationalId;
}

/** The birth day that positions 7–14 of a number state. */
export function birthDateOf(id: NationalId): PlainDate {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` as PlainDate;
}

/** The sex that position 17 of a number states: odd is male. */
export function sexOf(id: NationalId): 'MALE' | 'FEMALE' {
  return Number(id[16]) % 2 === 1 ? 'MALE' : 'FEMALE';
}

/**
 * A number as it is shown to whom only its existence concerns (掩码): `21***************X`. The province and the check
 * character stay, enough for a clerk to tell a slip from the right card; birth date, sex, county and sequence do not show.
 */
export function maskNationalId(id: string): string {
  return `${id.slice(0, 2)}${'*'.repeat(Math.max(0, id.length - 3))}${id.slice(-1)}`;
}
