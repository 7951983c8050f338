import { expect, test } from 'vitest';
import { container, label, oldWorkbook, record, recordedWorkbook } from './old-workbook.ts';
import { HEADINGS, readAll, refusalOf } from './villages.ts';

const TABLE = [label(0, 0, '姓名'), label(0, 1, '出生日期'), label(0, 2, '处数'), label(4, 0, '张小明')];

test('an old workbook is read: texts, numbers, days, truth values', async () => {
  const file = oldWorkbook([
    HEADINGS,
    ['张小明', '99000020150307001X', new Date(Date.UTC(2015, 2, 7)), 2],
    ['李小红', 210421201503070000, '2015年3月7日', 1.5],
    ['ASCII', true, null, -3],
  ]);
  const { table, rows } = await readAll(file);
  expect(table.format).toBe('XLS');
  expect(rows.map(({ cells }) => cells)).toEqual([
    { name: '张小明', nationalId: '99000020150307001X', birthDate: { day: '2015-03-07' }, homes: 2 },
    { name: '李小红', nationalId: 210421201503070000, birthDate: '2015年3月7日', homes: 1.5 },
    { name: 'ASCII', nationalId: true, birthDate: null, homes: -3 },
  ]);
});

test('two thousand different texts, which go on from record to record, all arrive', async () => {
  const names = Array.from({ length: 2000 }, (_, at) => (at % 3 === 0 ? `name ${at}` : `第${at}个很长很长的名字`));
  const { rows } = await readAll(oldWorkbook([HEADINGS, ...names.map((name) => [name, null, '2015-03-07', 1])]));
  expect(rows.map(({ cells }) => cells.name)).toEqual(names);
});

test('hidden rows and sheets are said to be hidden; formulas, errors and small numbers are what they are', async () => {
  const hiddenRow = record(0x208, 4, 0, 3, 0, 0, 0, 0x20, 0);
  const formula = record(0x06, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const mulrk = record(0xbd, 5, 1, 0, (45356 << 2) | 2, ((45356 << 2) | 2) >> 16, 0, (150 << 2) | 3, 0, 2);
  const file = recordedWorkbook([], [hiddenRow, ...TABLE, formula, mulrk, record(0x205, 6, 2, 0, 0x012a)], {
    state: 1,
  });
  const { table, rows } = await readAll(file);
  expect(rows).toEqual([
    { sheet: 'A', row: 5, isHidden: true, cells: { name: '张小明', birthDate: null, homes: { formula: '' } } },
    { sheet: 'A', row: 6, isHidden: false, cells: { name: null, birthDate: 45356, homes: 1.5 } },
    { sheet: 'A', row: 7, isHidden: false, cells: { name: null, birthDate: null, homes: { error: '#N/A' } } },
  ]);
  expect(table.notes).toEqual([
    '工作表“A”是隐藏的,已一并读取,请确认是否需要。',
    '有 1 个隐藏行,已一并读取,请确认是否需要。',
  ]);
});

test('an old workbook that is encrypted, has macros, or reaches outside is refused', async () => {
  expect(await refusalOf(recordedWorkbook([record(0x2f, 1, 1)], TABLE))).toBe('ENCRYPTED');
  expect(await refusalOf(recordedWorkbook([record(0xd3)], TABLE))).toBe('MACROS');
  expect(await refusalOf(recordedWorkbook([], TABLE, { kind: 1 }))).toBe('MACROS');
  expect(await refusalOf(recordedWorkbook([record(0x1ae, 1, 0x0401)], TABLE))).toBe(null);
  expect(await refusalOf(recordedWorkbook([record(0x1ae, 1, 0x0005, 0x4101, 0x42)], TABLE))).toBe('EXTERNAL_LINKS');
});

test('other documents in the same container are refused for what they are', async () => {
  expect(await refusalOf(container('EncryptedPackage', Buffer.alloc(5000)))).toBe('ENCRYPTED');
  expect(await refusalOf(container('WordDocument', Buffer.alloc(100)))).toBe('NOT_A_TABLE_FILE');
  expect(await refusalOf(container('Workbook', Buffer.alloc(100)))).toBe('DAMAGED');
});
