import { expect, test } from 'vitest';
import { randomOf } from '../../subgraphs/demo/random.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';

const BELOW = 10;
const COUNTY = '210421';

type Counts = ReadonlyMap<string, number>;

interface Cell {
  code: string;
  numerator: number | null;
  denominator: number | null;
}

interface Shown extends Cell {
  areas: Cell[];
}

type Share = { code: string; counter: string; of: string };

/** Puts so many children into the townships of the county, by counter, as if they had been counted. */
async function count(department: TestDepartment, counters: ReadonlyMap<string, Counts>) {
  const rows = [...counters].flatMap(([counter, counts]) => {
    const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
    return [...counts, [COUNTY, total] as const].map(([code, n]) => `('${code}', '${counter}', '', ${n}, '{}')`);
  });
  await department.sql('delete from figure.series');
  await department.sql(`insert into figure.series values ${rows.join(', ')}`);
}

/** What all these figures together show of one counter, by division. */
function shownOf(counter: string, shares: readonly Share[], figures: readonly Shown[]): Counts {
  const known = new Map<string, number>();
  for (const figure of figures) {
    const share = shares.find(({ code }) => code === figure.code);
    for (const { code, numerator, denominator } of [{ ...figure, code: COUNTY }, ...figure.areas]) {
      if (share?.counter === counter && numerator !== null) known.set(code, numerator);
      if (share?.of === counter && denominator !== null) known.set(code, denominator);
    }
  }
  return known;
}

/** Who can be worked out as a group, because the county's sum is shown and all others are: how many children these are. */
function leftOver(counts: Counts, known: Counts): { cells: number; children: number } {
  const hidden = [...counts].filter(([code]) => !known.has(code));
  if (!known.has(COUNTY)) return { cells: 0, children: 0 };
  return { cells: hidden.length, children: hidden.reduce((sum, [, n]) => sum + n, 0) };
}

test('what one share withholds no other one that divides by the same children tells', async () => {
  await using register = await startDepartment('civil-affairs', { demo: { seed: 1, children: 700 } });
  const shares = await register.sql<Share>(
    `select code, counter, of_counter as of from figure.definition
     where of_counter = 'REGISTERED' and variant_of is null and is_about_children`,
  );
  const townships = (
    await register.sql<{ code: string }>(`select * from figure.parts_of('${COUNTY}', 9) code order by 1`)
  ).map(({ code }) => code);
  const random = randomOf(5, 'small cells of shares');
  for (let round = 0; round < 25; round++) {
    const registered = new Map(
      townships.map((code) => [code, random.chance(0.2) ? random.int(1, 9) : random.int(10, 60)]),
    );
    const within = () => new Map([...registered].map(([code, n]) => [code, random.chance(0.5) ? n : random.int(0, n)]));
    const counters = new Map(shares.map(({ counter }) => [counter, within()]));
    await count(register, new Map([...counters, ['REGISTERED', registered]]));
    const [row] = await register.sql<{ figures: Shown[] }>(
      `select figure.worked_out('${COUNTY}', $1, 0, 9, '{}', ${BELOW}, 'CIVIL_AFFAIRS') as figures`,
      [shares.map(({ code }) => code)],
    );
    const figures = row?.figures ?? [];
    const whole = shownOf('REGISTERED', shares, figures);
    expect([...whole.values()].filter((n) => n > 0 && n < BELOW)).toEqual([]);
    const group = leftOver(registered, whole);
    expect({ round, counter: 'REGISTERED', ...group, isTold: group.cells === 1 }).toMatchObject({ isTold: false });
    expect(group.cells === 0 || group.children >= BELOW).toBe(true);
    for (const { counter } of shares) {
      const part = shownOf(counter, shares, figures);
      const told = [...part].filter(
        ([code, n]) => code !== COUNTY && whole.has(code) && isSmall((whole.get(code) ?? 0) - n),
      );
      expect({ round, counter, told }).toEqual({ round, counter, told: [] });
      const hidden = leftOver(counters.get(counter) ?? new Map(), part);
      expect({ round, counter, isTold: hidden.cells === 1 }).toEqual({ round, counter, isTold: false });
    }
  }
});

const isSmall = (n: number) => n > 0 && n < BELOW;
