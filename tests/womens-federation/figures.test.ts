import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Definition } from '../../subgraphs/figure.ts';
import { figures } from '../../subgraphs/womens-federation/figures/index.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { divisionSection } from './federation.ts';
import { counts } from './figure-counts.ts';

interface Told {
  code: string;
  numerator: number;
  denominator: number | null;
  value: number | null;
  parts: { code: string; value: number }[];
  variants: Told[];
}

let department: TestDepartment;
let told: Told[];

beforeAll(async () => {
  department = await startDepartment('womens-federation', { demo: { seed: 1, children: 700 } });
  told = await figuresOf('2104');
});
afterAll(() => department.stop());

async function figuresOf(code: string): Promise<Told[]> {
  const numbers = 'code numerator denominator value';
  const selection = `{ figures { ${numbers} parts { code value } variants { ${numbers} } } }`;
  return (await divisionSection(department, code, selection)).figures;
}

/** How many rows a list has behind a figure. */
async function listed(list: string, figure: string): Promise<number> {
  const section = await divisionSection(
    department,
    '2104',
    `{ ${list}(filter: { figure: ${figure} }) { totalCount } }`,
  );
  return section[list].totalCount;
}

const definitions: Definition[] = figures.flatMap((figure) => [figure, ...(figure.variants ?? [])]);
const toldOf = (code: string) => told.flatMap((each) => [each, ...each.variants]).find((each) => each.code === code);

test('every figure and every other definition is counted by hand here', () => {
  expect(Object.keys(counts).sort()).toEqual(definitions.map(({ code }) => code).sort());
});

test.each(definitions.map(({ code, title }) => ({ code, title })))(
  '$code $title: as many as counted by hand',
  async ({ code }) => {
    const [numerator, denominator] = counts[code] ?? [];
    const [row] = await department.sql(
      `select (${numerator})::int as numerator, (${denominator ?? 'null'})::int as denominator`,
    );
    const { numerator: n, denominator: of } = toldOf(code) as Told;
    expect({ numerator: n, denominator: of }).toEqual(row);
  },
);

test('the county’s places and coverage', async () => {
  const county = Object.fromEntries(
    (await figuresOf('210421')).map(({ code, numerator, denominator }) => [code, [numerator, denominator]]),
  );
  expect({
    sites: county.GUIDANCE_SITES,
    villages: county.VILLAGES_WITH_SITE,
    townships: county.TOWNSHIPS_WITH_SITE,
    schools: county.PARENTS_SCHOOLS,
    homes: county.TOWNSHIPS_WITH_HOME,
    gridWorkers: county.VILLAGES_WITH_GRID_WORKER,
    centres: county.COUNSELLING_CENTRES,
    experts: county.EXPERTS,
    volunteers: county.VOLUNTEERS,
    cities: county.CITIES_WITH_CENTRES,
  }).toEqual({
    sites: [42, null],
    villages: [33, 97],
    townships: [8, 8],
    schools: [9, null],
    homes: [8, 8],
    gridWorkers: [97, 97],
    centres: [0, null],
    experts: [6, null],
    volunteers: [16, null],
    cities: [0, 0],
  });
});

test('JS37: the city has its two counselling centres', () => {
  expect(toldOf('COUNSELLING_CENTRES')?.numerator).toBe(2);
  expect(toldOf('CITIES_WITH_CENTRES')?.value).toBe(1);
});

test('parts of what can be of one kind only add up to the whole', () => {
  const whole = [
    'GUIDANCE_SITES',
    'PARENTS_SCHOOLS',
    'EXPERTS',
    'GRID_WORKERS',
    'LECTURES_THIS_YEAR',
    'ACTIVITIES_THIS_YEAR',
    'HOLIDAY_TOPIC_ACTIVITIES_THIS_YEAR',
    'CAMPAIGN_ACTIVITIES_THIS_YEAR',
    'GUIDANCE_SESSIONS_THIS_MONTH',
    'KEY_FAMILY_REASONS',
    'JOINT_HOME_VISITS_THIS_MONTH',
    'AT_RISK_REPORTS_THIS_YEAR',
    'AT_RISK_REPORTS_HANDED_OVER',
  ];
  const sums = whole.map((code) => [code, toldOf(code)?.parts.reduce((sum, { value }) => sum + value, 0)]);
  expect(sums).toEqual(whole.map((code) => [code, toldOf(code)?.numerator]));
});

const opened = figures.filter(
  ({ counts: { subject, amount }, isListed }) => subject.list && !amount && isListed !== false,
);

describe.each(opened.map((figure) => ({ code: figure.code, figure })))('the list behind $code', ({ code, figure }) => {
  const list = figure.counts.subject.list as string;

  test('has as many rows as the figure, and the rest of a share', async () => {
    const { numerator, denominator } = toldOf(code) as Told;
    const rest = denominator === null ? null : await listed(list, `{ code: "${code}", isMissing: true }`);
    expect([await listed(list, `{ code: "${code}" }`), rest]).toEqual([
      numerator,
      denominator === null ? null : denominator - numerator,
    ]);
  });

  test('has as many rows as each part', async () => {
    const parts = toldOf(code)?.parts ?? [];
    const rows = await Promise.all(parts.map((part) => listed(list, `{ code: "${code}", part: "${part.code}" }`)));
    expect(rows).toEqual(parts.map(({ value }) => value));
  });
});

test('the rows of one definition that are not of another', async () => {
  const butNot = await listed('guidanceSites', '{ code: "GUIDANCE_SITES", butNot: "GUIDANCE_SITES_IN_PLACE" }');
  const [all, placed] = ['GUIDANCE_SITES', 'GUIDANCE_SITES_IN_PLACE'].map((code) => toldOf(code)?.numerator ?? 0);
  expect(butNot).toBe((all as number) - (placed as number));
  expect(butNot).toBe(1);
});

test('what tells of illness, mind or danger opens no list', async () => {
  const hidden = ['GUIDANCE_TOPICS', 'KEY_FAMILY_REASONS'];
  for (const code of hidden) expect(await listed('guidedChildren', `{ code: "${code}" }`), code).toBe(0);
});
