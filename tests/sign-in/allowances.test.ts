import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowanceRules } from '../../gateway/allowance-rules.ts';
import { Allowances, type Spending } from '../../gateway/allowances.ts';
import { openHubDatabase } from '../../gateway/hub-database/open.ts';
import {
  codeOf,
  demoCookie,
  FROM_PAGE,
  freshHubDatabase,
  startTestGateway,
  type TestHubDatabase,
} from './test-sign-in.ts';

let database: TestHubDatabase;

beforeAll(async () => {
  database = await freshHubDatabase();
});

afterAll(async () => {
  await database?.[Symbol.asyncDispose]();
});

const officer = (id: string) => ({ id, role: 'OFFICER' as const });
const allowed = (spendings: Spending[]) => spendings.filter(({ ok }) => ok).length;

/** A gateway's allowances, over connections of its own. */
function anotherGateway(limits: Record<string, string> = {}) {
  const own = openHubDatabase(database.url, () => {});
  const allowances = new Allowances(own, allowanceRules(limits));
  return { allowances, [Symbol.asyncDispose]: () => own.close() };
}

test('two gateways at once hand out no more children than the hour allows, and nearly all of them', async () => {
  await using north = anotherGateway();
  await using south = anotherGateway();
  const pages = Array.from({ length: 150 }, (_, at) =>
    (at % 2 ? north : south).allowances.spend(officer('a'), 'CHILDREN_DISCLOSED', 20),
  );
  const children = 20 * allowed(await Promise.all(pages));
  expect(children).toBeLessThanOrEqual(2_000);
  expect(children).toBeGreaterThanOrEqual(2_000 - 2 * 60);
  const [row] = await database.sql("select spent::int from allowance_spent where subject = 'a'");
  expect(row?.spent).toBeLessThanOrEqual(2_000);
});

test('one person uses up nobody else’s allowance, and one kind not another', async () => {
  await using gateway = anotherGateway();
  const look = (id: string) => gateway.allowances.spend(officer(id), 'NATIONAL_ID_LOOKUPS', 1);
  const spendings = [];
  for (let at = 0; at < 61; at++) spendings.push(await look('b'));
  expect(allowed(spendings)).toBe(60);
  expect(spendings.at(-1)).toEqual({
    ok: false,
    retryAfterSeconds: expect.toSatisfy((s: number) => s > 3_500 && s <= 3_600),
  });
  expect(await look('c')).toEqual({ ok: true });
  expect(await gateway.allowances.spend(officer('b'), 'FIND_CHILD_LOOKUPS', 1)).toEqual({ ok: true });
});

test('a page that is refused costs nothing: a smaller one still goes through', async () => {
  await using gateway = anotherGateway({ HUB_LIMIT_CHILDREN_DISCLOSED: '90' });
  const spend = (children: number) => gateway.allowances.spend(officer('d'), 'CHILDREN_DISCLOSED', children);
  expect([await spend(50), await spend(50), await spend(40), await spend(1)].map(({ ok }) => ok)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('more at once than a whole allowance is refused and counts nothing', async () => {
  await using gateway = anotherGateway({ HUB_LIMIT_CHILDREN_DISCLOSED: '40' });
  expect(await gateway.allowances.spend(officer('e'), 'CHILDREN_DISCLOSED', 41)).toEqual({
    ok: false,
    retryAfterSeconds: 3_600,
  });
  expect(await database.sql("select 1 from allowance_spent where subject = 'e'")).toEqual([]);
});

test('a system may be shown ten times as many children', async () => {
  await using gateway = anotherGateway();
  const system = { id: 'f', role: 'SYSTEM' as const };
  expect((await gateway.allowances.spend(system, 'CHILDREN_DISCLOSED', 20_000)).ok).toBe(true);
  expect((await gateway.allowances.spend(system, 'CHILDREN_DISCLOSED', 1)).ok).toBe(false);
});

test('when the period is over, the next begins with a full allowance', async () => {
  await using gateway = anotherGateway({ HUB_LIMIT_FIND_CHILD_LOOKUPS: '1' });
  const look = async () => (await gateway.allowances.spend(officer('g'), 'FIND_CHILD_LOOKUPS', 1)).ok;
  expect([await look(), await look()]).toEqual([true, false]);
  await database.sql("update allowance_spent set ends_at = now() - interval '1 second' where subject = 'g'");
  expect([await look(), await look()]).toEqual([true, false]);
});

test('few operations ask the database: a gateway takes a fiftieth in advance', async () => {
  await using gateway = anotherGateway();
  for (let at = 0; at < 24; at++) await gateway.allowances.spend(officer('h'), 'OPERATIONS', 1);
  expect(await database.sql("select spent::int from allowance_spent where subject = 'h'")).toEqual([{ spent: 24 }]);
});

test('too many operations a minute are answered 429 with the time to wait', async () => {
  await using gateway = await startTestGateway(database, { isDemo: true, environment: { HUB_LIMIT_OPERATIONS: '3' } });
  const cookie = await demoCookie(gateway, 'demo-grid-worker');
  const answers = [];
  for (let at = 0; at < 4; at++) answers.push(await gateway.ask({ cookie, ...FROM_PAGE }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(await codeOf(answers[3] as Response)).toEqual([429, 'RATE_LIMITED']);
});

test('twenty failed sign-ins from an address are enough for a quarter of an hour', async () => {
  await using fresh = await freshHubDatabase();
  await using gateway = await startTestGateway(fresh, { isDemo: true });
  const attempt = async (id: string) => (await gateway.post('/sign-in/demo', { officer: id }, FROM_PAGE)).status;
  for (let at = 0; at < 20; at++) expect(await attempt(`nobody-${at}`)).toBe(401);
  expect(await attempt('demo-county-officer')).toBe(429);
});
