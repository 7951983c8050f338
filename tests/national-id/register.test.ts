import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NationalId } from '../../schema/national-id.ts';
import { RegisteredChild } from '../../subgraphs/civil-affairs/entities/registered-child.ts';
import { NATIONAL_ID } from '../../subgraphs/civil-affairs/national-id-column.ts';
import { aCounty, numberOf, type TestCounty, VILLAGE } from '../civil-affairs/county.ts';
import { testFieldKeys } from '../databases.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

const envelopeOf = async (id: string) =>
  (
    await county.sql<{ envelope: string }>(
      'select national_id_sealed as envelope from registered_child where id = $1',
      [id],
    )
  )[0]?.envelope as string;
const openedAt = (envelope: string, id: string) => testFieldKeys.open(envelope, NATIONAL_ID, id);
const SHOWN = 'query($id: ID!) { child(id: $id) { name nationalId } }';

test('a registered number is kept sealed for its row, and shown by the register', async () => {
  const nationalId = numberOf('2015-03-08', 701);
  const id = await county.register({ nationalId });
  const envelope = await envelopeOf(id);
  expect(envelope).toMatch(/^v1\.test\./);
  expect(openedAt(envelope, id)).toBe(nationalId);
  expect((await county.execute(SHOWN, { id })).data).toEqual({ child: { name: '林晓轩', nationalId } });
});

test('an envelope put into another child’s row is not opened: the number is null, the rest of the child is there', async () => {
  const [one, other] = [await county.register(), await county.register()];
  await county.sql('update registered_child set national_id_sealed = $1 where id = $2', [await envelopeOf(one), other]);
  const { data, errors } = await county.execute(SHOWN, { id: other });
  expect(data).toEqual({ child: { name: '林晓轩', nationalId: null } });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
    [['child', 'nationalId'], 'INTERNAL'],
  ]);
});

test('a number is found whatever way it is typed, and is never twice on the register', async () => {
  const nationalId = numberOf('2015-03-08', 703);
  const id = await county.register({ nationalId });
  const { data } = await county.execute(
    `{ a: childByNationalId(nationalId: "${nationalId}") { id } b: childByNationalId(nationalId: " ${nationalId.toLowerCase()}") { id number: nationalId } }`,
  );
  expect(data).toEqual({ a: { id }, b: { id, number: nationalId } });
  await expect(
    county.sql(
      'update registered_child set national_id_index = (select national_id_index from registered_child where id = $1) where id <> $1 and national_id_index is not null',
      [id],
    ),
  ).rejects.toMatchObject({ constraint: 'registered_child_national_id_index_unique' });
});

test('identifying a child seals its number for the row it moves to; undoing forgets the number', async () => {
  const person = { name: '何小雨', sex: 'MALE', birthDate: '2015-03-08', divisionCode: VILLAGE };
  const { payload } = await county.act('registerChild', person);
  const nationalId = numberOf('2015-03-08', 705);
  const identified = await county.act('identifyChild', { provisionalId: payload.id, nationalId }, 'id nationalId');
  expect(identified.payload.nationalId).toBe(nationalId);
  expect(openedAt(await envelopeOf(identified.payload.id), identified.payload.id)).toBe(nationalId);
  await county.act('undoIdentifyChild', { provisionalId: payload.id });
  expect(
    await county.sql('select national_id_sealed as a, national_id_index as b from registered_child where id = $1', [
      payload.id,
    ]),
  ).toEqual([{ a: null, b: null }]);
});

test('birth date and sex of a record agree with its number (GB 11643)', () => {
  const child = Object.assign(Object.create(RegisteredChild.prototype) as RegisteredChild, {
    id: 'A'.repeat(26),
    birthDate: '2015-03-08',
    sex: 'MALE' as const,
  });
  const keys = { linkageKey: Buffer.alloc(32, 1), fieldKeys: testFieldKeys };
  const kept = (birthDate: string, place: number) => () =>
    child.keepNumber(numberOf(birthDate, place) as NationalId, keys);
  expect(kept('2015-03-09', 1)).toThrow('does not agree');
  expect(kept('2015-03-08', 2)).toThrow('does not agree');
  kept('2015-03-08', 1)();
  expect(openedAt(child.nationalIdSealed as string, child.id)).toBe(numberOf('2015-03-08', 1));
});

test('what a receipt keeps of an input is no plain digest of it', async () => {
  const nationalId = numberOf('2015-03-08', 707);
  const input = { name: '林晓轩', nationalId, divisionCode: VILLAGE };
  const first = await county.act('registerChild', input, 'id', 'receipt-1');
  expect((await county.act('registerChild', input, 'id', 'receipt-1')).payload).toEqual(first.payload);
  expect((await county.act('registerChild', { ...input, name: '他' }, 'id', 'receipt-1')).code).toBe(
    'IDEMPOTENCY_KEY_REUSED',
  );
  const [receipt] = await county.sql<{ input_hash: string }>('select input_hash from act_receipt');
  expect(receipt?.input_hash).toMatch(/^[\w-]{43}$/);
});
