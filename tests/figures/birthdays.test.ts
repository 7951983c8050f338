import { expect, test } from 'vitest';
import { ageOn, type PlainDate } from '../../schema/plain-date.ts';
import { birthday } from '../../subgraphs/figure.ts';
import { startDepartment } from '../hub.ts';

const BIRTHS = ['2008-02-29', '2008-02-28', '2008-03-01', '2010-12-31', '2011-01-01', '2012-02-29', '2009-02-28'];
const YEARS = [6, 14, 15, 16, 18];

test('a child completes a year on the day on which every other part of the hub says so, born on 29 February too', async () => {
  await using youthLeague = await startDepartment('youth-league');
  const days = await youthLeague.sql<{ born: PlainDate; years: number; day: PlainDate; before: PlainDate }>(
    `select born::text, years, day::text, (day - 1)::text as before
     from unnest('{${BIRTHS}}'::date[]) born, unnest('{${YEARS}}'::int[]) years, lateral (select ${birthday('born', 'years')} as day) d`,
  );
  expect(days).toHaveLength(BIRTHS.length * YEARS.length);
  for (const { born, years, day, before } of days)
    expect({ born, years, ages: [ageOn(born, before), ageOn(born, day)] }).toEqual({
      born,
      years,
      ages: [years - 1, years],
    });
});
