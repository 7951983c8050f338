import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../schema/access/viewer.ts';
import { stewardOf, stewardSession } from '../sessions.ts';
import { aCounty, daysAgo, type TestCounty, today } from './county.ts';

const YEAR = daysAgo(3).slice(0, 4);

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

async function aCase() {
  const childId = await county.register();
  const opened = await county.act(
    'openCase',
    { childId, workerId: '1', reason: '祖辈监护能力不足', openedOn: daysAgo(3) },
    'id number',
  );
  return { childId, caseId: opened.payload.id as string, number: opened.payload.number as string };
}

/** Somebody of any department who names a case. */
const person = (id: string): Session =>
  stewardSession('education', { viewer: stewardOf('education', { id, role: 'CASEWORKER', division: '990121100' }) });

const add = (caseId: string, more: Record<string, unknown> = {}) =>
  county.act(
    'addToCaseRoster',
    { caseId, personId: 'teacher', personName: '孔令仪 班主任', ...more },
    'id personId personName from until isCurrent version serviceCase { id }',
  );

test('cases are numbered in the order in which a county opens them in a year', async () => {
  const first = await aCase();
  const second = await aCase();
  const place = Number(first.number.slice(-4));
  expect(first.number).toMatch(new RegExp(`^GA-990121-${YEAR}-\\d{4}$`));
  expect(second.number).toBe(`GA-990121-${YEAR}-${String(place + 1).padStart(4, '0')}`);
});

test('two cases opened at once get different numbers', async () => {
  const children = await Promise.all([county.register(), county.register(), county.register()]);
  const opened = await Promise.all(
    children.map((childId) =>
      county.act('openCase', { childId, workerId: '1', reason: '学习困难', openedOn: daysAgo(3) }, 'number'),
    ),
  );
  expect(new Set(opened.map(({ payload }) => payload.number)).size).toBe(3);
});

test('an open case opens its child to those on its roster today, and to nobody else', async () => {
  const { childId, caseId, number } = await aCase();
  const ground = (id: string) => county.subgraph.ground(number, person(id));
  expect(await ground('teacher')).toBeNull();
  const { payload } = await add(caseId);
  expect(payload).toEqual({
    id: payload.id,
    personId: 'teacher',
    personName: '孔令仪 班主任',
    from: today,
    until: null,
    isCurrent: true,
    version: 1,
    serviceCase: { id: caseId },
  });
  expect(await ground('teacher')).toEqual({ kind: 'CASE', number, childId });
  expect(await ground('somebody else')).toBeNull();
  expect(await county.subgraph.ground('GA-990121-1999-0001', person('teacher'))).toBeNull();
  const left = await county.act(
    'removeFromCaseRoster',
    { id: payload.id, expectedVersion: 1 },
    'until isCurrent serviceCase { roster { personName } }',
  );
  expect(left.payload).toEqual({
    until: today,
    isCurrent: false,
    serviceCase: { roster: [{ personName: '孔令仪 班主任' }] },
  });
  expect(await ground('teacher')).toBeNull();
});

test('who joins the roster tomorrow cannot open the child today', async () => {
  const { caseId, number } = await aCase();
  await add(caseId, { from: daysAgo(-1) });
  expect(await county.subgraph.ground(number, person('teacher'))).toBeNull();
});

test('the social worker in charge needs no entry on the roster', async () => {
  const { childId, number } = await aCase();
  await county.sql("update social_worker set sign_in_id = 'worker' where id = 1");
  expect(await county.subgraph.ground(number, person('worker'))).toEqual({ kind: 'CASE', number, childId });
  await county.sql('update social_worker set "until" = $1 where id = 1', [today]);
  expect(await county.subgraph.ground(number, person('worker'))).toBeNull();
  await county.sql('update social_worker set "until" = null, sign_in_id = null where id = 1');
});

test('a closed case opens nothing and takes nobody on', async () => {
  const { caseId, number } = await aCase();
  await add(caseId);
  await county.act('closeCase', { id: caseId, expectedVersion: 1, closedOn: today, outcome: '目标达成' });
  expect(await county.subgraph.ground(number, person('teacher'))).toBeNull();
  expect((await add(caseId, { personId: 'other' })).problems).toEqual([
    ['input.caseId', '这个个案已经结案,不能再加入成员。请核对编号。'],
  ]);
});

test.each([
  ['oneself', { personId: 'steward of civil-affairs' }, 'input.personId', '不能把自己加入名册'],
  ['from a day that has passed', { from: daysAgo(1) }, 'input.from', '不能早于今天'],
  ['until before it begins', { until: today }, 'input.until', '必须晚于开始日期'],
  ['nobody', { personId: ' ' }, 'input.personId', '不能为空'],
])('the roster does not take on %s', async (_, more, field, message) => {
  const { caseId } = await aCase();
  const { problems } = await add(caseId, more);
  expect(problems).toEqual([[field, expect.stringContaining(message)]]);
});

test('nobody is on a roster twice at the same time', async () => {
  const { caseId } = await aCase();
  const { payload } = await add(caseId);
  expect((await add(caseId)).problems).toEqual([['input.personId', '此人在这段时间已在名册上,无需重复加入。']]);
  const remove = { id: payload.id, expectedVersion: 1 };
  await county.act('removeFromCaseRoster', remove);
  expect((await county.act('removeFromCaseRoster', remove)).code).toBe('CONFLICT');
  expect((await county.act('removeFromCaseRoster', { ...remove, expectedVersion: 2 })).problems).toEqual([
    ['input.id', '此人已不在名册上,无需再次移出。'],
  ]);
  expect((await add(caseId)).problems).toEqual([]);
});
