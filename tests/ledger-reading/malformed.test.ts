import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oldWorkbook } from './old-workbook.ts';
import { HEADINGS, refusalOf } from './villages.ts';
import { workbook } from './workbook.ts';

const ROWS = [HEADINGS, ['张小明', '99000020150307001X', '2015-03-07', 2], ['李小红', null, '2016-01-01', 3]];
const FILES = [
  workbook([{ rows: ROWS }, { name: '乙', rows: [[{ xml: 't="s"><v>1</v>' }], [{ xml: 's="1"><v>45356</v>' }]] }]),
  oldWorkbook(ROWS),
  Buffer.from(ROWS.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(',')).join('\r\n')),
];
/** Numbers that lengths, counts and offsets of a format like least. */
const NUMBERS = [0, 1, 2, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];
const PIECES = [
  'PK\x05\x06',
  '<row',
  '</row>',
  '<!DOCTYPE',
  '<c r="XFD1048576">',
  '"',
  '\0',
  '\r\n',
  '&#x110000;',
  '<f>',
  '_xD800_',
];

type Damage = (file: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (file: Buffer, share: number, room = 0) => Math.floor(share * Math.max(1, file.length - room));

const flips: fc.Arbitrary<Damage> = fc
  .array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 })
  .map((changes) => (file) => {
    const changed = Buffer.from(file);
    for (const [share, byte] of changes) changed[at(changed, share)] = byte;
    return changed;
  });
const cuts: fc.Arbitrary<Damage> = fc.tuple(place, place).map(([a, b]) => (file) => {
  const [from, until] = [at(file, Math.min(a, b)), at(file, Math.max(a, b))];
  return a < b ? file.subarray(0, until) : Buffer.concat([file.subarray(0, from), file.subarray(until)]);
});
const splices: fc.Arbitrary<Damage> = fc
  .tuple(place, place, fc.nat(2), fc.nat(4000))
  .map(([a, b, other, length]) => (file) => {
    const source = FILES[other] as Buffer;
    const from = at(source, b);
    return Buffer.concat([
      file.subarray(0, at(file, a)),
      source.subarray(from, from + length),
      file.subarray(at(file, a)),
    ]);
  });
const lies: fc.Arbitrary<Damage> = fc
  .tuple(place, fc.constantFrom(...NUMBERS), fc.constantFrom(1, 2, 4))
  .map(([share, number, width]) => (file) => {
    const changed = Buffer.from(file);
    if (changed.length > 4) changed.writeUIntLE(number % 2 ** (8 * width), at(changed, share, 4), width);
    return changed;
  });
const pieces: fc.Arbitrary<Damage> = fc.tuple(place, fc.constantFrom(...PIECES)).map(
  ([share, piece]) =>
    (file) =>
      Buffer.concat([file.subarray(0, at(file, share)), Buffer.from(piece), file.subarray(at(file, share))]),
);
const damages = fc.array(fc.oneof(flips, cuts, splices, lies, pieces), { minLength: 1, maxLength: 3 });

test('of ten thousand malformed files each is refused with a reason or read, and nothing else happens', async () => {
  const refused = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.nat(2), damages, async (which, changes) => {
      const file = changes.reduce<Buffer>((changed, damage) => damage(changed), FILES[which] as Buffer);
      const code = (await refusalOf(file)) ?? 'READ';
      refused.set(code, (refused.get(code) ?? 0) + 1);
    }),
    { numRuns: 10_000 },
  );
  expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10_000);
  expect([...refused.keys()]).toEqual(expect.arrayContaining(['READ', 'DAMAGED', 'NO_HEADER_ROW', 'NOT_A_TABLE_FILE']));
}, 120_000);

/** The XML of a sheet is where hand-made files differ most: it is packed again after each change, so that it is reached. */
test('a workbook with malformed XML inside is refused with a reason or read', async () => {
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData><mergeCells/></worksheet>`;
  const cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="s"><v>0</v></c></row>';
  const content = Buffer.from(
    sheet(`${cells}${cells.replaceAll('1"', '2"')}<row r="3" hidden="1"><c r="A3" s="1"><f>A1</f><v>1</v></c></row>`),
  );
  await fc.assert(
    fc.asyncProperty(
      damages,
      fc.constantFrom('worksheets/sheet1', 'styles', 'sharedStrings', 'workbook'),
      async (changes, name) => {
        const changed = changes.reduce<Buffer>((file, damage) => damage(file), content);
        await refusalOf(workbook([{ rows: ROWS }], [{ name: `xl/${name}.xml`, content: changed }]));
      },
    ),
    { numRuns: 1000 },
  );
}, 120_000);
