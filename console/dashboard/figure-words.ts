import type { Say } from '../say.ts';
import type { Aim } from './key-figures.ts';

/** A number of a figure: a count, or a share of one. */
export interface Amount {
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** A number as it is read: shares as percentages with at most one decimal, counts with thousands marked; a dash for none. */
export function amountText(value: number | null | undefined, unit: string | null): string {
  if (value === null || value === undefined) return '—';
  if (unit === '%') return `${trimmed(value * 100, 1)}%`;
  return trimmed(value, 2);
}

/** A number with its unit: 94 所, 93.8%. */
export function amountWithUnit(value: number | null | undefined, unit: string | null): string {
  const text = amountText(value, unit);
  return value === null || value === undefined || !unit || unit === '%' ? text : `${text} ${unit}`;
}

/** What a share is a share of: 91/97; nothing for counts. */
export function partsText({ numerator, denominator }: Amount): string {
  if (typeof denominator !== 'number' || typeof numerator !== 'number') return '';
  return `${numerator}/${denominator}`;
}

/** What is aimed at, and which way: ≥ 100%. */
export function targetText(target: { value: number; comparison: string } | null | undefined, unit: string): string {
  if (!target) return '—';
  return `${target.comparison === 'AT_MOST' ? '≤' : '≥'} ${amountWithUnit(target.value, unit)}`;
}

/** The last month end before now that has a number, and how much the figure has changed since. */
export function changeSince(
  value: number | null,
  trend: readonly { month: string; value: number | null }[],
): { month: string; by: number } | null {
  const last = trend.at(-1);
  if (value === null || !last || last.value === null) return null;
  return { month: last.month, by: rounded(value - last.value) };
}

/** A change in words: 比上月末 ↑ 28.9 个百分点. */
export function changeText(change: { by: number } | null, unit: string, say: Say): string {
  if (!change) return say('上月末无数', 'no number last month');
  if (change.by === 0) return say('与上月末持平', 'as last month');
  const arrow = change.by > 0 ? '↑' : '↓';
  const size = Math.abs(change.by);
  const much =
    unit === '%' ? `${trimmed(size * 100, 1)} ${say('个百分点', 'points')}` : `${trimmed(size, 2)} ${unit}`.trim();
  return say(`比上月末 ${arrow} ${much}`, `${arrow} ${much} on last month`);
}

/** Whether a change is for the better; null when neither way is good, or nothing changed. */
export function isBetter(change: { by: number } | null, aim: Aim): boolean | null {
  if (!change || change.by === 0 || aim === 'NEITHER') return null;
  return change.by > 0 === (aim === 'MORE');
}

/** Where a division stands among its siblings: 1 is the best, or the most where neither way is good; null when it cannot be said. */
export function rankOf(
  code: string,
  areas: readonly { code: string; value: number | null }[],
  aim: Aim,
): { rank: number; of: number } | null {
  const known = areas.filter((area): area is { code: string; value: number } => area.value !== null);
  const own = known.find((area) => area.code === code);
  if (!own || known.length < 2) return null;
  const ahead = known.filter(({ value }) => (aim === 'LESS' ? value < own.value : value > own.value));
  return { rank: ahead.length + 1, of: known.length };
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** How numbers are written with at most so many decimals: made once, since making one takes longer than writing a page of numbers. */
const WRITTEN = [1, 2].map((decimals) => new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals }));

function trimmed(value: number, decimals: 1 | 2): string {
  return (WRITTEN[decimals - 1] as Intl.NumberFormat).format(rounded(value));
}
