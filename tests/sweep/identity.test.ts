import { expect, test } from 'vitest';
import { childNumber } from '../feed/reader.ts';
import { IN_TIME, leagueChild, Noting, sweptHub } from './sweeping.ts';

test('what the sweep asks is on record as the joint meeting’s, with the children it was told of', async () => {
  await using hub = await sweptHub();
  const step = new Noting();
  step.also = async (ids, ask) => {
    await ask('query ($ids: [ID!]!) { childrenToJudge(ids: $ids) { id youthLeague { name } } }', { ids });
  };
  const gateway = await hub.gateway({ everyMs: 50, idleMs: 100, steps: [step] });
  await hub.sql('youth-league', leagueChild(childNumber(1)));
  const ofChild = () => gateway.recorder.records.filter((record) => JSON.stringify(record).includes(childNumber(1)));
  await expect.poll(() => ofChild().length, IN_TIME).toBeGreaterThanOrEqual(2);
  expect(new Set(gateway.recorder.records.map(({ viewer }) => viewer?.id))).toEqual(new Set(['joint-meeting-sweep']));
  expect(JSON.stringify(gateway.log)).not.toContain(childNumber(1));
});

test('nobody outside is the sweep: a request on a connection is whoever its sender is, even while the sweep asks', async () => {
  await using hub = await sweptHub();
  const answers: unknown[] = [];
  const step = new Noting();
  const gateway = await hub.gateway({ everyMs: 50, idleMs: 100, steps: [step] });
  step.also = async () => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ sweepDocument }' }),
    });
    answers.push([
      response.status,
      ((await response.json()) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code,
    ]);
  };
  await hub.sql('youth-league', leagueChild(childNumber(1)));
  await expect.poll(() => answers, IN_TIME).toEqual([[401, 'SIGN_IN_REQUIRED']]);
});
