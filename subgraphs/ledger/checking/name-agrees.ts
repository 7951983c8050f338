/** A name without spaces, dots between its parts, and differences of width or case. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•‧・.．。]/gu, '')
    .toLowerCase();
}

/**
 * Whether two names are of one person but for a slip of writing (姓名相符): the same characters, in another order, or with one
 * of at least three left out. Another character is no slip: twins differ in just one.
 */
export function nameAgrees(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  if (a === b) return true;
  if (sorted(a) === sorted(b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length - short.length === 1 && short.length >= 2 && isWithoutOne(short, long);
}

function sorted(name: string): string {
  return [...name].sort().join('');
}

function isWithoutOne(short: string, long: string): boolean {
  const at = [...long].findIndex((character, index) => character !== short[index]);
  return long.slice(0, at) + long.slice(at + 1) === short;
}
