import type { Catalogue } from './classification.ts';

/** The property an order value names, and its direction: `BIRTH_DATE_DESC` is `birthDate` from the last. */
export function orderOfValue(value: string): { property: string; isDescending: boolean } {
  const [, words, direction] = /^(.+)_(ASC|DESC)$/.exec(value) ?? [];
  if (!words) throw new Error(`order value '${value}' does not end in _ASC or _DESC`);
  const property = words.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return { property, isDescending: direction === 'DESC' };
}

/** The coordinate whose values an order shows: its own declaration, or the field of the same name of what is listed. */
export function orderedCoordinate(
  catalogue: Pick<Catalogue, 'has'>,
  order: string,
  value: string,
  node: string,
): string {
  const own = `${order}.${value}`;
  return catalogue.has(own) ? own : `${node}.${orderOfValue(value).property}`;
}
