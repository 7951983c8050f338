import { expect, test } from 'vitest';
import type { PlainDate } from '../../schema/plain-date.ts';
import { inventNationalId } from '../../subgraphs/demo/people.ts';
import { BOY, registerOfFile, rowOf } from './matching-county.ts';

const aRegister = registerOfFile();

const TWIN = {
  ...BOY,
  key: 'twin',
  name: '林晓东',
  number: inventNationalId('99', 121, '2015-03-08' as PlainDate, 33),
};

test('of two twins on the register each is found by its own row', async () => {
  const county = await aRegister(BOY, TWIN);
  await county.match([rowOf(BOY), rowOf(TWIN, { ordinal: 1, row: 3 })]);
  const reviews = await county.reviews();
  expect(reviews.map(({ given, candidates }) => [given.name, candidates.map((each) => each.childId)])).toEqual([
    ['林晓东', [county.id(TWIN)]],
    ['林晓轩', [county.id(BOY)]],
  ]);
});

test('two twins in a file, one of them on the register: the other is a new child', async () => {
  const county = await aRegister(BOY);
  expect(await county.match([rowOf(BOY), rowOf(TWIN, { ordinal: 1 })], 'CHECK')).toEqual([
    { kind: 'REVIEW', reviewId: null },
    { kind: 'NEW' },
  ]);
});

test('a twin with another given name is a new child', async () => {
  const county = await aRegister(BOY);
  expect(await county.match([rowOf(BOY, { name: '林佳怡' })], 'CHECK')).toEqual([{ kind: 'NEW' }]);
});

test('of two rows of a file that seem to be one new child the second waits, in one batch as in two', async () => {
  const first = rowOf(BOY, { idIfNew: 'T-00000000000000000000000001' });
  const second = rowOf(BOY, { ordinal: 1, name: '林小轩', idIfNew: 'T-00000000000000000000000002' });
  const county = await aRegister();
  expect(await county.match([first, second], 'CHECK')).toEqual([{ kind: 'NEW' }, { kind: 'REVIEW', reviewId: null }]);
  const registered = await aRegister({ ...BOY, number: null });
  expect(await registered.match([second], 'CHECK')).toEqual([{ kind: 'REVIEW', reviewId: null }]);
});

test('15 digits are brought to 18 in both centuries: whose number it is stands first', async () => {
  const number = (BOY.number as string).slice(0, 6) + (BOY.number as string).slice(8, 17);
  const county = await aRegister(BOY, TWIN);
  await county.match([
    rowOf(BOY, { name: '林小', birthDate: null, sex: null, guardianPhone: null, numberAsWritten: number }),
  ]);
  const [review] = await county.reviews();
  expect(review?.candidates.map(({ childId }) => childId)).toEqual([county.id(BOY)]);
  expect(review?.candidates[0]?.evidence[0]).toEqual({
    feature: '身份证号',
    says: '15 位号码补全后与登记一致',
    weight: 20,
  });
});

test('a number that leads to a child of another name is asked about, never written over', async () => {
  const county = await aRegister(BOY);
  const row = rowOf(BOY, { name: '王佳怡', numberAsWritten: BOY.number, namedChildId: county.id(BOY) });
  expect(await county.match([row])).toEqual([{ kind: 'REVIEW', reviewId: 1 }]);
  await county.decide('CONFIRMED', county.id(BOY));
  expect(await county.match([row])).toEqual([{ kind: 'CHILD', childId: county.id(BOY) }]);
});
