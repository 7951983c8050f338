import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LedgerDesk, openLedgerDesk } from '../ledger-desk.ts';
import { children, guardianships, homes } from './ledgers.ts';
import { childRow, guardianRow, invented } from './people.ts';
import { knowDivisions } from './place.ts';

let desk: LedgerDesk;
beforeAll(async () => {
  desk = await openLedgerDesk('civil-affairs');
  await knowDivisions(desk);
});
afterAll(() => desk?.[Symbol.asyncDispose]());

const found = async (rows: ReturnType<LedgerDesk['write']>) =>
  (await rows).map(({ state, problems }) => [state, ...problems.map(({ column, code }) => `${column} ${code}`)]);

test('each mistake is told by its column, all of a row together', async () => {
  const rows = [
    childRow(1, { name: null, village: '990001101999' }),
    childRow(2, { phone: '没有', birthDate: '2015-13-01' }),
    childRow(3, { birthDate: '2014-06-16', sex: '女' }),
    { name: '田小禾', village: '990001101201' },
  ];
  expect(await found(desk.check(children, rows))).toEqual([
    ['REFUSED', 'name REQUIRED', 'village UNKNOWN_DIVISION'],
    ['REFUSED', 'birthDate NOT_A_DAY', 'phone NOT_A_PHONE'],
    ['REFUSED', 'birthDate CONTRADICTION'],
    ['REFUSED', 'sex REQUIRED', 'birthDate REQUIRED'],
  ]);
});

test('a row that the database refuses costs only itself, and the department says why', async () => {
  const rows = [1, 2, 3, 4, 5, 6, 7].map((at) =>
    childRow(at, at === 4 ? { nationalId: null, birthDate: '2999-01-01' } : {}),
  );
  const outcomes = await found(desk.write(children, rows));
  expect(outcomes.map(([state]) => state)).toEqual(['NEW', 'NEW', 'NEW', 'REFUSED', 'NEW', 'NEW', 'NEW']);
  expect(await desk.sql('select from registered_child')).toHaveLength(6);
});

test('periods that overlap without following each other are refused by the database, in check and in writing alike', async () => {
  const [plain] = guardianships.targets;
  const separate = {
    ...guardianships,
    targets: [{ ...(plain as NonNullable<typeof plain>), follows: undefined }],
  } as never;
  await desk.write(separate, [guardianRow(1, '2020-01-01', { guardianUntil: '2022-01-01' })]);
  const rows = [guardianRow(1, '2021-01-01'), guardianRow(2, '2021-01-01')];
  const expected = [['REFUSED', 'guardianFrom OVERLAP'], ['NEW']];
  expect(await found(desk.check(separate, rows))).toEqual(expected);
  expect(await found(desk.write(separate, rows))).toEqual(expected);
  expect(await desk.sql('select from guardianship')).toHaveLength(2);
});

test('a row about two children, or about none, is refused', async () => {
  const { nationalId } = invented(1);
  const rows = [
    { ...guardianRow(1, '2023-01-01'), childId: 'T-00000000000000000000000000' },
    { ...guardianRow(1, '2023-01-01'), nationalId: null, name: '(已隐去)' },
  ];
  expect(await found(desk.check(guardianships, rows))).toEqual([
    ['REFUSED', 'nationalId CONTRADICTION'],
    ['REFUSED', 'null CHILD_NOT_NAMED'],
  ]);
  expect(nationalId).toHaveLength(18);
});

test('nothing of a row is kept when a part of it is refused', async () => {
  const row = childRow(20, { guardian: '田大山', relation: null, guardianFrom: '2024-01-01' });
  expect(await found(desk.write(children, [row]))).toEqual([['REFUSED', 'relation REQUIRED']]);
  expect(await desk.sql("select from registered_child where address = '20 组'")).toEqual([]);
});

test('a text that does not fit and an amount finer than is kept', async () => {
  const home = { name: '青山儿童之家', village: '990001101201', area: 60.26, isInsured: true, openedOn: '2020-01-01' };
  expect(await found(desk.write(homes, [home]))).toEqual([['NEW']]);
  expect(await found(desk.write(homes, [home]))).toEqual([['SAME']]);
  const long = { ...home, name: '另一处', address: '长'.repeat(300) };
  expect(await found(desk.write(homes, [long]))).toEqual([['REFUSED', 'address TOO_LONG']]);
});
