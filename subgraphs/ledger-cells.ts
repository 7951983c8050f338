import { cellText, saysNothing } from '../schema/cell-text.ts';
import type { PlainDate } from '../schema/plain-date.ts';
import type { Cell, CellProblem, Column, ParsedCell } from './ledger-column.ts';

/** What a cell says, made regular (单元格内容), for every kind of column to read in its own way. */
export interface Said {
  /** As written, without spaces at its ends and without characters that nobody sees. */
  text: string;
  /** The same with full-width characters narrowed (NFKC). */
  narrow: string;
  /** The narrow text without any space, for comparing. */
  compact: string;
  /** A number cell. */
  number: number | null;
  /** A day cell. */
  day: PlainDate | null;
  /** Written behind an apostrophe: the text is meant exactly so. */
  isVouchedFor: boolean;
}

/** How a kind of column reads a cell that says something. */
export type CellReading = (said: Said, today: PlainDate) => ParsedCell;

const UNSEEN = /(?![\t\n])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Most cells: nothing to be narrowed or left out. */
const REGULAR = /^[!-&(-~\u4e00-\u9fff]+$/;
const HIDDEN = new Set(['(已隐去)', '已隐去']);

/**
 * The `parse` of a column: what cannot be used is refused, what is empty or masked is told apart, the rest is read.
 * `isAnswer`: 「无」 is an answer in this column, not an empty cell.
 */
export function parsing(
  isRequired: boolean,
  reading: CellReading,
  isAnswer: (compact: string) => boolean = () => false,
): Column['parse'] {
  return (cell, today) => {
    const unusable = whatIsUnusable(cell);
    if (unusable) return unusable;
    const said = whatIsSaid(cell);
    if (said === null || (!said.isVouchedFor && saysNothing(said.compact, isRequired) && !isAnswer(said.compact)))
      return isRequired ? REQUIRED : { value: null };
    return isMasked(said) ? { isWithheld: true } : reading(said, today);
  };
}

const REQUIRED: CellProblem = { code: 'REQUIRED', message: '这一格必须填写。', suggestion: '请补上内容后重新导入。' };

function whatIsUnusable(cell: Cell): CellProblem | null {
  if (cell === null || typeof cell !== 'object') return null;
  if ('formula' in cell)
    return {
      code: 'FORMULA',
      message: '这一格是公式,系统不计算公式。',
      suggestion: '请选中该格,复制后“选择性粘贴—数值”,再保存。',
    };
  if ('error' in cell)
    return {
      code: 'ERROR_CELL',
      message: '这一格显示的是错误值,没有内容。',
      suggestion: '请改成实际内容,或清空该格。',
    };
  return null;
}

/** What a cell says; null: nothing. */
export function whatIsSaid(cell: Cell): Said | null {
  if (cell === null) return null;
  if (typeof cell === 'string' && REGULAR.test(cell))
    return { text: cell, narrow: cell, compact: cell, number: null, day: null, isVouchedFor: false };
  const day = typeof cell === 'object' && 'day' in cell ? cell.day : null;
  const number = typeof cell === 'number' ? cell : null;
  const written = seen(day ?? (typeof cell === 'boolean' ? (cell ? '是' : '否') : plainText(cell)));
  const isVouchedFor = written.startsWith("'");
  const text = isVouchedFor ? written.slice(1).trim() : written;
  const narrow = text.normalize('NFKC').trim();
  return narrow === '' ? null : { text, narrow, compact: narrow.replace(/\s+/g, ''), number, day, isVouchedFor };
}

function seen(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim();
}

/** A number without an exponent where that is exact: Excel keeps telephone numbers as numbers. */
function plainText(cell: Cell): string {
  if (typeof cell !== 'number') return typeof cell === 'string' ? cell : '';
  return Number.isSafeInteger(cell) ? cell.toFixed(0) : String(cell);
}

/** A value as the hub shows it to whom it is not shown in plain: `王**`, `王*`, `(已隐去)`, `后安镇……`. */
function isMasked({ text, compact }: Said): boolean {
  if (!compact.includes('*') && !text.endsWith('……')) return HIDDEN.has(compact);
  return /\*.*\*/s.test(compact) || /^.\*$/su.test(compact) || /(?:街道|[乡镇])……$/.test(text);
}

/** A text as it is written into a cell: what would be read as nothing, or loses an apostrophe, is put behind one. */
export const printText = cellText;
