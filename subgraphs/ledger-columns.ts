import { nationalIdCell } from '../schema/cell-text.ts';
import type { LedgerValue } from './ledger.ts';
import type { CellReading } from './ledger-cells.ts';
import { parsing, printText } from './ledger-cells.ts';
import { isAnswerOf, readChoice, readChoices, readFlag, type Words } from './ledger-choices.ts';
import type { Column, ColumnKind, ColumnOptions, Reference } from './ledger-column.ts';
import { readDay, readMonth } from './ledger-days.ts';
import { readChildId, readDivision, readNationalId, readPhone } from './ledger-identities.ts';
import { readNumber } from './ledger-numbers.ts';

/** Declares a text of at most `max` characters (文字). */
export function text(header: string, options: ColumnOptions & { max?: number } = {}): Column {
  const max = options.max ?? 200;
  return column('TEXT', header, { note: `文字,最多 ${max} 字。`, ...options }, readText(max), printText);
}

function readText(max: number): CellReading {
  return ({ text }) =>
    text.length <= max
      ? { value: text }
      : {
          code: 'TOO_LONG',
          message: `这一格最多 ${max} 个字,现为 ${text.length} 个字。`,
          suggestion: '请精简后重新填写。',
        };
}

/** Declares one of a list of words (单选): `{ MALE: '男', FEMALE: '女' }`. */
export function choice(header: string, words: Words, options: ColumnOptions = {}): Column {
  const choices = Object.values(words);
  const defaults = { note: '从下拉列表中选择。', example: choices[0] };
  const made = column(
    'CHOICE',
    header,
    { ...defaults, ...options },
    readChoice(words),
    (value) => words[value] ?? value,
  );
  return { ...made, choices, parse: parsing(made.isRequired, readChoice(words), isAnswerOf(words)) };
}

/** Declares several of a list of words (多选), separated by 、. */
export function choices(header: string, words: Words, options: ColumnOptions = {}): Column {
  const all = Object.values(words);
  const defaults = { note: `可填多项,用“、”隔开:${all.join('、')}。`, example: all.slice(0, 2).join('、') };
  const made = column(
    'CHOICES',
    header,
    { ...defaults, ...options },
    readChoices(words),
    (value) => words[value] ?? value,
  );
  return { ...made, choices: all, parse: parsing(made.isRequired, readChoices(words), isAnswerOf(words)) };
}

/** Declares 是 or 否. */
export function flag(header: string, options: ColumnOptions = {}): Column {
  const made = column('FLAG', header, { note: '填“是”或“否”。', example: '是', ...options }, readFlag, String);
  return { ...made, choices: ['是', '否'], parse: parsing(made.isRequired, readFlag, isAnswerOf(null)) };
}

/** Declares a day (日期), which has come unless it may lie ahead. */
export function day(header: string, options: ColumnOptions & { mayBeFuture?: boolean } = {}): Column {
  const defaults = { note: '写成“年-月-日”。', example: '2024-03-05' };
  return column('DAY', header, { ...defaults, ...options }, readDay(options.mayBeFuture ?? false), String);
}

/** Declares a month (月份); its value is its first day. */
export function month(header: string, options: ColumnOptions = {}): Column {
  const defaults = { note: '写成“年-月”。', example: '2026-11' };
  return column('MONTH', header, { ...defaults, ...options }, readMonth, (value) => value.slice(0, 7));
}

/** Declares a whole number (个数), not below nought unless told. */
export function count(header: string, options: ColumnOptions & { least?: number; most?: number } = {}): Column {
  const bounds = { least: options.least ?? 0, most: options.most ?? null, decimals: 0 };
  const defaults = { note: '填整数。', example: String(Math.max(bounds.least, 1)) };
  return column('COUNT', header, { ...defaults, ...options }, readNumber(bounds), String);
}

/** Declares an amount (数额): money, areas. */
export function amount(header: string, options: ColumnOptions & { least?: number; decimals?: number } = {}): Column {
  const bounds = { least: options.least ?? 0, most: null, decimals: options.decimals ?? 2 };
  const defaults = {
    note: `填数字,最多 ${bounds.decimals} 位小数,不写单位。`,
    example: String(Math.max(bounds.least, 50)),
  };
  return column('AMOUNT', header, { ...defaults, ...options }, readNumber(bounds), (value) => String(Number(value)));
}

/** Declares a telephone number (电话). */
export function phone(header: string, options: ColumnOptions = {}): Column {
  const defaults = { note: '填一个号码,手机或带区号的座机。', example: '13900000000' };
  return column('PHONE', header, { ...defaults, ...options }, readPhone, String);
}

/** Declares the hub's id of the child (儿童编号), which an export fills in. */
export function childId(header = '儿童编号', options: ColumnOptions = {}): Column {
  const defaults = {
    note: '导出的台账自带;新填的行留空,系统按身份证号码识别。',
    example: '',
    alsoCalled: ['儿童ID', '儿童编码', '档案编号'],
  };
  return column('CHILD_ID', header, { ...defaults, ...options }, readChildId, String);
}

/** Declares the citizen identification number (身份证号码), always kept as text. */
export function nationalId(header = '身份证号码', options: ColumnOptions = {}): Column {
  const defaults = {
    note: '18 位,单元格须为文本格式;没有证件号码时留空,系统按姓名等信息查找后请数据管理员核对。',
    example: '99000020150307001X',
    alsoCalled: ['身份证号', '身份证', '公民身份号码', '公民身份证号码', '证件号码', '儿童身份证号', '儿童身份证号码'],
  };
  return column('NATIONAL_ID', header, { ...defaults, ...options }, readNationalId, nationalIdCell);
}

/** Declares a division of one of the levels (行政区划); its value is the code. */
export function division(header: string, levels: readonly string[], options: ColumnOptions = {}): Column {
  const example = levels.includes('VILLAGE') || levels.length === 0 ? '210421102201' : '210421102 后安镇';
  const defaults = { note: '填行政区划代码,代码后可以写名称;见“行政区划”表。', example };
  return { ...column('DIVISION', header, { ...defaults, ...options }, readDivision(levels), String), levels };
}

/** Declares the name of a row of another table (引用): a school, a home. */
export function reference(header: string, refersTo: Reference, options: ColumnOptions = {}): Column {
  const defaults = { note: '填已登记的名称,一字不差。' };
  return { ...column('REFERENCE', header, { ...defaults, ...options }, readText(200), printText), refersTo };
}

function column(
  kind: ColumnKind,
  header: string,
  options: ColumnOptions,
  reading: CellReading,
  print: (value: string) => string,
): Column {
  const isRequired = options.isRequired ?? false;
  return {
    kind,
    header,
    alsoCalled: options.alsoCalled ?? [],
    note: options.note ?? '',
    isRequired,
    example: options.example ?? '',
    choices: [],
    parse: parsing(isRequired, reading),
    print: (value) => printed(value, print),
  };
}

function printed(value: LedgerValue, print: (value: string) => string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return value.map(print).join('、');
  return print(String(value));
}
