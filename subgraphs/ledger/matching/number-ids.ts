import { childIdOf } from '../../../schema/child-id.ts';
import { checkCharacter, findNationalId, type NationalId, normaliseNationalId } from '../../../schema/national-id.ts';

/** What a number of the first generation says (15 位身份证号): six digits of place, yymmdd, three of sequence. */
export interface FifteenDigits {
  /** The ids of the children whose number it can be, in this century and the last. */
  childIds: readonly string[];
  /** The birth date in this century, as children's are; null: there is no such day. */
  birthDate: string | null;
  sex: 'MALE' | 'FEMALE';
}

/** Reads a number of 15 digits; null when it is none. */
export function readFifteenDigits(text: string | null, linkageKey: Buffer): FifteenDigits | null {
  const digits = text === null ? '' : normaliseNationalId(text);
  if (!/^\d{15}$/.test(digits)) return null;
  const numbers = ['20', '19'].map((century) => completed(digits, century));
  const [latest] = numbers;
  return {
    childIds: numbers.flatMap((number) => (number ? [childIdOf(linkageKey, number)] : [])),
    birthDate: latest ? `${latest.slice(6, 10)}-${latest.slice(10, 12)}-${latest.slice(12, 14)}` : null,
    sex: Number(digits[14]) % 2 === 1 ? 'MALE' : 'FEMALE',
  };
}

function completed(digits: string, century: string): NationalId | null {
  const seventeen = `${digits.slice(0, 6)}${century}${digits.slice(6)}`;
  return findNationalId(`${seventeen}${checkCharacter(seventeen)}`);
}
