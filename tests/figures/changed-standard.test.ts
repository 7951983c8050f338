import { expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';

const onTime = async (league: TestDepartment) => {
  const [row] = await league.sql<{ figures: { denominator: number }[] }>(
    `select figure.worked_out('210421', '{MONTHLY_VISITS_ON_TIME}', 0, null, '{}', null, 'YOUTH_LEAGUE') as figures`,
  );
  return row?.figures[0]?.denominator;
};

test('what a standard changes for very many children is worked out bit by bit, to the same end', async () => {
  await using league = await startDepartment('youth-league', { demo: { seed: 1, children: 700 } });
  const before = await onTime(league);
  await league.sql(
    `begin; set local figure.paused = 'on'; delete from care_standard where kind = 'PAIRING_VISIT';
     insert into figure.stale values ('child', null); commit`,
  );
  expect([before, await onTime(league)]).toEqual([90, 90]);
  const rounds: number[] = [];
  do {
    const [row] = await league.sql<{ refreshed: number }>('select figure.refresh(40) as refreshed');
    rounds.push(row?.refreshed ?? 0);
  } while (rounds.at(-1) !== 0);
  expect(await onTime(league)).toBe(0);
  expect(rounds.length).toBeGreaterThan(3);
  expect(await league.sql('select * from figure.stale')).toEqual([]);
});
