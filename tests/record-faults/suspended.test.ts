import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { filledFolder } from '../platform/filled-folder.ts';
import { findingsOn } from './commands.ts';
import { runDemoHub, signalPostgres, signedIn, someChildren } from './demo-hub.ts';
import { startLoad } from './load.ts';
import { Card } from './questions.ts';
import { childIdsIn, recordOn, unrecorded } from './told.ts';

test('the gateway stands still for 5 s, then PostgreSQL for 3 s: nothing is told unrecorded, and the hub goes on', async () => {
  using folder = await filledFolder('record-suspended');
  await using hub = await runDemoHub(folder.path);
  const officers = await signedIn(hub.url);
  const load = startLoad({ officers, children: await someChildren(officers), card: new Card() });
  const goesOn = async () => {
    const now = performance.now();
    const isBack = () => load.sent.some(({ at, text }) => at > now && childIdsIn(text).length > 0);
    await expect.poll(isBack, { timeout: 20_000 }).toBe(true);
  };
  await goesOn();
  process.kill(hub.pid, 'SIGSTOP');
  await sleep(5_000);
  process.kill(hub.pid, 'SIGCONT');
  await goesOn();

  signalPostgres(folder.path, 'SIGSTOP');
  const began = performance.now();
  await sleep(3_000);
  const during = load.sent.filter((each) => each.at > began && each.at + each.milliseconds < began + 3_000);
  signalPostgres(folder.path, 'SIGCONT');
  expect(during.flatMap(({ text }) => childIdsIn(text))).toEqual([]);
  await goesOn();

  const sent = await load.stop();
  await expect.poll(async () => unrecorded(sent, await recordOn(folder.path))).toEqual([]);
  expect(await findingsOn(folder.path)).toEqual([]);
}, 180_000);
