import { expect, test } from 'vitest';
import { guarded } from '../../schema/inert-text.ts';
import { cellsOf, readAll, refusalOf } from './villages.ts';

const TEXT = '姓名,身份证号码,出生日期,处数\r\n张小明,99000020150307001X,2015-03-07,2\r\n';
const CELLS = [{ name: '张小明', nationalId: '99000020150307001X', birthDate: '2015-03-07', homes: '2' }];
/** 姓名,出生日期⏎张小明,2015-03-07 in GB18030. */
const CHINESE = Buffer.from('d0d5c3fb2cb3f6c9fac8d5c6da0ad5c5d0a1c3f72c323031352d30332d30370a', 'hex');

test('a CSV file is read in UTF-8 with and without its mark, in UTF-16, and in GB18030', async () => {
  const utf8 = await readAll(Buffer.from(TEXT));
  expect([utf8.table.format, utf8.table.encoding, utf8.rows.map(({ cells }) => cells)]).toEqual([
    'CSV',
    'UTF-8',
    CELLS,
  ]);
  expect(await cellsOf(Buffer.from(`\ufeff${TEXT}`))).toEqual(CELLS);
  expect(await cellsOf(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toEqual(CELLS);
  const chinese = await readAll(CHINESE);
  expect([chinese.table.encoding, chinese.rows.map(({ cells }) => cells)]).toEqual([
    'GB18030',
    [{ name: '张小明', birthDate: '2015-03-07' }],
  ]);
});

test('commas, semicolons and tabs separate; quoted cells hold all of them, quotes and line breaks', async () => {
  for (const separator of [',', ';', '\t']) {
    const text = [
      ['姓名', '出生日期'],
      [`"张,;\t""小""\n明"`, '2015-03-07'],
    ]
      .map((row) => row.join(separator))
      .join('\n');
    expect(await cellsOf(Buffer.from(text))).toEqual([{ name: '张,;\t"小"\n明', birthDate: '2015-03-07' }]);
  }
});

test('rows are numbered as a spreadsheet numbers them', async () => {
  const { rows } = await readAll(Buffer.from('台账\n\n"姓名",出生日期\n"张\n明",2015-03-07\n\n李明,2016-01-01'));
  expect(rows.map(({ row }) => row)).toEqual([4, 6]);
});

test('what an export guards against being run comes back as it was, and ="…" is the text in it', async () => {
  for (const name of ['=1+1', "'", "'=x", '+86', '-说明', '@某人', '007', '990000201503070015'])
    expect((await cellsOf(Buffer.from(`姓名,出生日期\n"${guarded(name)}",2015-03-07`)))[0]?.name).toBe(name);
  expect((await cellsOf(Buffer.from('姓名,出生日期\n="007",2015-03-07')))[0]?.name).toBe('007');
});

test('the last line of an export, which says who made it, is not data', async () => {
  expect(await cellsOf(Buffer.from(`${TEXT}# 导出人 李四,,,\r\n`))).toEqual(CELLS);
});

test('text without a table, pages and binary data under the name of a table are refused for what they are', async () => {
  for (const content of [
    '今天天气很好。\n明天也是。',
    '<html><table><tr><td>姓名</td></tr></table></html>',
    '\u0000\u0001\u0002',
    '{\\rtf1 x}',
  ])
    expect(await refusalOf(Buffer.from(content))).toBe('NOT_A_TABLE_FILE');
  expect(await refusalOf(Buffer.from([0x41, 0xff, 0x41, 0x0a]))).toBe('UNKNOWN_ENCODING');
  expect(await refusalOf(Buffer.from('姓名,出生日期\n"张小明,2015'))).toBe('DAMAGED');
  expect(await refusalOf(Buffer.alloc(0))).toBe('EMPTY_FILE');
});
