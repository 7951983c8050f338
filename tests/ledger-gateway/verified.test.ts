import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FaultyHub, startFaultyHub } from '../record-faults/test-hub-record.ts';
import { dataSteward, importsAt } from './demo-imports.ts';

let faulty: FaultyHub;
beforeAll(async () => {
  faulty = await startFaultyHub();
});
afterAll(() => faulty?.[Symbol.asyncDispose]());

test('after imports, record and journals agree, and the record names the children that were written', async () => {
  const { hub } = faulty;
  const imports = importsAt(hub.url);
  const { info } = await imports.upload([
    { place: 501, name: '台账戊' },
    { place: 503, nationalId: '99' },
  ]);
  await imports.atRest(info.id);
  await imports.send('POST', `/imports/${info.id}/write`, dataSteward);
  await imports.atRest(info.id);
  await imports.rows(info.id);
  const reported = async () => (await imports.send('GET', `/imports/${info.id}`, dataSteward)).info.isReported;
  await expect.poll(reported, { timeout: 15_000, interval: 300 }).toBe(true);
  const [child] = await hub.sql<{ id: string }>(
    'civil-affairs',
    "select id from registered_child where name = '台账戊'",
  );
  const bodies = await hub.sql<{ body: string }>('processing-record', 'select body from record_link order by seq');
  const records = bodies.map(({ body }) => JSON.parse(body)).filter(({ name }) => name?.startsWith('/ledgers'));
  expect(
    records.filter(({ asked }) => asked.includes(child?.id)).map(({ kind, detail }) => [kind, detail.command]),
  ).toContainEqual(['IMPORT', 'CHILDREN']);
  expect(await faulty.findings()).toEqual([]);
});
