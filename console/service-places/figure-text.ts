import type { SayWords } from './shown.ts';

interface FigureValue {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isWithheld: boolean;
}

/** A figure's value in words: 94 所, 58.5%; 不显示 where it is withheld, a dash where there is none. */
export function figureText(figure: FigureValue & { readonly unit?: string }, say: SayWords): string {
  const { value, denominator, isWithheld, unit = '' } = figure;
  if (isWithheld) return say('不显示', 'Withheld');
  if (value === null) return '—';
  return denominator === null ? `${value} ${unit}`.trim() : `${Math.round(value * 1000) / 10}%`;
}

/** Of how many a share is: 55/94; null for what is no share, or not shown. */
export function shareText({ numerator, denominator, isWithheld }: FigureValue): string | null {
  return isWithheld || numerator === null || !denominator ? null : `${numerator}/${denominator}`;
}
