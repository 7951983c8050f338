/** The steps of the colour scale: blue alone, light to dark, which every kind of colour blindness tells apart; text on each ≥ 4.5 : 1. */
export const STEPS: readonly { readonly ground: string; readonly text: string }[] = [
  { ground: '#eaf2fb', text: '#1e2b3a' },
  { ground: '#c3daf0', text: '#1e2b3a' },
  { ground: '#8fbbe0', text: '#14202c' },
  { ground: '#2f6ea8', text: '#ffffff' },
  { ground: '#123c66', text: '#ffffff' },
];

/** The least and the most of what is shown; null when nothing is. */
export function rangeOf(values: readonly (number | null)[]): readonly [number, number] | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
}

/** The step of a value in equal parts of the range; the lightest when all are equal. */
export function stepOf(value: number, [least, most]: readonly [number, number]): number {
  if (most === least) return 0;
  return Math.min(STEPS.length - 1, Math.floor(((value - least) / (most - least)) * STEPS.length));
}

/** From where to where each step goes, for the legend. */
export function stepBounds([least, most]: readonly [number, number]): readonly (readonly [number, number])[] {
  if (most === least) return [[least, most]];
  const size = (most - least) / STEPS.length;
  return STEPS.map((_, at) => [least + at * size, least + (at + 1) * size]);
}
