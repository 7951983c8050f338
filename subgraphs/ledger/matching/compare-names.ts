import type { WEIGHTS } from './weights.ts';

/** How two names compare. */
export type NameLikeness = keyof typeof WEIGHTS.name;

/** Surnames of two characters (复姓). */
const COMPOUND = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '令狐',
  '慕容',
  '东方',
  '夏侯',
  '司徒',
  '端木',
]);

/** A name without what typing adds to it: spaces, full-width forms, the dots of transliterated names. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b·•・.]/gu, '')
    .toUpperCase();
}

/** How two normalised names compare: alike, alike but for a slip or a changed surname, or those of two children. */
export function compareNames(one: string, other: string): NameLikeness {
  const [a, b] = [[...one], [...other]];
  if (one === other) return a.length > 2 ? 'SAME' : 'SAME_SHORT';
  if (a.length === b.length && [...a].sort().join('') === [...b].sort().join('')) return 'OTHER_ORDER';
  const [surname, given] = parts(one);
  const [otherSurname, otherGiven] = parts(other);
  if (given === otherGiven) return [...given].length > 1 ? 'SURNAME_DIFFERS' : 'SURNAME_DIFFERS_SHORT';
  if (a.length === b.length && a.length > 2 && surname === otherSurname && differences(a, b) === 1)
    return 'ONE_DIFFERS';
  if (Math.min(a.length, b.length) > 1 && isOneMore(a, b)) return 'ONE_MORE';
  return surname === otherSurname ? 'GIVEN_DIFFERS' : 'DIFFERS';
}

function parts(name: string): [surname: string, given: string] {
  const characters = [...name];
  const length = characters.length > 2 && COMPOUND.has(characters.slice(0, 2).join('')) ? 2 : 1;
  return [characters.slice(0, length).join(''), characters.slice(length).join('')];
}

function differences(a: readonly string[], b: readonly string[]): number {
  return a.filter((character, at) => character !== b[at]).length;
}

/** Whether one is the other with one character put in. */
function isOneMore(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  const at = short.findIndex((character, index) => character !== long[index]);
  return at < 0 || short.slice(at).join('') === long.slice(at + 1).join('');
}
