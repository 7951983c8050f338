import type { PackChange, PackCount, PackFigure, PackUndertaking, SealedPack } from './pack-content.ts';

const NOT_SHOWN = '—';

/** A number with its unit: shares as percentages with one decimal. */
export function amountText(value: number | null, unit: string | null): string {
  if (value === null) return NOT_SHOWN;
  if (unit === '%') return `${(value * 100).toFixed(1)}%`;
  const number = Number.isInteger(value) ? String(value) : value.toFixed(2);
  return unit ? `${number} ${unit}` : number;
}

/** A figure's value, and of a share what it is a share of. */
export function countText({ value, numerator, denominator }: PackCount, unit: string): string {
  const amount = amountText(value, unit);
  return denominator === null || numerator === null ? amount : `${amount}(${numerator}/${denominator})`;
}

/** A figure's value; small numbers of children are not shown. */
export function figureText(figure: PackFigure): string {
  return figure.isWithheld ? '人数较少,不显示' : countText(figure, figure.unit);
}

/** What is aimed at, and which way. */
export function targetText(comparison: string | null, value: number | null, unit: string | null): string {
  return value === null ? '' : `${comparison === 'AT_MOST' ? '≤' : '≥'} ${amountText(value, unit)}`;
}

/** Whether a target is met, in words. */
export function metText(isMet: boolean | null): string {
  return isMet === null ? '' : isMet ? '达到' : '未达到';
}

/** From what to what. */
export function changeText({ before, after, key }: PackChange): string {
  const unit = key.unit ?? null;
  const sign = after > before ? '↑' : '↓';
  return `${amountText(before, unit)} → ${amountText(after, unit)} ${sign}`;
}

/** How an undertaking stands: measured, else reported, else as its document had it. */
export function standingText({ latestValue, reports, statedValue, unit }: PackUndertaking): string {
  if (latestValue) return `${countText(latestValue, unit ?? '')},截至 ${latestValue.asOf}`;
  const [report] = reports ?? [];
  if (report) return `${report.text}(${report.reportedOn} 报告)`;
  return statedValue === null ? '' : `文件所报:${amountText(statedValue, unit)}`;
}

/** An instant as it is read in Beijing. */
export function instantText(instant: string): string {
  const [day, time] = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().split('T') as [string, string];
  return `${day} ${time.slice(0, 5)}`;
}

/** What is missing in a pack, in one sentence each. */
export function gapTexts({ content, term }: SealedPack): string[] {
  return content.cover.gaps.map(({ department, reason }) =>
    department ? `${term('Department', department)}:${reason}` : reason,
  );
}
