import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import { childIdOf } from '../../schema/child-id.ts';
import { parseNationalId } from '../../schema/national-id.ts';
import { decideReview, listReviews, type ReviewDesk } from '../../subgraphs/ledger/matching/reviews.ts';
import { testLinkageKey } from '../databases.ts';
import { type LedgerDesk, openLedgerDesk } from '../ledger-desk.ts';
import { stewardSession } from '../sessions.ts';
import { children } from './ledgers.ts';
import { childRow, invented } from './people.ts';
import { knowDivisions } from './place.ts';

const idOf = (at: number) => childIdOf(testLinkageKey, parseNationalId(invented(at).nationalId));
const KNOWN = { phone: '10012345678', sex: '男', birthDate: '2014-06-15' };

let desk: LedgerDesk;
let steward: ReviewDesk;
beforeAll(async () => {
  desk = await openLedgerDesk('civil-affairs');
  await knowDivisions(desk);
  await desk.write(children, [childRow(2, KNOWN)]);
  const session = stewardSession('civil-affairs');
  const access = desk.parts.access.of(session);
  steward = { parts: desk.parts, session: session as typeof session & { viewer: Viewer }, access };
});
afterAll(() => desk?.[Symbol.asyncDispose]());

const state = async (row: ReturnType<typeof childRow>) => (await desk.write(children, [row]))[0];

test('a row without a number that resembles a known child waits until a steward has said who it is', async () => {
  const row = { ...childRow(2, { ...KNOWN, address: '新址' }), nationalId: null };
  expect(await state(row)).toMatchObject({ state: 'REVIEW', childId: null });
  const [review] = await listReviews(steward, {});
  expect(review?.candidates.map(({ childId }) => childId)).toEqual([idOf(2)]);
  await decideReview(steward, { id: review?.id as number, decision: 'CONFIRMED', childId: idOf(2) });
  expect(await state(row)).toMatchObject({ state: 'CHANGED', childId: idOf(2) });
  expect(await desk.sql('select address, national_id_index is null as lost from registered_child')).toEqual([
    { address: '新址', lost: false },
  ]);
  await decideReview(steward, { id: review?.id as number, decision: 'OPEN', childId: null });
  expect(await state(row)).toMatchObject({ state: 'REVIEW' });
});

test('a row that resembles nobody is a new child, the same in every import', async () => {
  const row = { ...childRow(7, { sex: '女', birthDate: '2012-02-02' }), nationalId: null };
  const first = await state(row);
  expect(first).toMatchObject({ state: 'NEW', childId: expect.stringMatching(/^T-[0-9A-Z]{26}$/) });
  expect(await state(row)).toMatchObject({ state: 'SAME', childId: first?.childId });
});

test('a number that is registered under another name is never written over; once a steward has refused it, it is a mistake', async () => {
  const row = childRow(2, { ...KNOWN, name: '何远山' });
  expect(await state(row)).toMatchObject({ state: 'REVIEW' });
  const [review] = await listReviews(steward, {});
  await decideReview(steward, { id: review?.id as number, decision: 'REFUSED', childId: null });
  expect(await state(row)).toMatchObject({
    state: 'REFUSED',
    problems: [{ column: 'nationalId', code: 'CONTRADICTION', message: '这个号码已登记在另一名儿童名下。' }],
  });
  expect(await desk.sql('select name from registered_child where id = $1', [idOf(2)])).toEqual([{ name: '吴竹' }]);
});
