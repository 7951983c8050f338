import { expect, test } from 'vitest';
import { randomOf } from '../../subgraphs/demo/random.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';

const BELOW = 10;

interface Cell {
  code: string;
  numerator: number | null;
  isWithheld: boolean;
}

interface Shown {
  numerator: number | null;
  isWithheld: boolean;
  areas: Cell[];
  trend: { numerator: number | null }[];
}

/** Puts that many children into each division, as if they had been counted. */
async function count(department: TestDepartment, counts: ReadonlyMap<string, number>, total: number, county: string) {
  await department.sql('delete from figure.series');
  const rows = [...counts, [county, total] as const].map(
    ([code, n]) => `('${code}', 'PAIRED', '', ${n}, array_fill(${n}::bigint, array[24]))`,
  );
  await department.sql('update figure.clock set version = version + 1');
  await department.sql(`insert into figure.series values ${rows.join(', ')}`);
}

async function shown(department: TestDepartment, code: string, small: number | null): Promise<Shown> {
  const [row] = await department.sql<{ figures: Shown[] }>(
    `select figure.worked_out($1, '{PAIRED_CHILDREN}', 2, figure.next_length($1), '{}', $2, 'YOUTH_LEAGUE') as figures`,
    [code, small],
  );
  return row?.figures[0] as Shown;
}

test('no small count of children can be read, nor be worked out from what is shown beside it', async () => {
  await using league = await startDepartment('youth-league', { demo: { seed: 1, children: 700 } });
  const townships = (
    await league.sql<{ code: string }>(`select * from figure.parts_of('210421', 9) code order by 1`)
  ).map(({ code }) => code);
  const random = randomOf(3, 'small cells');
  for (let round = 0; round < 12; round++) {
    const counts = new Map(townships.map((code) => [code, random.chance(0.4) ? random.int(0, 12) : random.int(0, 60)]));
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    await count(league, counts, total, '210421');
    const { areas, numerator } = await shown(league, '210421', BELOW);
    const hidden = areas.filter(({ isWithheld }) => isWithheld);
    for (const { code, numerator: n, isWithheld } of areas) {
      expect(n).toBe(isWithheld ? null : counts.get(code));
      expect(n === null || n === 0 || n >= BELOW).toBe(true);
    }
    const children = hidden.reduce((sum, { code }) => sum + (counts.get(code) ?? 0), 0);
    const isSafe =
      hidden.length === 0 ||
      (hidden.length > 1 && children >= BELOW) ||
      hidden.length === areas.filter(({ code }) => counts.get(code)).length;
    expect({ round, hidden: hidden.length, children, isSafe }).toMatchObject({ isSafe: true });
    if (numerator !== null) expect(numerator).toBe(total);
    for (const { code, isWithheld } of areas.slice(0, 2))
      expect((await shown(league, code, BELOW)).isWithheld).toBe(isWithheld);
  }
});

test('whoever may open the list sees every number', async () => {
  await using league = await startDepartment('youth-league', { demo: { seed: 1, children: 700 } });
  const counts = new Map([
    ['210421101', 2],
    ['210421102', 5],
  ]);
  await count(league, counts, 7, '210421');
  const exact = await shown(league, '210421', null);
  expect(exact.areas.filter(({ numerator }) => numerator).map(({ code, numerator }) => [code, numerator])).toEqual([
    ...counts,
  ]);
  expect(exact.numerator).toBe(7);
});

test('a trend is withheld with its figure, and rounded where it is shown', async () => {
  await using league = await startDepartment('youth-league', { demo: { seed: 1, children: 700 } });
  await count(
    league,
    new Map([
      ['210421101', 4],
      ['210421102', 33],
    ]),
    37,
    '210421',
  );
  expect((await shown(league, '210421', BELOW)).trend.map(({ numerator }) => numerator)).toEqual([40, 40]);
  expect((await shown(league, '210421101', BELOW)).trend.map(({ numerator }) => numerator)).toEqual([null, null]);
});
