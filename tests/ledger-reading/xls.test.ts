import * as xlsx from '@e965/xlsx';
import { expect, test } from 'vitest';
import { HEADINGS, readAll, refusalOf } from './villages.ts';

/** An old workbook as another program writes it. */
export function oldWorkbook(rows: unknown[][], hidden: { rows?: number[]; isSheet?: boolean } = {}): Buffer {
  const sheet = xlsx.utils.aoa_to_sheet(rows, { cellDates: true });
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '甲村');
  if (hidden.rows) sheet['!rows'] = rows.map((_, at) => ({ hidden: hidden.rows?.includes(at) ?? false }));
  if (hidden.isSheet) book.Workbook = { Sheets: [{ Hidden: 1 }] };
  return xlsx.write(book, { type: 'buffer', bookType: 'biff8', bookSST: true }) as Buffer;
}

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

test('ten thousand different texts, which go on from record to record, all arrive', async () => {
  const names = Array.from({ length: 10_000 }, (_, at) => (at % 3 === 0 ? `name ${at}` : `第${at}个很长很长的名字`));
  const { rows } = await readAll(oldWorkbook([HEADINGS, ...names.map((name) => [name, null, '2015-03-07', 1])]));
  expect(rows.map(({ cells }) => cells.name)).toEqual(names);
});

test('hidden rows and sheets of an old workbook are said to be hidden, formulas are formulas', async () => {
  const file = oldWorkbook([HEADINGS, ['张小明', null, '2015-03-07', { t: 'n', f: 'A1+1', v: 3 }]], {
    rows: [1],
    isSheet: true,
  });
  const { table, rows } = await readAll(file);
  expect(rows).toEqual([
    {
      sheet: '甲村',
      row: 2,
      isHidden: true,
      cells: { name: '张小明', nationalId: null, birthDate: '2015-03-07', homes: { formula: '' } },
    },
  ]);
  expect(table.notes).toHaveLength(2);
});

test('other documents in the same container are refused for what they are', async () => {
  const container = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000));
  expect(await refusalOf(Buffer.from(xlsx.CFB.write(container) as Uint8Array))).toBe('ENCRYPTED');
  const document = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(document, '/WordDocument', Buffer.alloc(100));
  expect(await refusalOf(Buffer.from(xlsx.CFB.write(document) as Uint8Array))).toBe('NOT_A_TABLE_FILE');
});
