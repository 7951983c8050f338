import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serverOf, until } from '../platform/data-dir.ts';
import { filledFolder } from '../platform/filled-folder.ts';
import type { HubProcess } from '../platform/hub-process.ts';
import { findingsOn } from './commands.ts';
import { runDemoHub, signalPostgres, signedIn, someChildren } from './demo-hub.ts';
import { type Sent, startLoad } from './load.ts';
import { Card } from './questions.ts';
import { childIdsIn, recordOn, unrecorded } from './told.ts';

/** `RECORD_FAULTS=30` kills at thirty instants, as for the acceptance; usually a few are enough. */
const INSTANTS = Number(process.env.RECORD_FAULTS || 3);

const VICTIMS = ['gateway', 'postgres', 'both'] as const;

/** Ends processes in the middle of everything, and gives what clients had got. */
async function killed(hub: HubProcess, dataDir: string, victim: (typeof VICTIMS)[number]): Promise<void> {
  if (victim !== 'gateway') signalPostgres(dataDir, 'SIGKILL');
  if (victim === 'postgres') await sleep(400);
  await hub.signal('SIGKILL');
  await until(() => serverOf(dataDir) === null);
}

test(`killed at ${INSTANTS} random instants under load, nothing was told that is not on record, and the record is whole`, async () => {
  using folder = await filledFolder('record-killed');
  const card = new Card();
  const sent: Sent[] = [];
  const told = { instants: [] as string[], children: 0 };
  for (let instant = 0; instant < INSTANTS; instant++) {
    await using hub = await runDemoHub(folder.path);
    if (instant > 0) expect(unrecorded(sent, await recordOn(folder.path))).toEqual([]);
    if (instant % 6 === 5) expect(await findingsOn(folder.path)).toEqual([]);
    const officers = await signedIn(hub.url);
    const children = await someChildren(officers);
    const load = startLoad({ officers, children, card, seed: instant });
    const victim = VICTIMS[instant % VICTIMS.length] as (typeof VICTIMS)[number];
    const wait = 200 + Math.floor(Math.random() * 2_000);
    await sleep(wait);
    await killed(hub, folder.path, victim);
    const got = await load.stop();
    told.instants.push(`${victim} after ${wait} ms: ${got.filter(({ status }) => status === 200).length} answers`);
    told.children += got.reduce((sum, { text }) => sum + childIdsIn(text).length, 0);
    sent.push(...got);
  }
  await using hub = await runDemoHub(folder.path);
  expect(unrecorded(sent, await recordOn(folder.path))).toEqual([]);
  expect(await findingsOn(folder.path)).toEqual([]);
  expect(await hub.signal('SIGTERM')).toBe(0);
  expect(told.children).toBeGreaterThan(INSTANTS * 20);
  if (INSTANTS > 10) console.info(told.instants.join('\n'));
}, 1_800_000);
