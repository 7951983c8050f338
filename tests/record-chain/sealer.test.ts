import { createPublicKey } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { EMPTY_TREE, rootOf, withLeaves } from '../../schema/processing-record/merkle.ts';
import { isSignedBy, sealHash } from '../../schema/processing-record/seal.ts';
import { withClient } from '../../subgraphs/database.ts';
import { type SealWorld, sealWorld } from './seal-world.ts';

let world: SealWorld;
beforeAll(async () => {
  world = await sealWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const ALL = ['civil-affairs', 'education'];
const signedByAll = (...numbers: number[]) => numbers.flatMap((number) => ALL.map((name) => `${number} ${name}`));

/** The hashes of all links in the order in which the seals say they take them up. */
async function linksInSealOrder(): Promise<string[]> {
  const hashes: string[] = [];
  for (const { chains } of await world.bodies())
    for (const chain of Object.keys(chains).toSorted()) {
      const rows = await world.record.sql<{ hash: string }>(
        'select hash from record_link where chain = $1 and seq between $2 and $3 order by seq',
        [chain, ...(chains[chain] as readonly [number, number])],
      );
      hashes.push(...rows.map(({ hash }) => hash));
    }
  return hashes;
}

test('a seal takes up all chains in the order of their names, states the tree, is signed by the hub and by every department', async () => {
  await world.append('gateway-2.b', 3);
  await world.append('gateway-10.a', 2);
  const at = new Date('2026-11-23T05:40:00.000Z');
  await world.sealer({ now: () => at }).sealNow();
  const [seal] = await world.seals();
  const [body] = await world.bodies();
  const tree = withLeaves(EMPTY_TREE, await linksInSealOrder());
  expect(body).toEqual({
    number: 1,
    at: at.toISOString(),
    previous: '0'.repeat(64),
    chains: { 'gateway-10.a': [0, 1], 'gateway-2.b': [0, 2] },
    size: 5,
    root: rootOf(tree),
    peaks: tree.peaks,
  });
  expect(seal?.hash).toBe(sealHash(seal?.body as string));
  expect(isSignedBy(seal?.body as string, seal?.signature as string, createPublicKey(world.key.key))).toBe(true);
  expect(await world.cosigned()).toEqual(signedByAll(1));
  expect(world.logged).toEqual([]);
});

test('the next seal follows with what came since; without anything new there is none', async () => {
  const sealer = world.sealer();
  await sealer.sealNow();
  const one = await world.append('a', 3);
  await sealer.sealNow();
  await sealer.sealNow();
  await world.append('a', 4, one);
  await world.append('b', 1);
  await sealer.sealNow();
  const bodies = await world.bodies();
  expect(bodies.map(({ number, chains, size }) => ({ number, chains, size }))).toEqual([
    { number: 1, chains: { a: [0, 2] }, size: 3 },
    { number: 2, chains: { a: [3, 6], b: [0, 0] }, size: 8 },
  ]);
  expect(bodies[1]?.previous).toBe((await world.seals())[0]?.hash);
  expect(bodies[1]?.root).toBe(rootOf(withLeaves(EMPTY_TREE, await linksInSealOrder())));
  expect(await world.cosigned()).toEqual(signedByAll(1, 2));
  expect(sealer.lag()).toEqual({ unsealedSince: null, lastSealAt: expect.any(Date), uncosigned: 0 });
});

test('10,000 links that waited are sealed in one round, at most 4,000 a seal', async () => {
  await world.append('a', 6_500);
  await world.append('b', 3_500);
  await world.sealer().sealNow();
  const bodies = await world.bodies();
  expect(bodies.map(({ chains, size }) => ({ chains, size }))).toEqual([
    { chains: { a: [0, 3999] }, size: 4_000 },
    { chains: { a: [4000, 6499], b: [0, 1499] }, size: 8_000 },
    { chains: { b: [1500, 3499] }, size: 10_000 },
  ]);
  expect(bodies[2]?.root).toBe(rootOf(withLeaves(EMPTY_TREE, await linksInSealOrder())));
  expect(await world.cosigned()).toEqual(signedByAll(1, 2, 3));
});

test('of two gateways one seals; when its connection is cut or it stops, the other takes over without a gap', async () => {
  const [first, second] = [world.sealer(), world.sealer()];
  let newest = await world.append('a', 1);
  await first.sealNow();
  newest = await world.append('a', 1, newest);
  await second.sealNow();
  expect((await world.seals()).length).toBe(1);
  await withClient(world.record.sealer as string, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`),
  );
  await second.sealNow();
  newest = await world.append('a', 1, newest);
  await first.sealNow();
  expect((await world.seals()).length).toBe(2);
  await second.stop();
  await first.sealNow();
  expect((await world.bodies()).map(({ chains }) => chains.a)).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  expect(await world.cosigned()).toEqual(signedByAll(1, 2, 3));
});

test('many rounds asked for at once by several gateways make no seal twice', async () => {
  const sealers = [world.sealer(), world.sealer(), world.sealer()];
  let newest = await world.append('a', 5);
  for (let turn = 0; turn < 5; turn++) {
    await Promise.all(sealers.flatMap((sealer) => [sealer.sealNow(), sealer.sealNow(), sealer.sealNow()]));
    newest = await world.append('a', 5, newest);
  }
  expect((await world.bodies()).map(({ chains }) => chains.a)).toEqual([
    [0, 4],
    [5, 9],
    [10, 14],
    [15, 19],
    [20, 24],
  ]);
  expect(world.logged).toEqual([]);
});

test('by itself a sealer seals within its interval', async () => {
  world.sealer({ everyMs: 50 });
  await world.append('a', 1);
  await expect.poll(() => world.cosigned(), { timeout: 5_000 }).toEqual(signedByAll(1));
});
