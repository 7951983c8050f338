import { expect, test } from 'vitest';
import { lastNight } from '../../gateway/sweep/night.ts';
import { childNumber } from '../feed/reader.ts';
import { ask } from '../hub.ts';
import { stewardOf } from '../sessions.ts';
import { IN_TIME, leagueChild, Noting, sweptHub } from './sweeping.ts';

const at = (text: string) => Date.parse(text);

test('the night begins at two in Shanghai, whatever the clock of the machine', () => {
  expect(lastNight(at('2026-03-02T01:59:59+08:00'), 2)).toBe(at('2026-03-01T02:00:00+08:00'));
  expect(lastNight(at('2026-03-02T02:00:00+08:00'), 2)).toBe(at('2026-03-02T02:00:00+08:00'));
  expect(lastNight(at('2026-03-02T23:30:00Z'), 2)).toBe(at('2026-03-03T02:00:00+08:00'));
});

test('all children are swept once a night, and once when somebody asks for it', async () => {
  await using hub = await sweptHub();
  const children = Array.from({ length: 120 }, (_, index) => childNumber(index));
  for (const child of children) await hub.sql('youth-league', leagueChild(child));
  const step = new Noting();
  const gateway = await hub.gateway({ everyMs: 50, idleMs: 100, turnSeconds: 3, steps: [step] });
  await expect.poll(() => step.seen.length, IN_TIME).toBe(120);
  await hub.sql('joint-meeting', `update sweep_turn set full_began_at = now() - interval '25 hours'`);
  const rests = () => hub.sql('joint-meeting', 'select full_ended_at > full_began_at as has_ended from sweep_turn');
  await expect.poll(() => step.seen.length, IN_TIME).toBe(240);
  await expect.poll(rests, IN_TIME).toEqual([{ has_ended: true }]);
  const as = { viewer: stewardOf('joint-meeting', { division: '21' }), purpose: 'CORRECTION' as const };
  await ask(gateway.url, 'mutation { askFullSweep { fullAskedAt } }', {}, as);
  await expect.poll(() => step.seen.length, IN_TIME).toBe(360);
  expect(step.seen.slice(240).sort()).toEqual(children);
});
