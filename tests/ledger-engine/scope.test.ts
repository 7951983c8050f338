import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../schema/access/viewer.ts';
import { childIdOf } from '../../schema/child-id.ts';
import { parseNationalId } from '../../schema/national-id.ts';
import { testLinkageKey } from '../databases.ts';
import { type LedgerDesk, openLedgerDesk } from '../ledger-desk.ts';
import { policyOf, stewardOf, stewardSession } from '../sessions.ts';
import { children, guardianships, homes } from './ledgers.ts';
import { childRow, guardianRow, invented } from './people.ts';
import { knowDivisions, OTHER_TOWNSHIP, OTHER_VILLAGE, VILLAGE } from './place.ts';

const inDivision = (division: string): Session =>
  stewardSession('civil-affairs', { viewer: stewardOf('civil-affairs', { role: 'OFFICER', division }) });
const county = inDivision('990001');
const township = inDivision('990001101');
const neighbour = inDivision(OTHER_TOWNSHIP);

const REVIEW = {
  state: 'REVIEW',
  childId: null,
  problems: [{ column: null, code: 'NEEDS_REVIEW', message: '这一行需要数据管理员核对后才能登记。' }],
};

let desk: LedgerDesk;
beforeAll(async () => {
  desk = await openLedgerDesk('civil-affairs');
  await knowDivisions(desk);
  await desk.write(children, [childRow(1), childRow(2, { village: OTHER_VILLAGE })], county);
});
afterAll(() => desk?.[Symbol.asyncDispose]());

test('a row of another division is outside, whatever is known there', async () => {
  const [known, unknown] = await desk.write(children, [childRow(1), childRow(9)], neighbour);
  expect(known).toMatchObject({ state: 'REFUSED', childId: null });
  expect(known?.problems).toEqual(unknown?.problems);
  expect(known?.problems).toMatchObject([{ column: 'village', code: 'OUTSIDE_AREA' }]);
});

test('the county may bring rows of both townships, each township its own', async () => {
  const rows = [childRow(1), childRow(2, { village: OTHER_VILLAGE })];
  expect((await desk.check(children, rows, county)).map(({ state }) => state)).toEqual(['SAME', 'SAME']);
  expect((await desk.check(children, rows, township)).map(({ state }) => state)).toEqual(['SAME', 'REFUSED']);
  expect((await desk.check(children, rows, neighbour)).map(({ state }) => state)).toEqual(['REFUSED', 'SAME']);
});

test('a child who lives elsewhere and one with another name wait for review in the very same words', async () => {
  const elsewhere = childRow(1, { village: OTHER_VILLAGE });
  const otherName = childRow(2, { village: OTHER_VILLAGE, name: '何远山' });
  const [one, other] = await desk.write(children, [elsewhere, otherName], neighbour);
  expect(one).toMatchObject(REVIEW);
  expect(one?.problems).toEqual(other?.problems);
  expect(
    await desk.sql("select from registered_child where address = '1 组' and division_code = $1", [VILLAGE]),
  ).toHaveLength(1);
});

test('where only known children fit, one of another township is as unknown as one of nowhere', async () => {
  const [elsewhere, nowhere] = await desk.write(
    guardianships,
    [guardianRow(2, '2020-01-01'), guardianRow(9, '2020-01-01')],
    township,
  );
  expect(elsewhere?.problems).toEqual(nowhere?.problems);
  expect(elsewhere).toMatchObject({ state: 'REFUSED', childId: null, problems: [{ code: 'CHILD_NOT_KNOWN' }] });
});

test('a sealed child is as if it were elsewhere, also to the county', async () => {
  const sealed = childIdOf(testLinkageKey, parseNationalId(invented(1).nationalId));
  const session = { ...county, policy: policyOf([], { sealedChildren: [sealed] }) };
  expect(await desk.write(children, [childRow(1, { address: '别处' })], session)).toMatchObject([REVIEW]);
  expect(await desk.write(guardianships, [guardianRow(1, '2020-01-01')], session)).toMatchObject([
    { state: 'REFUSED', problems: [{ code: 'CHILD_NOT_KNOWN' }] },
  ]);
});

test('a home of another township stays as it is', async () => {
  const home = { name: '青山儿童之家', village: OTHER_VILLAGE, area: 60, isInsured: true, openedOn: '2020-01-01' };
  expect(await desk.write(homes, [home], neighbour)).toMatchObject([{ state: 'NEW' }]);
  expect(await desk.write(homes, [{ ...home, area: 80 }], township)).toMatchObject([
    { state: 'REFUSED', problems: [{ column: 'village', code: 'OUTSIDE_AREA' }] },
  ]);
  expect(await desk.sql('select indoor_area_square_metres::float as area from childrens_home')).toEqual([{ area: 60 }]);
});
