import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePlainDate } from '../../schema/plain-date.ts';
import { children } from '../../subgraphs/civil-affairs/ledgers/children.ts';
import { guardians } from '../../subgraphs/civil-affairs/ledgers/guardians.ts';
import { openTable } from '../../subgraphs/ledger/reading/open-table.ts';
import type { Ledger } from '../../subgraphs/ledger.ts';
import { demoOfficer } from '../demo-officer.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { formulasIn, rowsByHucre } from '../ledger-workbook/read-back.ts';
import { exportAs, refusalIn } from './export-as.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
}, 120_000);

afterAll(() => hub?.[Symbol.asyncDispose]());

const steward = demoOfficer('demo-data-steward', 'VERIFICATION');
const supervisor = demoOfficer('demo-child-supervisor', 'CHILD_CARE');
const manager = demoOfficer('demo-education-manager', 'DROPOUT_CONTROL');
const TODAY = parsePlainDate('2100-01-01');
const CHILDREN = '/ledgers/civil-affairs/children/export';

/** What the reader makes of a file: the rows as parsed by the ledger's own columns. */
async function parsedRows(file: Buffer, ledger: Ledger) {
  const table = await openTable(file, '导出', ledger.columns);
  const rows = await Array.fromAsync(table.rows());
  return rows.map(({ cells }) =>
    Object.fromEntries(
      Object.entries(cells).map(([column, cell]) => [column, ledger.columns[column]?.parse(cell, TODAY)]),
    ),
  );
}

test('a ledger is read out in its own columns, and every cell is read back without a problem', async () => {
  const got = await exportAs(hub.url, steward, `${CHILDREN}?division=210421102`);
  expect([got.status, got.fileName.replace(/\d{8}/, 'DAY')]).toEqual([200, '儿童台账_DAY.xlsx']);
  const rows = await parsedRows(got.file, children);
  const { data } = await hub.query(
    `{ children(filter: { divisionCode: "210421102" }, first: 100) { nodes { id name birthDate sex } } }`,
    {},
    { ...steward, viewer: { ...(steward.viewer as NonNullable<typeof steward.viewer>), rights: ['ANALYST'] } },
  );
  const told = rows.map(({ childId, name, birthDate, sex }) => [childId, name, birthDate, sex]);
  const known = data.children.nodes.map((node: Record<string, string>) =>
    [node.id, node.name, node.birthDate, node.sex].map((value) => ({ value })),
  );
  expect(told.toSorted(byText)).toEqual(known.toSorted(byText));
  expect(rows.flatMap((row) => Object.values(row)).filter((said) => said && 'code' in said)).toEqual([]);
  expect(formulasIn(got.file)).toEqual([]);
});

const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

test('CSV and workbook say the same, also of a ledger with several rows a child', async () => {
  for (const ledger of [children, guardians]) {
    const path = `/ledgers/civil-affairs/${ledger.name}/export?division=210421102&format=`;
    const [workbook, csv] = [
      await exportAs(hub.url, steward, `${path}xlsx`),
      await exportAs(hub.url, steward, `${path}csv`),
    ];
    const rows = await parsedRows(workbook.file, ledger);
    expect(rows.length).toBeGreaterThan(20);
    expect(await parsedRows(csv.file, ledger)).toEqual(rows);
  }
});

test('somebody without the right to write queries exports what they import, masked and withheld where they may not see it', async () => {
  const { file } = await exportAs(hub.url, supervisor, CHILDREN);
  const [first] = await parsedRows(file, children);
  const withheld = Object.entries(first ?? {}).filter(([, said]) => said && 'isWithheld' in said);
  expect(withheld.map(([column]) => column)).toEqual([
    'nationalId',
    'address',
    'fatherStatus',
    'fatherStatusSince',
    'motherStatus',
    'motherStatusSince',
  ]);
});

test('the ledger’s document is theirs only while the export runs, and nothing else becomes runnable', async () => {
  await exportAs(hub.url, supervisor, CHILDREN);
  const refused = await hub.query('{ children(first: 1) { nodes { id name } } }', {}, supervisor);
  expect(refused.errors?.[0]?.extensions.code).toBe('FREE_QUERY_NOT_ALLOWED');
});

test('whoever may not bring a ledger in has no document of it', async () => {
  expect(refusalIn(await exportAs(hub.url, manager, CHILDREN))).toMatchObject({ status: 403 });
});

test('a ledger, a format or a division that is not there is refused with what to do', async () => {
  const refused = async (path: string) => refusalIn(await exportAs(hub.url, steward, path));
  expect([
    await refused('/ledgers/civil-affairs/nothing/export'),
    await refused(`${CHILDREN}?format=pdf`),
    await refused(`${CHILDREN}?division=21042`),
  ]).toEqual([
    { status: 404, code: 'NOT_FOUND', message: '没有这种台账,请从台账列表中选择。' },
    { status: 400, code: 'BAD_REQUEST', message: '请写明导出格式:format=xlsx 或 format=csv。' },
    { status: 400, code: 'BAD_REQUEST', message: '区划代码应是 2、4、6、9 或 12 位数字,请核对。' },
  ]);
});

test('a ledger’s export is on record with what was read out, and its cover says so', async () => {
  const { file, number } = await exportAs(hub.url, steward, `${CHILDREN}?division=210421102`);
  const record = hub.records.at(-1);
  expect(record).toMatchObject({ kind: 'EXPORT', name: '/ledgers/:department/:ledger/export', operation: number });
  expect(record?.detail).toMatchObject({
    department: 'civil-affairs',
    ledger: 'children',
    division: '210421102',
    rows: 41,
    format: 'xlsx',
  });
  const [cover, data] = Object.values(await rowsByHucre(file));
  expect(cover?.find(([label]) => label === '口径')?.[1]).toContain('依据:FS53');
  expect(data?.[2]?.[0]).toMatch(/^台账:civil-affairs\/children\/[0-9a-f]{8}$/);
});
