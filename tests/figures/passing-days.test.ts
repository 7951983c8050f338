import { expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';

/** From now on it is that day in the department. */
async function itIs(department: TestDepartment, day: string) {
  await department.sql(
    `create or replace function figure.day() returns date language sql stable as $$ select '${day}'::date $$`,
  );
}

/** All figures of the province, with three months and the cities beside it, as whoever may see everything gets them. */
async function report(department: TestDepartment) {
  const [row] = await department.sql<{ figures: unknown[] }>(
    `select figure.worked_out('21', null, 3, 4, '{}', null, 'YOUTH_LEAGUE') as figures`,
  );
  return row?.figures;
}

test('as days and months pass, figures become what a recount on that day gives, without anybody writing', async () => {
  await using league = await startDepartment('youth-league', { demo: { seed: 1, children: 700 } });
  await itIs(league, '2026-09-10');
  await league.sql('select figure.rebuild()');
  const days = ['2026-09-30', '2026-10-01', '2027-03-01'];
  for (const day of days) {
    await itIs(league, day);
    await league.sql('select figure.fold()');
    const passed = await report(league);
    const [clock] = await league.sql<{ as_of: string; first_month: string }>(
      'select as_of::text, first_month::text from figure.clock',
    );
    await league.sql('begin; select figure.rebuild(); commit');
    expect({ day, figures: passed }).toEqual({ day, figures: await report(league) });
    expect(clock?.as_of).toBe(day);
  }
});

test('what is recorded late changes the months it belongs to', async () => {
  await using league = await startDepartment('youth-league', { demo: { seed: 1, children: 700 } });
  await itIs(league, '2026-11-23');
  await league.sql('select figure.rebuild()');
  const harbours = async () => {
    const [row] = await league.sql<{ figures: { value: number; trend: { month: string; value: number }[] }[] }>(
      `select figure.worked_out('21', '{HEART_HARBOURS}', 3, null, '{}', null, 'YOUTH_LEAGUE') as figures`,
    );
    const figure = row?.figures[0];
    const now: Record<string, number | undefined> = { now: figure?.value };
    return { ...now, ...Object.fromEntries(figure?.trend.map(({ month, value }) => [month, value]) ?? []) };
  };
  const before = await harbours();
  const more = (month: '2026-08' | '2026-09' | '2026-10' | 'now', by: number) => Number(before[month]) + by;
  await league.sql(
    `insert into heart_harbour (name, division_code, is_in_poor_village, services, opened_on, closed_on, recorded_by, recorded_on, source, updated_at)
     select '补登的港湾', code, false, '{}', '2026-09-15', '2026-10-20', '测试', '2026-11-23', '测试', now()
     from known_division where level = 'VILLAGE' limit 1`,
  );
  const after = {
    now: more('now', 0),
    '2026-08': more('2026-08', 0),
    '2026-09': more('2026-09', 1),
    '2026-10': more('2026-10', 0),
  };
  expect(await harbours()).toEqual(after);
  await league.sql('select figure.fold()');
  expect(await harbours()).toEqual(after);
});

test('counting anew keeps the months that were there, however long ago', async () => {
  await using league = await startDepartment('youth-league', { demo: { seed: 1, children: 700 } });
  const firstMonth = async () =>
    (await league.sql<{ first: string }>('select first_month::text as first from figure.clock'))[0]?.first;
  const before = await firstMonth();
  await itIs(league, '2029-03-10');
  await league.sql('select figure.fold()');
  await league.sql('select figure.rebuild()');
  expect(await firstMonth()).toBe(before);
});
