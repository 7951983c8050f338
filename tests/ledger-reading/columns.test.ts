import { expect, test } from 'vitest';
import type { PlainDate } from '../../schema/plain-date.ts';
import type { Cell, Column } from '../../subgraphs/ledger-column.ts';
import {
  amount,
  childId,
  choice,
  choices,
  count,
  day,
  division,
  flag,
  month,
  nationalId,
  phone,
  text,
} from '../../subgraphs/ledger-columns.ts';

const TODAY = '2026-11-23' as PlainDate;
const SEX = { MALE: '男', FEMALE: '女', NONE: '无' };
const WANTS = { READING: '阅读、绘本', SPORT: '体育', MUSIC: '音乐' };

/** What a column makes of a cell: its value, `withheld`, or the code of the problem. */
function said(column: Column, cell: Cell) {
  const parsed = column.parse(cell, TODAY);
  if ('value' in parsed) return parsed.value;
  return 'code' in parsed ? parsed.code : 'withheld';
}
const saidOfAll = (column: Column, cells: readonly Cell[]) => cells.map((cell) => said(column, cell));

test('a day is read however people write it', () => {
  const written = [
    '2024-3-5',
    '2024/03/05',
    '2024.3.5',
    '2024年3月5日',
    '20240305',
    ' 2024-3-5 ',
    45356,
    { day: '2024-03-05' as PlainDate },
    '2024-03-05 00:00:00',
    '45356',
  ];
  expect(new Set(saidOfAll(day('日'), written))).toEqual(new Set(['2024-03-05']));
  expect(
    saidOfAll(day('日'), ['3/5/2024', '24-3-5', '2024-02-30', 2024, '去年', '2027-01-01', '2024-03', 3e9]),
  ).toEqual(Array(8).fill('NOT_A_DAY'));
  expect(said(day('日', { mayBeFuture: true }), '2027-01-01')).toBe('2027-01-01');
});

test('a month is read from a month or a day in it', () => {
  expect(
    new Set(saidOfAll(month('月'), ['2026-11', '2026年11月', '202611', 202611, '2026/11/23', '2026年11月份'])),
  ).toEqual(new Set(['2026-11-01']));
  expect(saidOfAll(month('月'), ['2026-13', '11月'])).toEqual(['NOT_A_MONTH', 'NOT_A_MONTH']);
});

test('a national ID that Excel may have rounded is refused, never guessed', () => {
  const rounded = [
    210421201503070000,
    '2.10421E+17',
    '2.10421201503070E+17',
    '210421201503070000',
    '9900002015030700'.concat('00'),
  ];
  expect(new Set(saidOfAll(nationalId(), rounded))).toEqual(new Set(['NATIONAL_ID_FLOAT']));
  expect(saidOfAll(nationalId(), ['99000020150307001x', ' 990000 20150307 001X'])).toEqual(
    Array(2).fill('99000020150307001X'),
  );
  expect(said(nationalId(), '990000150307001')).toBe('990000150307001');
  expect(saidOfAll(nationalId(), ['990000201503070011', '9900', '99***************X', '无', null])).toEqual([
    'NATIONAL_ID_INVALID',
    'NATIONAL_ID_INVALID',
    'withheld',
    null,
    null,
  ]);
});

test('what is masked says nothing', () => {
  const masked = ['王**', '王*', '(已隐去)', '(已隐去)', '139******12', '后安镇……', '***'];
  expect(
    new Set(
      [text('文'), phone('话'), choice('选', SEX), day('日', { isRequired: true })].flatMap((column) =>
        saidOfAll(column, masked),
      ),
    ),
  ).toEqual(new Set(['withheld']));
  expect(saidOfAll(text('文'), ['A*', '3*4', '……'])).toEqual(['withheld', '3*4', '……']);
});

test('dashes and 无 alone are an empty cell, unless 无 is an answer', () => {
  expect(saidOfAll(text('文'), ['-', '——', '/', '无', '无此项', ' \u3000\u200b', '', null])).toEqual(
    Array(8).fill(null),
  );
  expect(saidOfAll(text('文', { isRequired: true }), ['-', '无', null])).toEqual(['REQUIRED', '无', 'REQUIRED']);
  expect([said(choice('选', SEX), '无'), said(flag('否'), '无'), said(count('数'), '无')]).toEqual([
    'NONE',
    false,
    null,
  ]);
});

test('choices and flags take their words, their English values and what people write for them', () => {
  expect(saidOfAll(choice('选', SEX), ['男', ' 女 ', 'MALE', 'female', '男性'])).toEqual([
    'MALE',
    'FEMALE',
    'MALE',
    'FEMALE',
    'NOT_A_CHOICE',
  ]);
  expect(choice('选', SEX).parse('男性', TODAY)).toMatchObject({ suggestion: '请改为“男”。' });
  expect(said(choices('选', WANTS), '体育,阅读、绘本;音乐\n体育')).toEqual(['SPORT', 'READING', 'MUSIC']);
  expect(said(choices('选', WANTS), '体育、游泳')).toBe('NOT_A_CHOICE');
  expect(saidOfAll(flag('是'), ['是', '√', true, 'TRUE', 1, 'y', '有'])).toEqual(Array(7).fill(true));
  expect(saidOfAll(flag('是'), ['否', '×', false, '0', 'N', '没有', '也许'])).toEqual([
    ...Array(6).fill(false),
    'NOT_A_FLAG',
  ]);
});

test('numbers may carry thousands separators and units, and keep within their bounds', () => {
  expect(saidOfAll(amount('额'), ['1,200.50元', '¥1,200.5', 1200.5, '1200.50'])).toEqual(Array(4).fill(1200.5));
  expect(saidOfAll(amount('积'), ['50 平方米', '50㎡', '50m2'])).toEqual([50, 50, 50]);
  expect(saidOfAll(amount('额'), [0.1 + 0.2, '1.234', '-1', '1万元', '1e5', '12,34', Number.NaN])).toEqual([
    0.3,
    ...Array(6).fill('NOT_A_NUMBER'),
  ]);
  expect(saidOfAll(count('数', { most: 5 }), ['3人', 3, '6', 2.5, '-1'])).toEqual([
    3,
    3,
    ...Array(3).fill('NOT_A_NUMBER'),
  ]);
});

test('telephone numbers, child ids and divisions are made regular', () => {
  expect(saidOfAll(phone('话'), [13900000000, '024-12345678', '(024) 12345678', '+86 139', '1.39E+10', '有'])).toEqual([
    '13900000000',
    '024-12345678',
    '024-12345678',
    '+86 139',
    'NOT_A_PHONE',
    'NOT_A_PHONE',
  ]);
  expect(saidOfAll(childId(), ['t-0123456789abcdefghjkmnpqrs', 'abc'])).toEqual([
    'T-0123456789ABCDEFGHJKMNPQRS',
    'NOT_A_CHILD_ID',
  ]);
  const township = division('乡镇', ['TOWNSHIP']);
  expect(saidOfAll(township, ['210421102 后安镇', 210421102, '210421102000', '210421102后安镇'])).toEqual(
    Array(4).fill('210421102'),
  );
  expect(saidOfAll(township, ['210421', '后安镇', '2104211', '210421102201'])).toEqual([
    'WRONG_DIVISION_LEVEL',
    'UNKNOWN_DIVISION',
    'UNKNOWN_DIVISION',
    'WRONG_DIVISION_LEVEL',
  ]);
});

test('formulas, error values and texts that are too long are refused with advice', () => {
  expect(saidOfAll(text('文', { max: 3 }), [{ formula: 'A1' }, { error: '#N/A' }, '一二三四'])).toEqual([
    'FORMULA',
    'ERROR_CELL',
    'TOO_LONG',
  ]);
  expect(text('文', { max: 3 }).parse('一二三四', TODAY)).toEqual({
    code: 'TOO_LONG',
    message: '这一格最多 3 个字,现为 4 个字。',
    suggestion: '请精简后重新填写。',
  });
});
