import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { recordUrlsIn } from '../../gateway/record-place.ts';
import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import { databaseUrl } from '../../subgraphs/database.ts';
import { completeSealing, sealingKeysOf } from '../../subgraphs/sealing-secrets.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { freshDatabases, type TestDatabase, testKeyring, testLinkageKey } from '../databases.ts';
import { projectRoot } from '../platform/project-files.ts';
import { asHeader } from '../test-sign-in.ts';
import { someChildren } from './demo-hub.ts';
import type { GatewayOrder } from './gateway-process.ts';
import { type Asking, asking, startLoad } from './load.ts';
import { Card } from './questions.ts';
import { AT_WORK, found } from './test-hub-record.ts';
import { KEPT, type Kept, unrecorded } from './told.ts';

interface Gateway extends AsyncDisposable {
  officers: Asking[];
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

async function run(order: GatewayOrder): Promise<Gateway> {
  const child: ChildProcess = spawn(process.execPath, ['tests/record-faults/gateway-process.ts'], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, GATEWAY: JSON.stringify(order) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [address] = await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data') as Promise<[Buffer]>,
    ended.then(() => Promise.reject(new Error('The gateway did not start.'))),
  ]);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  const url = address.toString().trim();
  const officers = AT_WORK.map((as) => asking(url, { 'content-type': 'application/json', ...asHeader(as) }));
  return { officers, end, [Symbol.asyncDispose]: () => end('SIGKILL') };
}

const sealing = completeSealing({}, departmentNames());
const { sealKeys, witnessPublicKeys } = sealingKeysOf(sealing);

function orderOf(name: string, databases: Record<string, TestDatabase>): GatewayOrder {
  const record = recordUrlsIn(databases[RECORD_DEPARTMENT]);
  if (!record) throw new Error('The record has no writer.');
  const departments = Object.fromEntries(Object.entries(databases).map(([each, { runtime }]) => [each, runtime]));
  return { name, departments, record, sealing, linkageKey: testLinkageKey.toString('base64'), keyring: testKeyring };
}

test('two gateways on one record: two chains, one sealer; when it is killed, the other seals within fifteen seconds', async () => {
  const databases = await freshDatabases(departmentNames(), { seed: 1, children: 120 });
  const record = databases[RECORD_DEPARTMENT] as TestDatabase;
  const numbers = async (text: string) => (await record.sql<{ count: number }>(text))[0]?.count as number;
  const sealed = () => numbers('select coalesce(max(number), 0)::int as count from seal');
  const unsealed = () =>
    numbers(`select count(*)::int as count from record_link l where not exists (
      select from sealed_range r where r.chain = l.chain and l.seq between r.first and r.last)`);
  try {
    await using first = await run(orderOf('gateway-1', databases));
    await expect.poll(sealed, { timeout: 15_000 }).toBeGreaterThan(0);
    await using second = await run(orderOf('gateway-2', databases));
    const children = await someChildren(first.officers);
    const officers = [...first.officers, ...second.officers];
    const load = startLoad({ officers, children, card: new Card() });
    await sleep(1_500);
    await first.end('SIGKILL');
    const killed = performance.now();
    await sleep(500);
    const sent = await load.stop();
    await expect.poll(unsealed, { timeout: 30_000 }).toBe(0);
    expect(performance.now() - killed).toBeLessThan(15_000);
    expect(unrecorded(sent, await record.sql<Kept & Record<string, unknown>>(KEPT))).toEqual([]);
    const chains = await record.sql(
      'select chain, max(seq) > 3 as "isLong" from record_link group by chain order by chain',
    );
    expect(chains).toEqual(
      ['gateway-1', 'gateway-2'].map((name) => ({ chain: expect.stringContaining(name), isLong: true })),
    );
    await second.end('SIGTERM');
    const urls = Object.entries(databases).map(([name, each]) => [name, databaseUrl(inject('cluster'), each.name)]);
    expect(await found(Object.fromEntries(urls), { hub: sealKeys, witnesses: witnessPublicKeys })).toEqual([]);
  } finally {
    await Promise.all(Object.values(databases).map((each) => each.drop()));
  }
}, 180_000);
