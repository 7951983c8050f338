import { addDays, findPlainDate, type PlainDate, parsePlainDate } from '../schema/plain-date.ts';
import type { CellReading, Said } from './ledger-cells.ts';
import type { CellProblem } from './ledger-column.ts';

const BEFORE_FIRST = parsePlainDate('1900-01-01');
/** Excel counts a 29 February 1900 that never was. */
const MISSING_DAY = 60;
/** Serial numbers of days from 1910 to 2199; a smaller number is a year or a slip. */
const [LEAST_SERIAL, MOST_SERIAL] = [3654, 109_574];

const TIME = String.raw`(?:T?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?`;
const DAY_SHAPES = [
  new RegExp(String.raw`^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})${TIME}$`),
  new RegExp(String.raw`^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?${TIME}$`),
  /^(\d{4})(\d{2})(\d{2})$/,
];
const MONTH_SHAPES = [/^(\d{4})\s*[-/.]\s*(\d{1,2})$/, /^(\d{4})\s*年\s*(\d{1,2})\s*月?份?$/, /^(\d{4})(\d{2})$/];

/** The day that a serial number of Excel stands for (日期序列值); null: none that a ledger would hold. */
export function dayOfSerial(serial: number, isCountedFrom1904 = false): PlainDate | null {
  const from1900 = Math.floor(serial) + (isCountedFrom1904 ? 1462 : 0);
  if (!(from1900 >= LEAST_SERIAL && from1900 <= MOST_SERIAL)) return null;
  return addDays(BEFORE_FIRST, from1900 - (from1900 > MISSING_DAY ? 2 : 1));
}

/** Reads a day, however people write it (日期): `2024-3-5`, `2024年3月5日`, `20240305`, a date cell, its serial number. */
export function readDay(mayBeFuture: boolean): CellReading {
  return (said, today) => {
    const day = findDay(said);
    if (day === null) return NOT_A_DAY;
    return day > today && !mayBeFuture ? IN_FUTURE : { value: day };
  };
}

/** Reads a month (月份) as its first day: `2026-11`, `2026年11月`, `202611`, or any day in it. */
export const readMonth: CellReading = (said) => {
  for (const shape of MONTH_SHAPES) {
    const found = shape.exec(said.narrow);
    const month = found && findPlainDate(`${found[1]}-${found[2]?.padStart(2, '0')}-01`);
    if (month) return { value: month };
  }
  const day = findDay(said);
  return day ? { value: `${day.slice(0, 8)}01` } : NOT_A_MONTH;
};

function findDay({ day, number, narrow }: Said): PlainDate | null {
  if (day) return day;
  for (const shape of DAY_SHAPES) {
    const found = shape.exec(narrow);
    if (found) return findPlainDate(`${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`);
  }
  return number !== null || /^\d{5}$/.test(narrow) ? dayOfSerial(number ?? Number(narrow)) : null;
}

const NOT_A_DAY: CellProblem = {
  code: 'NOT_A_DAY',
  message: '这一格不是有效的日期。',
  suggestion: '请写成“年-月-日”,例如 2024-03-05。',
};
const IN_FUTURE: CellProblem = {
  code: 'NOT_A_DAY',
  message: '日期不能晚于今天。',
  suggestion: '请核对后填写实际发生的日期。',
};
const NOT_A_MONTH: CellProblem = {
  code: 'NOT_A_MONTH',
  message: '这一格不是有效的月份。',
  suggestion: '请写成“年-月”,例如 2026-11。',
};
