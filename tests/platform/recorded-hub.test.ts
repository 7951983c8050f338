import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { RECORD_DEPARTMENT, RECORD_WRITER } from '../../schema/processing-record/roles.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { startTestHub, type TestHub } from '../hub.ts';

vi.setConfig({ testTimeout: 120_000 });

const demo = { seed: 1, children: 120 };
const witnesses = departmentNames().filter((name) => name !== RECORD_DEPARTMENT);

/** The links of the record in order, as kind and position. */
const links = (hub: TestHub) =>
  hub.sql(RECORD_DEPARTMENT, 'select kind, seq::int from record_link order by chain, seq');
const seals = (hub: TestHub) =>
  hub.sql(
    RECORD_DEPARTMENT,
    `select number::int, size::int, array(
       select department from seal_cosignature c where c.number = s.number order by department) as "signedBy"
     from seal s order by number`,
  );

const question = '{ children(first: 1) { nodes { id name } } }';

test.each(['in-process', 'remote'] as const)(
  'a hub with departments %s writes down what it answers, and every department signs the seal',
  async (mode) => {
    await using hub = await startTestHub({ mode, demo, record: 'database' });
    expect(await links(hub)).toEqual([{ kind: 'CHAIN_OPENED', seq: 0 }]);
    await hub.sealNow();
    const { data } = await hub.query(question);
    expect(data.children.nodes).toHaveLength(1);
    expect(await links(hub)).toEqual([
      { kind: 'CHAIN_OPENED', seq: 0 },
      { kind: 'READ', seq: 1 },
    ]);
    await hub.sealNow();
    await hub.sealNow();
    expect(await seals(hub)).toEqual([
      { number: 1, size: 1, signedBy: witnesses },
      { number: 2, size: 2, signedBy: witnesses },
    ]);
  },
);

/** What the hub says about being ready, once it says something else than before, or after a while. */
async function readiness(hub: TestHub, isExpected: (body: { record: string }) => boolean) {
  for (let waited = 0; ; waited += 100) {
    const response = await fetch(`${hub.url}/ready`);
    const body = (await response.json()) as { record: string; status: string };
    if (isExpected(body) || waited > 15_000) return [response.status, body.status, body.record];
    await sleep(100);
  }
}

test('a hub that cannot write its record is alive, not ready, and answers nothing; it is ready again by itself', async () => {
  await using hub = await startTestHub({ demo, record: 'database' });
  const ready = [200, 'OK', 'OK'];
  expect(await readiness(hub, () => true)).toEqual(ready);
  await hub.sql(RECORD_DEPARTMENT, `revoke insert on record_link from ${RECORD_WRITER}`);
  const refused = await hub.query(question);
  expect([refused.data, refused.errors?.[0]?.extensions.code]).toEqual([undefined, 'RECORD_UNAVAILABLE']);
  expect(await readiness(hub, ({ record }) => record !== 'OK')).toEqual([503, 'UNAVAILABLE', 'UNAVAILABLE']);
  expect((await fetch(`${hub.url}/health`)).status).toBe(200);

  await hub.sql(RECORD_DEPARTMENT, `grant insert on record_link to ${RECORD_WRITER}`);
  expect(await readiness(hub, ({ record }) => record === 'OK')).toEqual(ready);
  expect((await hub.query(question)).data.children.nodes).toHaveLength(1);
  expect(await links(hub)).toEqual(['CHAIN_OPENED', 'READ', 'WITHHELD', 'READ'].map((kind, seq) => ({ kind, seq })));
});
