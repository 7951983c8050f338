import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../schema/access/viewer.ts';
import type { Row, Sql } from '../../subgraphs/reading.ts';
import { Slot } from '../../subgraphs/slot.ts';
import { withoutSmallCell, withoutSmallCells, withoutSmallCellsInJson } from '../../subgraphs/small-cells.ts';
import { textOf } from '../../subgraphs/sql-text.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';
import { policyOf, stewardSession } from '../sessions.ts';
import { CASES_SEED } from './cases.ts';

const PARENT = '210421102';
const SETTINGS = { seed: CASES_SEED, numRuns: 100 };

let database: TestDatabase;
beforeAll(async () => {
  database = (await freshDatabases(['education'])).education as TestDatabase;
});
afterAll(() => database.drop());

const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 })), {
  minLength: 1,
  maxLength: 6,
});

/** The rows of an expression under a policy whose small cells are those below a number. */
async function valuesOf(expression: Sql, from: Sql, below: number): Promise<unknown[]> {
  const session: Session = stewardSession('education', { policy: policyOf([], { smallCellBelow: below }) });
  const { sql: text, parameters } = textOf(sql`select ${expression} as value ${from}`);
  const values = parameters.map((each) => (each instanceof Slot ? each.read({}, {} as never, session) : each));
  return (await database.sql<{ value: unknown }>(text, values)).map(({ value }) => value);
}

/** What villages of a township with these counts show, in their order. */
async function shownOf(numbers: readonly number[], below: number): Promise<(number | null)[]> {
  const rows = JSON.stringify(numbers.map((n, at) => ({ code: `${PARENT}00${at}`, n })));
  const table = sql`(select * from json_to_recordset(${rows}::json) as t (code text collate "C", n int))`;
  const count = (division: Row) => sql`(select c.n from ${table} c where c.code = ${division('code')})`;
  const cells = withoutSmallCells(count, sql`v.code`, table);
  return (await valuesOf(cells, sql`from ${table} v order by v.code`, below)) as (number | null)[];
}

/** Whether what is hidden can be worked out from a total and what is shown: one cell, or fewer children than a cell. */
function givesAway(numbers: readonly number[], shown: readonly (number | null)[], below: number): boolean {
  const hidden = numbers.filter((_, at) => shown[at] === null);
  const total = numbers.reduce((sum, n) => sum + n, 0);
  const isTotalShown = total === 0 || total >= below;
  return isTotalShown && hidden.length > 0 && (hidden.length === 1 || hidden.reduce((sum, n) => sum + n, 0) < below);
}

test.each([5, 10])(
  'with k = %i no village’s small count is shown, nor left over when the others are taken from the total',
  async (below) => {
    await fc.assert(
      fc.asyncProperty(counts, async (numbers) => {
        const shown = await shownOf(numbers, below);
        for (const [at, n] of shown.entries())
          if (n !== null) expect([n, n === 0 || n >= below]).toEqual([numbers[at], true]);
        expect({ numbers, shown, givesAway: givesAway(numbers, shown, below) }).toEqual({
          numbers,
          shown,
          givesAway: false,
        });
      }),
      SETTINGS,
    );
  },
);

test('a breakdown shows no small count, nor leaves one over when the others are taken from the total', async () => {
  await fc.assert(
    fc.asyncProperty(counts, async (numbers) => {
      const rows = JSON.stringify(numbers.map((count, at) => ({ kind: `K${at}`, count })));
      const [value] = await valuesOf(withoutSmallCellsInJson(sql`${rows}::json`), sql``, 10);
      const parts = value as { kind: string; count: number | null }[];
      expect(parts.map(({ kind }) => kind)).toEqual(numbers.map((_, at) => `K${at}`));
      const shown = parts.map(({ count }) => count);
      for (const [at, n] of shown.entries())
        if (n !== null) expect([n, n === 0 || n >= 10]).toEqual([numbers[at], true]);
      expect({ numbers, shown, givesAway: givesAway(numbers, shown, 10) }).toEqual({
        numbers,
        shown,
        givesAway: false,
      });
    }),
    SETTINGS,
  );
});

test.each<[numerator: number, denominator: number, isShown: boolean]>([
  [0, 0, true],
  [0, 30, true],
  [30, 30, true],
  [3, 30, false],
  [27, 30, false],
  [15, 30, true],
  [0, 5, false],
])('a share of %i in %i is shown: %s', async (numerator, denominator, isShown) => {
  const share = { numerator, denominator, value: null };
  const [value] = await valuesOf(withoutSmallCellsInJson(sql`${JSON.stringify(share)}::json`), sql``, 10);
  expect(value).toEqual(isShown ? share : null);
});

test.each<[count: number, below: number, shown: number | null]>([
  [0, 10, 0],
  [1, 10, null],
  [9, 10, null],
  [10, 10, 10],
  [9, 5, 9],
  [4, 5, null],
])('a count of %i where cells below %i are small is shown as %s', async (count, below, shown) => {
  expect(await valuesOf(withoutSmallCell(sql`${count}::int`), sql``, below)).toEqual([shown]);
});
