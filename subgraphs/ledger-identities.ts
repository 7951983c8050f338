import { isChildId } from '../schema/child-id.ts';
import { findDivisionLevel } from '../schema/division-code.ts';
import { nationalIdProblem, normaliseNationalId } from '../schema/national-id.ts';
import type { CellReading } from './ledger-cells.ts';
import type { CellProblem } from './ledger-column.ts';

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  PROVINCE: '省',
  CITY: '市',
  COUNTY: '县',
  TOWNSHIP: '乡镇',
  VILLAGE: '村',
};

/**
 * Reads a citizen identification number (身份证号码). What Excel may have rounded is refused, never guessed; an old number of
 * 15 digits is kept as it is, for somebody to review.
 */
export const readNationalId: CellReading = ({ number, narrow, isVouchedFor }, today) => {
  const id = normaliseNationalId(narrow.replace(/[‐‑‒–—―−]/g, '-'));
  if (number !== null || /^\d(?:\.\d+)?E\+?\d+$/i.test(id)) return ROUNDED;
  if (!isVouchedFor && /^\d{13,}000(?:\.0+)?$/.test(id)) return ROUNDED;
  if (/^\d{15}$/.test(id)) return { value: id };
  const message = nationalIdProblem(id, today);
  return message ? { code: 'NATIONAL_ID_INVALID', message } : { value: id };
};

/** Reads the hub's id of a child (儿童编号). */
export const readChildId: CellReading = ({ compact }) => {
  const id = compact.toUpperCase().replace(/[‐‑‒–—―−]/g, '-');
  return isChildId(id) ? { value: id } : NOT_A_CHILD_ID;
};

/** Reads a telephone number (电话): digits, with `+`, `-` and spaces. */
export const readPhone: CellReading = ({ narrow }) => {
  const phone = narrow
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/^\((\d{3,4})\)\s*/, '$1-')
    .replace(/\s+/g, ' ');
  return /^[0-9+][0-9 -]{2,19}$/.test(phone) ? { value: phone } : NOT_A_PHONE;
};

/** Reads a division code of one of the levels (行政区划代码); a name may stand behind the digits. */
export function readDivision(levels: readonly string[]): CellReading {
  return ({ narrow }) => {
    const digits = /^\d+/.exec(narrow)?.[0] ?? '';
    const code = withoutPadding(digits);
    const level = findDivisionLevel(code);
    if (!level || code.length > 12) return UNKNOWN_DIVISION;
    return levels.length > 0 && !levels.includes(level) ? wrongLevel(levels) : { value: code };
  };
}

/** Statistics pad the codes of higher levels with noughts: `210421102000` is a township. */
function withoutPadding(digits: string): string {
  let code = digits;
  for (const [length, noughts] of [
    [12, '000'],
    [9, '000'],
    [6, '00'],
    [4, '00'],
  ] as const)
    if (code.length === length && code.endsWith(noughts)) code = code.slice(0, -noughts.length);
  return code;
}

function wrongLevel(levels: readonly string[]): CellProblem {
  const wanted = levels.map((level) => LEVEL_NAMES[level] ?? level).join('或');
  return {
    code: 'WRONG_DIVISION_LEVEL',
    message: `这里需要${wanted}一级的行政区划代码。`,
    suggestion: '请从模板“行政区划”表中选择。',
  };
}

const ROUNDED: CellProblem = {
  code: 'NATIONAL_ID_FLOAT',
  message: '身份证号码在表格软件里成了数字,末几位已经丢失,不能登记。',
  suggestion:
    '请先把这一格设为“文本”格式,再对照证件重新输入全部 18 位;若证件号码末三位确为 000,请在号码前加一个半角单引号。',
};
const NOT_A_CHILD_ID: CellProblem = {
  code: 'NOT_A_CHILD_ID',
  message: '儿童编号格式不正确。',
  suggestion: '请从档案页或导出的台账中复制编号,不知道时留空。',
};
const NOT_A_PHONE: CellProblem = {
  code: 'NOT_A_PHONE',
  message: '电话号码只能由数字和短横线组成,最多 20 位。',
  suggestion: '请核对后重新填写;一格只写一个号码。',
};
const UNKNOWN_DIVISION: CellProblem = {
  code: 'UNKNOWN_DIVISION',
  message: '这一格不是有效的行政区划代码。',
  suggestion: '请从模板“行政区划”表中选择,例如“210421102 后安镇”。',
};
