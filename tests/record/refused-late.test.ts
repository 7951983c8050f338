import { expect, test } from 'vitest';
import type { Allowances, Bucket } from '../../gateway/allowances.ts';
import { startTestHub, type TestHub } from '../gateway/test-hub.ts';

const READ = '{ child(id: "c1") { name } }';

/** Allowances of which one bucket is empty. */
const without = (empty: Bucket) =>
  ({
    spend: async (_viewer: unknown, bucket: Bucket) =>
      bucket === empty ? { ok: false, retryAfterSeconds: 5 } : { ok: true },
  }) as unknown as Allowances;

/** What of the records says how an operation ended. */
const ends = (hub: TestHub) =>
  hub.recorder.records.map(({ kind, result, code, departments }) => [
    kind,
    result,
    code,
    Object.values(departments).flatMap(({ receipts }) => receipts).length,
  ]);

test('who has asked too often is refused, and recorded once a minute', async () => {
  await using hub = await startTestHub('local', { allowances: without('OPERATIONS') });
  for (const _ of [1, 2, 3]) expect((await hub.ask(READ)).status).toBe(429);
  expect(ends(hub)).toEqual([['DENY', 'REFUSED', 'RATE_LIMITED', 0]]);
});

test('who has seen too many children is refused after the departments were asked: each time with their receipts', async () => {
  await using hub = await startTestHub('local', { allowances: without('CHILDREN_DISCLOSED') });
  for (const _ of [1, 2]) expect((await hub.ask(READ)).status).toBe(429);
  const refused = ['DENY', 'REFUSED', 'RATE_LIMITED', 1];
  expect(ends(hub)).toEqual([refused, refused]);
});

test('an act whose answer an allowance keeps back is a WRITE that was answered in part', async () => {
  await using hub = await startTestHub('local', { allowances: without('CHILDREN_DISCLOSED') });
  await hub.ask('mutation { rename(id: "c1", name: "新") { id name } }');
  expect([hub.journal.acts, ends(hub).map((end) => end.slice(0, 3))]).toEqual([
    ['rename'],
    [['WRITE', 'PARTIAL', 'RATE_LIMITED']],
  ]);
});

test('an error of the gateway itself is recorded as failed, with the receipts of what it had fetched', async () => {
  await using hub = await startTestHub('local');
  const { execute } = hub.departments['civil-affairs'];
  hub.departments['civil-affairs'].execute = async (...asked) => {
    const answer = await execute.apply(hub.departments['civil-affairs'], asked);
    return { ...answer, data: Object.defineProperty({}, 'child', { get: failing, enumerable: true }) };
  };
  expect((await hub.ask(READ)).errors?.[0]?.extensions.code).toBe('INTERNAL');
  expect(ends(hub)).toEqual([['SEARCH', 'FAILED', 'INTERNAL', 1]]);
});

test('a child that no department has declared is recorded all the same, and raises an alarm', async () => {
  await using hub = await startTestHub('local');
  const department = hub.departments['civil-affairs'];
  const { execute } = department;
  department.execute = async (...asked) => {
    const answer = await execute.apply(department, asked);
    const receipts = (answer.extensions?.receipts ?? []).map((receipt) => ({
      ...receipt,
      disclosure: { ...receipt.disclosure, groups: [] },
    }));
    return { ...answer, extensions: { receipts } };
  };
  await hub.ask('{ child(id: "c1") { id name } }');
  const [record] = hub.recorder.records;
  expect([record?.kind, record?.groups]).toEqual([
    'READ',
    [{ department: 'gateway', children: ['c1'], fields: {}, masked: {} }],
  ]);
  const alarm = { event: 'undeclared-children', operation: record?.operation, count: 1 };
  expect(hub.log.filter(({ event }) => event !== 'request')).toEqual([alarm]);
});

function failing(): never {
  throw new Error('an answer that cannot be read');
}
