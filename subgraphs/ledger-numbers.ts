import type { CellReading } from './ledger-cells.ts';
import type { CellProblem } from './ledger-column.ts';

/** Between which bounds a number lies, and how many decimals it has. */
export interface NumberBounds {
  least: number;
  most: number | null;
  decimals: number;
}

const UNIT =
  /(?:平方米|平米|m2|元|人民币|人次|人|名|个|次|户|岁|周岁|天|日|节|课时|分钟|小时|场|件|本|册|套|份|所|处|公里|千米|厘米|米)$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^[+-]?(?:\d{1,15}(?:\.\d{0,10})?|\.\d{1,10})$/;

/** Reads a number (数字), with its unit or thousands separators if people wrote them. */
export function readNumber(bounds: NumberBounds): CellReading {
  const refused = notANumber(bounds);
  return ({ number, compact }) => {
    const value = number ?? findNumber(compact.replace(/^[¥¥]/, '').replace(UNIT, ''));
    if (value === null || !Number.isFinite(value)) return refused;
    const rounded = Number(value.toFixed(bounds.decimals));
    const isExact = Math.abs(rounded - value) <= 1e-9 * Math.max(1, Math.abs(value));
    const isWithin = rounded >= bounds.least && (bounds.most === null || rounded <= bounds.most);
    return isExact && isWithin && Math.abs(rounded) < 1e15 ? { value: rounded === 0 ? 0 : rounded } : refused;
  };
}

function findNumber(text: string): number | null {
  if (GROUPED.test(text)) return Number(text.replaceAll(',', ''));
  return PLAIN.test(text) ? Number(text) : null;
}

function notANumber({ least, most, decimals }: NumberBounds): CellProblem {
  const range = most === null ? `不小于 ${least}` : `${least} 到 ${most} 之间`;
  return {
    code: 'NOT_A_NUMBER',
    message: `这一格应是${decimals === 0 ? '整数' : '数字'},${range}${decimals > 0 ? `,最多 ${decimals} 位小数` : ''}。`,
    suggestion: decimals === 0 ? '请只写数字,例如 12。' : '请只写数字,例如 1200.50。',
  };
}
