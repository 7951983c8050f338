import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type SealWorld, sealWorld } from './seal-world.ts';

let world: SealWorld;
beforeAll(async () => {
  world = await sealWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const ALL = ['civil-affairs', 'education'];
const signedByAll = (...numbers: number[]) => numbers.flatMap((number) => ALL.map((name) => `${number} ${name}`));

test('a department that was away signs everything it missed, in order, when it is back', async () => {
  const education = world.witnesses.education as SealWorld['witnesses'][string];
  const sealer = world.sealer();
  let newest = await world.append('a', 2);
  await sealer.sealNow();
  education.isAway = true;
  for (let round = 0; round < 4; round++) {
    newest = await world.append('a', 2, newest);
    await sealer.sealNow();
  }
  expect((await world.cosigned()).filter((line) => line.includes('education'))).toEqual(['1 education']);
  expect(world.logged).toEqual([{ event: 'seal-failed', department: 'education', code: 'connection' }]);
  education.isAway = false;
  await sealer.sealNow();
  expect(await world.cosigned()).toEqual(signedByAll(1, 2, 3, 4, 5));
  expect(education.answers.map(({ kind }) => kind)).toEqual(['SIGNED', 'SIGNED', 'SIGNED', 'SIGNED', 'SIGNED']);
});

test('a department whose journal was set back is shown again what it no longer knows', async () => {
  const education = world.witnesses.education as SealWorld['witnesses'][string];
  const sealer = world.sealer();
  let newest = await world.append('a', 2);
  for (let round = 0; round < 4; round++) {
    await sealer.sealNow();
    newest = await world.append('a', 2, newest);
  }
  await education.database.sql('alter table journal.witnessed_seal disable trigger user');
  await education.database.sql('delete from journal.witnessed_seal where number > 1');
  await sealer.sealNow();
  expect(education.answers.slice(4).map(({ kind }) => kind)).toEqual([
    'BEHIND',
    'SIGNED',
    'SIGNED',
    'SIGNED',
    'SIGNED',
  ]);
  expect(await world.cosigned()).toEqual(signedByAll(1, 2, 3, 4, 5));
});

test('a record that was set back is found out by every department at the next seal, and said once a minute', async () => {
  let at = new Date('2026-11-23T05:40:00.000Z');
  const sealer = world.sealer({ now: () => at });
  const one = await world.append('a', 2);
  await sealer.sealNow();
  await world.append('a', 2, one);
  await sealer.sealNow();
  await world.tamper(`delete from seal_cosignature where number = 2; delete from sealed_range where number = 2;
    delete from seal where number = 2; delete from record_link where seq > 1`);
  await world.append('b', 1);
  await sealer.sealNow();
  await sealer.sealNow();
  const refused = (department: string) => ({ event: 'seal-refused', department, seal: 2, reason: 'FORK' });
  expect(world.logged).toEqual(expect.arrayContaining(ALL.map(refused)));
  expect(world.logged.length).toBe(2);
  at = new Date('2026-11-23T05:41:01.000Z');
  await sealer.sealNow();
  expect(world.logged.filter(({ event }) => event === 'seal-refused').length).toBe(4);
  expect(sealer.lag().uncosigned).toBe(1);
  expect((await world.seals()).length).toBe(2);
});

test('a seal that has fewer than two signatures after 30 s is an alarm', async () => {
  let at = Date.parse('2026-11-23T05:40:00.000Z');
  const sealer = world.sealer({ now: () => new Date(at) });
  (world.witnesses.education as { isAway: boolean }).isAway = true;
  await world.append('a', 1);
  for (const seconds of [0, 29, 2]) {
    at += seconds * 1_000;
    await sealer.sealNow();
  }
  const lags = world.logged.filter(({ event }) => event === 'seal-lag');
  expect(lags).toEqual([
    { event: 'seal-lag', unsealedSince: null, lastSealAt: new Date('2026-11-23T05:40:00.000Z'), uncosigned: 1 },
  ]);
  (world.witnesses.education as { isAway: boolean }).isAway = false;
  await sealer.sealNow();
  expect(sealer.lag().uncosigned).toBe(0);
});
