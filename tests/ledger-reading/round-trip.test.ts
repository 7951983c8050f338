import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded } from '../../schema/inert-text.ts';
import { checkCharacter } from '../../schema/national-id.ts';
import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import { openTable } from '../../subgraphs/ledger/reading/open-table.ts';
import type { LedgerValue } from '../../subgraphs/ledger.ts';
import type { Column } from '../../subgraphs/ledger-column.ts';
import {
  amount,
  choice,
  choices,
  count,
  day,
  flag,
  month,
  nationalId,
  phone,
  text,
} from '../../subgraphs/ledger-columns.ts';
import { workbook } from './workbook.ts';

const TODAY = '2026-11-23' as PlainDate;
const WORDS = { A: '无', B: '社会散居孤儿', C: '留守、流动' };
const note = text('说明');
const columns: Record<string, Column> = {
  name: text('姓名', { max: 40 }),
  note,
  kind: choice('类别', WORDS),
  kinds: choices('各类', WORDS),
  isAlone: flag('独居'),
  bornOn: day('出生日期'),
  month: month('月份'),
  homes: count('处数'),
  area: amount('面积'),
  phone: phone('电话'),
  nationalId: nationalId(),
};

/** Any text that a column may hold: what parsing gives for any text at all, with the awkward ones often. */
const awkward = fc.constantFrom(
  '=1+1',
  '+86',
  '-1',
  '@a',
  "'x",
  "'",
  '007',
  '无',
  '-',
  "'=x",
  '1,2',
  '"a"',
  '甲\n乙',
  '<b>&amp;',
  '_x000D_',
  '# 导出人',
  '合计',
  '2024-1-1',
  '１２',
  '真',
  'TRUE',
  '1e5',
);
const texts = fc
  .oneof(awkward, fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 }))
  .map((written) => note.parse(written.replaceAll('*', ''), TODAY))
  .map((parsed) => ('value' in parsed ? parsed.value : '文'));
const days = fc.nat(40_000).map((days) => addDays('1915-01-01' as PlainDate, days));
const seventeen = fc
  .tuple(days, fc.nat(999))
  .map(([on, order]) => `990000${on.replaceAll('-', '')}${String(order).padStart(3, '0')}`);
const orNothing = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 5 });
const rows = fc.record({
  name: fc.constantFrom('张小明', '李·小红', '欧阳 明'),
  note: texts,
  kind: orNothing(fc.constantFrom('A', 'B', 'C')),
  kinds: orNothing(fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { minLength: 1 })),
  isAlone: orNothing(fc.boolean()),
  bornOn: orNothing(days),
  month: orNothing(days.map((on) => `${on.slice(0, 8)}01`)),
  homes: orNothing(fc.nat()),
  area: orNothing(fc.nat(10_000_000).map((cents) => cents / 100)),
  phone: orNothing(fc.constantFrom('13900000000', '024-12345678', '+86 139 0000 0000', '010')),
  nationalId: orNothing(seventeen.map((digits) => digits + checkCharacter(digits))),
}) satisfies fc.Arbitrary<Record<string, LedgerValue>>;

const names = Object.keys(columns);
const printed = (row: Record<string, LedgerValue>) =>
  names.map((name) => columns[name]?.print(row[name] ?? null) ?? '');
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',');

async function valuesOf(file: Buffer) {
  const values: Record<string, unknown>[] = [];
  for await (const { cells } of (await openTable(file, 'x', columns)).rows())
    values.push(Object.fromEntries(names.map((name) => [name, columns[name]?.parse(cells[name] ?? null, TODAY)])));
  return values;
}

test('what is printed is read again as the same, from a workbook and from a CSV file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 8 }), async (made) => {
      const headings = names.map((name) => columns[name]?.header ?? '');
      const expected = made.map((row) =>
        Object.fromEntries(names.map((name) => [name, { value: row[name as keyof typeof row] }])),
      );
      const xlsx = workbook([{ rows: [headings, ...made.map((row) => printed(row).map(xmlSafe))] }]);
      const csv = Buffer.from([headings.join(), ...made.map((row) => quoted(printed(row)))].join('\r\n'));
      expect([await valuesOf(xlsx), await valuesOf(csv)]).toEqual([expected, expected]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

/** As a writer of XML must: what XML cannot hold does not come from the columns, and `_x…_` is Excel's own escape. */
function xmlSafe(cell: string): string {
  return cell.replace(/_x(?=[0-9a-fA-F]{4}_)/g, '_x005F_x');
}
