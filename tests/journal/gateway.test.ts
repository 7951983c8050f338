import { afterEach, describe, expect, test } from 'vitest';
import { type Department, type DepartmentAnswer, DepartmentUnavailable } from '../../gateway/department.ts';
import { localDepartment, type SubgraphDoor } from '../../gateway/local-department.ts';
import { RemoteDepartment } from '../../gateway/remote-department.ts';
import { NOBODY } from '../../schema/access/nobody.ts';
import { policyVersion } from '../../schema/access/policy-content.ts';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { NotJournaled } from '../../schema/processing-record/not-journaled.ts';
import { serveSubgraph } from '../../subgraphs/serve.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';
import { startDepartmentProcess, testSigner } from '../department-process.ts';
import { startTestHub } from '../gateway/test-hub.ts';
import { policyContent, publicKeys, signer } from '../grants/sample.ts';
import { startDepartment } from '../hub.ts';
import { stewardOf, stewardSession } from '../sessions.ts';
import { harbourInput, VILLAGE } from '../youth-league/league.ts';
import { answersAgain, COMMITS_WAIT, entriesOf, held, linesOf, NO_COMMIT, NO_LINES, until } from './lines.ts';
import { sampleReceipt } from './sample-receipt.ts';

const breaker = { failures: 50, halfOpenAfterMs: 1_000 };
const HARBOURS = { kind: 'query', query: '{ heartHarbours { nodes { name } } }', variables: {} } as const;
const CREATE = {
  kind: 'mutation',
  query: 'mutation ($input: CreateHeartHarbourInput!) { createHeartHarbour(input: $input) { name } }',
  variables: { input: harbourInput() },
} as const;
const operation = {
  operation: 'gateway-1.20261123t053000z.0a0a0a0a#12',
  head: { chain: 'gateway-1.20261123t053000z.0a0a0a0a', seq: 4, hash: '7'.repeat(64) },
};
const viewer = stewardOf('youth-league', { division: '21' });
const policy = { version: policyVersion(policyContent), ...policyContent, isCurrent: true, readAt: new Date() };
const steward = stewardSession('youth-league', { viewer, policy });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A department in this process and, over the same door, far away. */
async function bothWays(door: SubgraphDoor): Promise<Department[]> {
  const served = await serveSubgraph({ ...door, close: async () => {} } as never, '127.0.0.1', 0, () => publicKeys);
  const remote = new RemoteDepartment(door.name, { url: served.url, timeoutMs: 5_000, breaker, signer });
  closing.push(served.stop, () => remote.close());
  return [localDepartment(door.name, door, 5_000), remote];
}

async function league() {
  const department = await startDepartment('youth-league');
  closing.push(() => department.stop());
  await department.sql(`insert into known_division (code, level) values ('210421', 'COUNTY'), ('210421101', 'TOWNSHIP'),
    ('${VILLAGE}', 'VILLAGE')`);
  return department;
}

/** A door that gives one answer, whatever it is asked. */
function saying(answer: unknown): SubgraphDoor {
  const none = async () => null;
  return { name: 'youth-league', execute: async () => answer, ground: none, policy: none } as unknown as SubgraphDoor;
}

const trouble = (asked: Promise<DepartmentAnswer>) =>
  asked.catch((error: unknown) => (error instanceof DepartmentUnavailable ? [error.reason, error.lost] : error));

describe('a gateway takes data only with the receipts that they were written down under', () => {
  const data = { heartHarbours: { nodes: [] } };
  const errors = [{ message: '未开放' }];
  const { disclosure: _, ...half } = sampleReceipt;

  test.each<[string, object, boolean]>([
    ['data with a receipt', { data, extensions: { receipts: [sampleReceipt] } }, true],
    ['nothing but errors', { errors }, true],
    ['no data, with errors', { data: null, errors }, true],
    ['the name of a type', { data: { __typename: 'Query' } }, true],
    ['data without', { data }, false],
    ['data with none', { data, extensions: { receipts: [] } }, false],
    ['data with half a receipt', { data, extensions: { receipts: [half] } }, false],
    ['errors with half a receipt', { errors, extensions: { receipts: [half] } }, false],
    [
      'one whole and one that says more',
      { data, extensions: { receipts: [sampleReceipt, { ...sampleReceipt, x: 1 }] } },
      false,
    ],
  ])('%s', async (_what, answer, isTaken) => {
    for (const department of await bothWays(saying(answer))) {
      const got = await trouble(department.fetch({ ...HARBOURS, session: NOBODY }));
      if (isTaken) expect(got).toEqual(answer);
      else expect(got).toEqual(['garbage', expect.any(Number)]);
    }
  });

  test('a foreign subgraph keeps no journal, and what it calls a receipt is dropped', async () => {
    const foreign = localDepartment('shop', saying({ data, extensions: { receipts: ['anything'] } }), 1_000, true);
    expect(await foreign.fetch({ ...HARBOURS, session: NOBODY })).toEqual({ data });
  });
});

test('the operation arrives as the gateway names it, near and far; the receipts come back', async () => {
  const department = await league();
  for (const reached of await bothWays(department.subgraph)) {
    const before = (await linesOf(department)).length;
    const answer = await reached.fetch({ ...HARBOURS, session: steward, operation });
    const [line] = (await linesOf(department)).slice(before);
    expect(JSON.parse(line?.body ?? '{}')).toMatchObject({ kind: 'ANSWER', ...operation });
    expect(answer.extensions?.receipts?.map(({ chain, seq, hash }) => ({ chain, seq, hash }))).toEqual([
      { chain: line?.chain, seq: line?.seq, hash: line?.hash },
    ]);
  }
});

test('an operation that is not one is a bad request, and nothing is told', async () => {
  const department = await league();
  const [, remote] = await bothWays(department.subgraph);
  for (const wrong of ['x#1', { operation: 'x' }, { ...operation, head: {} }, { ...operation, more: 1 }, 7])
    expect(await remote?.fetch({ ...HARBOURS, session: NOBODY, operation: wrong as never })).toEqual({
      errors: [{ message: HUB_ERRORS.BAD_REQUEST, extensions: { code: 'BAD_REQUEST' } }],
    });
  expect(await linesOf(department)).toEqual([]);
});

describe('a department that cannot write its journal', () => {
  test('gives no answer, near or far, and is not asked again at once', async () => {
    const department = await league();
    for (const reached of await bothWays(department.subgraph)) {
      await using lock = await held(department.database.migration, NO_LINES);
      const began = performance.now();
      expect(await trouble(reached.fetch({ ...HARBOURS, session: NOBODY }))).toEqual(['journal', 1]);
      expect(performance.now() - began).toBeLessThan(1_900);
      expect(await trouble(reached.fetch({ ...CREATE, session: steward }))).toEqual(['journal', 1]);
      await answersAgain(department, lock);
    }
    expect(await department.sql('select id from heart_harbour')).toEqual([]);
  });

  test.each([
    [false, HUB_ERRORS.RECORD_UNAVAILABLE],
    [true, '业务已经办理,请勿重复提交;因暂时无法写入处理记录,没有显示结果,请稍后查询核对。'],
  ])('the person who asked is told so (act done: %s)', async (isDone, message) => {
    await using hub = await startTestHub('local');
    hub.departments['civil-affairs'].execute = () => Promise.reject(new NotJournaled(isDone));
    const answer = await hub.ask('mutation { rename(id: "c1", name: "x") { name } }');
    expect([answer.data, answer.errors]).toEqual([
      { rename: null },
      [{ message, path: ['rename'], extensions: { code: 'RECORD_UNAVAILABLE', department: 'civil-affairs' } }],
    ]);
  });
});

describe('an act stands in the journal whoever dies meanwhile', () => {
  test('the gateway: the act is written down and done, and so is the answer that nobody heard', async () => {
    const department = await league();
    await department.sql(COMMITS_WAIT);
    const [, remote] = await bothWays(department.subgraph);
    await using commits = await held(department.database.migration, NO_COMMIT);
    const asked = trouble(remote?.fetch({ ...CREATE, session: steward, operation }) as Promise<DepartmentAnswer>);
    await until(async () => (await linesOf(department)).length === 1);
    await remote?.close();
    expect(await asked).toEqual(['connection', 1]);
    await commits.letGo();
    await until(async () => (await linesOf(department)).length === 2);
    const act = { ...operation, acts: ['createHeartHarbour'], actKind: 'WRITE' };
    expect(await entriesOf(department)).toMatchObject([
      { kind: 'ACT', ...act },
      { kind: 'ANSWER', ...act },
    ]);
    expect(await department.sql('select id from heart_harbour')).toHaveLength(1);
  });

  test('the department, killed before it hears that its commit went through: the act is done, and it is written down', async () => {
    const database = (await freshDatabases(['youth-league']))['youth-league'] as TestDatabase;
    closing.push(() => database.drop());
    await database.sql(`${COMMITS_WAIT};
      insert into known_division (code, level) values ('210421101', 'TOWNSHIP'), ('${VILLAGE}', 'VILLAGE')`);
    const process = await startDepartmentProcess('youth-league', database.runtime);
    closing.push(() => process.stop());
    const remote = new RemoteDepartment('youth-league', {
      url: process.url,
      timeoutMs: 5_000,
      breaker,
      signer: testSigner,
    });
    closing.push(() => remote.close());
    await using commits = await held(database.migration, NO_COMMIT);
    const asked = trouble(remote.fetch({ ...CREATE, session: steward, operation }));
    await until(async () => (await linesOf(database)).length === 1);
    await process.kill();
    expect(await asked).toEqual(['connection', 1]);
    await commits.letGo();
    await until(async () => (await database.sql('select id from heart_harbour')).length === 1);
    expect(await entriesOf(database)).toMatchObject([{ kind: 'ACT', ...operation, acts: ['createHeartHarbour'] }]);
  });
});
