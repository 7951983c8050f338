import { describe, expect, test } from 'vitest';
import type { Figure } from '../../subgraphs/figure.ts';
import { figuresOf } from '../../subgraphs/figures/install.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';

interface Told {
  code: string;
  numerator: number;
  denominator: number | null;
}

interface Shown extends Told {
  list: string | null;
  parts: { code: string; value: number }[];
  variants: Told[];
}

const NUMBERS = 'code numerator denominator';
const FIGURES = `figures(months: 0) { ${NUMBERS} list parts { code value } variants { ${NUMBERS} } }`;
const COUNTY = '210421';
const PLACES = [COUNTY, '210421102', '210421204', '210421101201'];

/** A pupil at schools of two places counts in each, and twice above them, as the definition says. */
const MAY_COUNT_TWICE = new Set(['ENROLLED_PUPILS_BY_SCHOOL']);

/** Asks for a part of a department's section of a division. */
function asking(department: TestDepartment, name: string) {
  const field = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return async (code: string, selection: string) => {
    const { data, errors } = await department.execute(
      `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) {
        ... on Division { ${field} { ${selection} } } } }`,
    );
    expect(errors).toBeUndefined();
    return data._entities[0][field];
  };
}

/** What is to be listed behind a figure: the filter, and how many rows. */
function listsOf({ code, parts, variants, ...figure }: Shown): [string, number][] {
  const all = [{ code, ...figure }, ...variants];
  return [
    ...all.map((each): [string, number] => [`code: "${each.code}"`, each.numerator]),
    ...all.flatMap((each): [string, number][] =>
      each.denominator === null ? [] : [[`code: "${each.code}", isMissing: true`, each.denominator - each.numerator]],
    ),
    ...parts.map((part): [string, number] => [`code: "${code}", part: "${part.code}"`, part.value]),
  ];
}

type Ask = ReturnType<typeof asking>;

async function rowsOf(ask: Ask, place: string, list: string, filters: readonly string[]): Promise<number[]> {
  const fields = filters.map((filter, at) => `_${at}: ${list}(filter: { figure: { ${filter} } }) { totalCount }`);
  const answer: Record<string, { totalCount: number }> = await ask(place, fields.join(' '));
  return filters.map((_, at) => answer[`_${at}`]?.totalCount ?? -1);
}

/** The figures of a place behind which rows are listed one by one, not sums of what the rows amount to. */
async function listed(ask: Ask, place: string, declared: readonly Figure[]): Promise<Shown[]> {
  const sums = new Set(declared.filter(({ counts }) => counts.amount).map(({ code }) => code));
  const { figures } = await ask(place, FIGURES);
  return figures.filter(({ list, code }: Shown) => list && !sums.has(code));
}

const departments = await Promise.all(
  departmentNames().map(async (name) => ({ name, figures: await figuresOf(name) })),
);

describe.each(departments.filter(({ figures }) => figures.length > 0))('lists of $name', ({ name, figures }) => {
  test('behind a number, a part, what a share lacks or another definition there are as many rows, everywhere', async () => {
    await using department = await startDepartment(name, { demo: { seed: 1, children: 700 } });
    if (name === 'civil-affairs') await moveHouseholds(department);
    const ask = asking(department, name);
    for (const place of PLACES)
      for (const figure of await listed(ask, place, figures)) {
        const wanted = listsOf(figure).filter(([filter]) => !(place === COUNTY && isCountedTwice(filter)));
        const filters = wanted.map(([filter]) => filter);
        const rows = await rowsOf(ask, place, figure.list as string, filters);
        const found = filters.map((filter, at) => [place, filter, rows[at]]);
        expect(found).toEqual(wanted.map(([filter, count]) => [place, filter, count]));
      }
  });

  test('who counts by one definition and not by another are the difference of the two', async () => {
    await using department = await startDepartment(name, { demo: { seed: 1, children: 700 } });
    if (name === 'civil-affairs') await moveHouseholds(department);
    const ask = asking(department, name);
    for (const place of PLACES)
      for (const { code, list, numerator, variants } of await listed(ask, place, figures))
        for (const other of variants.filter((each) => !(place === COUNTY && MAY_COUNT_TWICE.has(each.code)))) {
          const both = [`code: "${code}", butNot: "${other.code}"`, `code: "${other.code}", butNot: "${code}"`];
          const [more = 0, fewer = 0] = await rowsOf(ask, place, list as string, both);
          expect([place, other.code, more - fewer]).toEqual([place, other.code, numerator - other.numerator]);
        }
  });
});

test('a definition that there is not makes no difference, and lists nobody', async () => {
  await using league = await startDepartment('youth-league', { demo: { seed: 1, children: 700 } });
  const ask = asking(league, 'youth-league');
  const mistyped = ['code: "NO_FIGURE"', 'code: "PAIRED_CHILDREN", butNot: "NO_FIGURE"'];
  expect(await rowsOf(ask, COUNTY, 'leagueChildren', mistyped)).toEqual([0, 0]);
  const [paired = 0] = await rowsOf(ask, COUNTY, 'leagueChildren', ['code: "PAIRED_CHILDREN"']);
  expect(paired).toBeGreaterThan(0);
});

const isCountedTwice = (filter: string) => [...MAY_COUNT_TWICE].some((code) => filter.includes(code));

/** Children who live elsewhere in the county than where their household is (人户分离). */
async function moveHouseholds(department: TestDepartment) {
  await department.sql(
    `update registered_child set household_division_code = '210421102201' where id in (select id from registered_child
      where household_division_code is not null and division_code like '210421%' order by id limit 40)`,
  );
}
