import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPack } from '../../schema/meeting-pack/pack-content.ts';
import { gapTexts } from '../../schema/meeting-pack/pack-words.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { gatherOnce, orderPack, packOf, paperOf } from './gathering.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 } });
}, 240_000);
afterAll(() => hub?.stop());

/** The wait before the next try is over. */
const waited = () => hub.sql('joint-meeting', `update meeting_pack set not_before = now() where state = 'ORDERED'`);

test('a department that does not give its figures is asked again; then the pack is closed and says what it lacks', async () => {
  await hub.sql('youth-league', 'alter schema figure rename to figure_away');
  const id = await orderPack(hub, '有缺的材料');
  for (let attempt = 1; attempt <= 4; attempt++) {
    await gatherOnce(hub);
    expect(await packOf(hub, id)).toMatchObject({ state: 'ORDERED', attempts: attempt });
    await waited();
  }
  await gatherOnce(hub);
  const pack = await packOf(hub, id);
  expect(pack).toMatchObject({ state: 'READY', isComplete: false, gaps: [{ department: 'YOUTH_LEAGUE' }] });
  const read = readPack(pack.content);
  expect(read.figures.map(({ department }) => department)).not.toContain('YOUTH_LEAGUE');
  expect(read.figures.map(({ department }) => department)).toContain('CIVIL_AFFAIRS');
  const [gap] = gapTexts(read) as [string];
  expect(gap).toMatch(/^共青团:统计指标:/);
  expect(paperOf(pack)).toContain(gap);
}, 240_000);

test('when the department is back before the last try, the pack is whole', async () => {
  const id = await orderPack(hub, '补齐的材料');
  await gatherOnce(hub);
  await hub.sql('youth-league', 'alter schema figure_away rename to figure');
  await waited();
  await gatherOnce(hub);
  expect(await packOf(hub, id)).toMatchObject({ state: 'READY', isComplete: true, gaps: [], attempts: 1 });
}, 120_000);
