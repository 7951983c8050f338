import { expect, test } from 'vitest';
import { childNumber } from '../feed/reader.ts';
import { IN_TIME, leagueChild, Noting, pupil, sweptHub } from './sweeping.ts';

const [LAN, QIANG, MEI] = [childNumber(1), childNumber(2), childNumber(3)] as const;
const SOON = { everyMs: 50, idleMs: 200 };

const positions = (where = '') =>
  `select count(*)::int as passed from sweep_position where cursor is not null ${where}`;

test('a changed child is taken through the steps within seconds, and its change is passed', async () => {
  await using hub = await sweptHub();
  const step = new Noting();
  await hub.gateway({ ...SOON, steps: [step] });
  await hub.sql('youth-league', leagueChild(LAN));
  await expect.poll(() => step.seen, IN_TIME).toEqual([LAN]);
  await hub.sql('education', pupil(QIANG));
  await expect.poll(() => step.seen, IN_TIME).toEqual([LAN, QIANG]);
  await expect.poll(() => hub.sql('joint-meeting', positions()), IN_TIME).toEqual([{ passed: 2 }]);
});

test('what an act writes is swept at once, however seldom it is looked', async () => {
  await using hub = await sweptHub();
  const step = new Noting();
  const gateway = await hub.gateway({ everyMs: 600_000, idleMs: 600_000, steps: [step] });
  await expect.poll(() => gateway.recorder.records.length, IN_TIME).toBeGreaterThan(1);
  const { ask } = await import('../hub.ts');
  const { stewardOf } = await import('../sessions.ts');
  await hub.sql('youth-league', leagueChild(LAN));
  const as = { viewer: stewardOf('joint-meeting', { division: '21' }), purpose: 'CORRECTION' as const };
  await ask(gateway.url, 'mutation { askFullSweep { id } }', {}, as);
  await expect.poll(() => step.seen, IN_TIME).toContain(LAN);
});

test('cut off between judging and passing, the next gateway judges the children again', async () => {
  await using hub = await sweptHub();
  const cutOff = new Noting();
  cutOff.also = async () => {
    hub.down('joint-meeting', true);
    await hub.sql('joint-meeting', 'update sweep_turn set holder = null, until = null');
  };
  const gateway = await hub.gateway({ ...SOON, steps: [cutOff] });
  await hub.sql('youth-league', leagueChild(LAN));
  await expect.poll(() => cutOff.seen.length, IN_TIME).toBeGreaterThanOrEqual(1);
  await gateway.stop();
  hub.down('joint-meeting', false);
  expect(await hub.sql('joint-meeting', positions())).toEqual([{ passed: 0 }]);
  const step = new Noting();
  await hub.gateway({ ...SOON, steps: [step] });
  await expect.poll(() => step.seen, IN_TIME).toEqual([LAN]);
});

test('of two gateways one sweeps; when it has gone the other takes over', async () => {
  await using hub = await sweptHub();
  const [one, other] = [new Noting(), new Noting()];
  const first = await hub.gateway({ ...SOON, steps: [one] });
  await expect
    .poll(() => hub.sql('joint-meeting', 'select count(*)::int as turns from sweep_turn'), IN_TIME)
    .toEqual([{ turns: 1 }]);
  const second = await hub.gateway({ ...SOON, steps: [other] });
  await expect.poll(() => second.log.some(({ event }) => event === 'sweep-elsewhere'), IN_TIME).toBe(true);
  await hub.sql('youth-league', leagueChild(LAN));
  await expect.poll(() => one.seen, IN_TIME).toEqual([LAN]);
  expect(other.seen).toEqual([]);
  await first.stop();
  await hub.sql('youth-league', leagueChild(MEI));
  await expect.poll(() => other.seen, IN_TIME).toEqual([MEI]);
});

test('while education is down others are judged but nothing is passed; when it is back all of it is judged again', async () => {
  await using hub = await sweptHub();
  const step = new Noting();
  hub.down('education', true);
  const gateway = await hub.gateway({ ...SOON, steps: [step] });
  await hub.sql('youth-league', leagueChild(LAN));
  await hub.sql('education', pupil(QIANG));
  await expect.poll(() => step.seen, IN_TIME).toEqual([LAN]);
  const said = ({ event, unheard }: Record<string, unknown>) => event === 'sweep' && String(unheard) === 'EDUCATION';
  await expect.poll(() => gateway.log.some(said), IN_TIME).toBe(true);
  expect(await hub.sql('joint-meeting', positions())).toEqual([{ passed: 0 }]);
  hub.down('education', false);
  await expect.poll(() => step.seen.toSorted(), IN_TIME).toEqual([LAN, LAN, QIANG, QIANG]);
  await expect.poll(() => hub.sql('joint-meeting', positions()), IN_TIME).toEqual([{ passed: 2 }]);
});

test('a step that fails is done again, without holding up the others', async () => {
  await using hub = await sweptHub();
  const [failing, step] = [new Noting(), new Noting()];
  let failures = 0;
  failing.also = async () => {
    failures += 1;
    if (failures === 1) throw new Error('not now');
  };
  await hub.gateway({ ...SOON, steps: [failing, step] });
  await hub.sql('youth-league', leagueChild(LAN));
  await expect
    .poll(() => [failing.seen, step.seen], IN_TIME)
    .toEqual([
      [LAN, LAN],
      [LAN, LAN],
    ]);
  await expect.poll(() => hub.sql('joint-meeting', positions()), IN_TIME).toEqual([{ passed: 1 }]);
});
