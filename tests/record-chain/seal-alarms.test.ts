import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../subgraphs/database.ts';
import { type SealWorld, sealWorld } from './seal-world.ts';

let world: SealWorld;
beforeAll(async () => {
  world = await sealWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

test('links are sealed up to where their chain is broken, other chains wholly; the log names the place', async () => {
  await world.append('edited', 5);
  await world.append('sound', 5);
  await world.append('torn', 5);
  await world.append('Not A Name', 1);
  await world.tamper(`update record_link set body = '{"edited":true}' where chain = 'edited' and seq = 2;
    delete from record_link where chain = 'torn' and seq = 3`);
  await world.sealer().sealNow();
  expect((await world.bodies()).map(({ chains }) => chains)).toEqual([{ edited: [0, 1], sound: [0, 4], torn: [0, 2] }]);
  expect(world.logged).toEqual([
    { event: 'chain-broken', chain: 'Not A Name', seq: 0 },
    { event: 'chain-broken', chain: 'edited', seq: 2 },
    { event: 'chain-broken', chain: 'torn', seq: 3 },
  ]);
});

test('a link that was changed after it was sealed: the chain is not continued over it', async () => {
  const sealer = world.sealer();
  const newest = await world.append('a', 3);
  await sealer.sealNow();
  await world.append('a', 1, newest);
  await world.tamper(`update record_link set hash = repeat('0', 64) where chain = 'a' and seq = 2`);
  await sealer.sealNow();
  expect((await world.seals()).length).toBe(1);
  expect(world.logged).toEqual([{ event: 'chain-broken', chain: 'a', seq: 3 }]);
});

test('nothing follows a seal whose text was changed', async () => {
  const sealer = world.sealer();
  const newest = await world.append('a', 3);
  await sealer.sealNow();
  await world.append('a', 1, newest);
  await world.tamper(`update seal set body = replace(body, '"size":3', '"size":4')`);
  await sealer.sealNow();
  expect((await world.seals()).length).toBe(1);
  expect(world.logged).toContainEqual({ event: 'seal-broken', seal: 1 });
});

test('nothing is sealed twice though the list of what is sealed was emptied', async () => {
  const sealer = world.sealer();
  await world.append('a', 3);
  await sealer.sealNow();
  await world.tamper('delete from sealed_range');
  await sealer.sealNow();
  expect((await world.seals()).length).toBe(1);
  expect(world.logged).toContainEqual({ event: 'seal-broken', seal: 1 });
});

test('a link that nobody seals for 10 s is an alarm of every gateway, once a minute', async () => {
  let at = Date.parse('2026-11-23T05:40:00.000Z');
  const sealer = world.sealer({ now: () => new Date(at) });
  await withClient(world.record.sealer as string, async (client) => {
    await client.query('select pg_advisory_lock(721010)');
    await world.append('a', 1);
    for (const seconds of [0, 9, 2, 20, 20, 20]) {
      at += seconds * 1_000;
      await sealer.sealNow();
    }
  });
  const late = {
    event: 'seal-lag',
    unsealedSince: new Date('2026-11-23T05:40:00.000Z'),
    lastSealAt: null,
    uncosigned: 0,
  };
  expect(world.logged).toEqual([late, late]);
  await sealer.sealNow();
  expect(sealer.lag()).toEqual({ unsealedSince: null, lastSealAt: new Date(at), uncosigned: 0 });
});

test('without a database a round fails quietly, is logged, and counts as behind', async () => {
  const sealer = world.sealer({ databaseUrl: 'postgres://nobody:nothing@127.0.0.1:1/nowhere' });
  await sealer.sealNow();
  expect(world.logged).toEqual([{ event: 'seal-failed', code: 'ECONNREFUSED' }]);
  expect(sealer.lag().unsealedSince).toBeInstanceOf(Date);
});
