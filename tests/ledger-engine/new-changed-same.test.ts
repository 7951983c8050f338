import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlainDate } from '../../schema/plain-date.ts';
import { inventNationalId } from '../../subgraphs/demo/people.ts';
import { type LedgerDesk, openLedgerDesk } from '../ledger-desk.ts';
import { children } from './ledgers.ts';
import { knowDivisions, VILLAGE } from './place.ts';

const NUMBER = inventNationalId('99', 1, '2015-03-07' as PlainDate, 11);
const GIVEN = {
  nationalId: NUMBER,
  name: '田小禾',
  village: VILLAGE,
  address: '一组 3 号',
  phone: null,
  guardian: '田大山',
  relation: '祖父母',
  guardianPhone: '10012345678',
  guardianFrom: '2022-05-01',
};

let desk: LedgerDesk;
beforeAll(async () => {
  desk = await openLedgerDesk('civil-affairs');
  await knowDivisions(desk);
});
afterAll(() => desk?.[Symbol.asyncDispose]());

const states = async (rows: Promise<readonly { state: string }[]>) => (await rows).map(({ state }) => state);

test('a check says what would become of a row and writes nothing', async () => {
  expect(await desk.check(children, [GIVEN])).toMatchObject([{ state: 'NEW', problems: [] }]);
  expect(await desk.sql('select from registered_child')).toEqual([]);
});

test('a row makes the child and its guardianship, once', async () => {
  expect(await states(desk.write(children, [GIVEN]))).toEqual(['NEW']);
  expect(await desk.sql('select name, sex, birth_date::text, address, version from registered_child')).toEqual([
    { name: '田小禾', sex: 'MALE', birth_date: '2015-03-07', address: '一组 3 号', version: 1 },
  ]);
  expect(await states(desk.write(children, [GIVEN]))).toEqual(['SAME']);
  expect(await desk.sql('select guardian_name, "from"::text, "until", source from guardianship')).toEqual([
    { guardian_name: '田大山', from: '2022-05-01', until: null, source: '台账导入:儿童名册' },
  ]);
});

test('only what differs is changed, and an empty cell empties', async () => {
  expect(await states(desk.write(children, [{ ...GIVEN, phone: '10087654321', address: null }]))).toEqual(['CHANGED']);
  expect(await desk.sql('select phone, address, version from registered_child')).toEqual([
    { phone: '10087654321', address: null, version: 2 },
  ]);
});

test('a missing column and a masked cell change nothing', async () => {
  expect(await states(desk.write(children, [{ nationalId: NUMBER, name: '田**', village: VILLAGE }]))).toEqual([
    'SAME',
  ]);
});

test('a newer guardian ends the one before', async () => {
  const newer = { ...GIVEN, phone: '10087654321', address: null, guardian: '田二山', guardianFrom: '2024-01-01' };
  expect(await states(desk.write(children, [newer]))).toEqual(['CHANGED']);
  expect(await desk.sql('select guardian_name, "until"::text from guardianship order by "from"')).toEqual([
    { guardian_name: '田大山', until: '2024-01-01' },
    { guardian_name: '田二山', until: null },
  ]);
});
