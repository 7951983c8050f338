import { afterAll, beforeAll, expect, test } from 'vitest';
import { figures } from '../../subgraphs/education/figures/index.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { counted } from './figure-counts.ts';

interface Shown {
  code: string;
  numerator: number;
  denominator: number | null;
  list: string | null;
  isTargetMet: boolean | null;
  parts: { code: string; value: number }[];
  areas: { code: string; numerator: number }[];
  variants: Shown[];
}

let education: TestDepartment;
let shown: ReadonlyMap<string, Shown>;
beforeAll(async () => {
  education = await startDepartment('education', { demo: { seed: 1, children: 700 } });
  const selection = `figures(withAreas: true) { code numerator denominator list isTargetMet parts { code value }
    areas { code numerator } variants { code numerator denominator } }`;
  const told: Shown[] = (await ofCounty(selection)).figures;
  shown = new Map(told.flatMap((figure) => [figure, ...figure.variants]).map((each) => [each.code, each]));
});
afterAll(() => education[Symbol.asyncDispose]());

async function ofCounty(selection: string) {
  const document = `{ _entities(representations: [{ __typename: "Division", code: "210421" }]) { ... on Division { education { ${selection} } } } }`;
  const { data, errors } = await education.execute(document);
  expect(errors).toBeUndefined();
  return data._entities[0].education;
}

/** How many rows some lists behind figures have, by the name given to each. */
async function rowsBehind(lists: Readonly<Record<string, string>>) {
  const selection = Object.entries(lists).map(([name, list]) => `${name}: ${list} { totalCount }`);
  const answer: Record<string, { totalCount: number }> = await ofCounty(selection.join(' '));
  return Object.fromEntries(Object.entries(answer).map(([name, { totalCount }]) => [name, totalCount]));
}

test('every figure and every definition is what its tables say, counted by hand', async () => {
  const number = (query: string | undefined) => (query ? `(${query})::int` : 'null::int');
  const rows = Object.entries(counted).map(
    ([code, [n, of]]) => `select '${code}' as code, ${number(n)} as numerator, ${number(of)} as denominator`,
  );
  const byHand = await education.sql<{ code: string }>(rows.join(' union all '));
  const codes = figures.flatMap(({ code, variants = [] }) => [code, ...variants.map((variant) => variant.code)]);
  expect(Object.keys(counted).sort()).toEqual([...codes].sort());
  const told = byHand.map(({ code }) => {
    const { numerator, denominator } = shown.get(code) as Shown;
    return { code, numerator, denominator };
  });
  expect(told).toEqual(byHand);
});

test('the demo county has eight rural youth palaces with eight kinds of courses (FS53), and a gap in the counselling rooms', () => {
  const { numerator, areas } = shown.get('RURAL_YOUTH_PALACES') as Shown;
  expect(numerator).toBe(8);
  expect(areas.filter((area) => area.numerator === 1)).toHaveLength(8);
  expect(shown.get('PALACE_COURSES')?.parts.map(({ value }) => value)).toEqual([8, 8, 8, 8, 8, 8, 8, 8]);
  expect(shown.get('COUNSELLING_ROOMS')).toMatchObject({ numerator: 9, denominator: 10, isTargetMet: null });
});

test('parts add up where each counts in one only', () => {
  for (const code of [
    'COMPULSORY_PUPILS',
    'SUSPECTED_DROPOUTS',
    'DROPOUTS_REGISTERED',
    'SCHOOLS',
    'CAMPUS_ACTIVITIES',
  ]) {
    const { numerator, parts } = shown.get(code) as Shown;
    expect({ code, sum: parts.reduce((sum, { value }) => sum + value, 0) }).toEqual({ code, sum: numerator });
  }
});

test('targets are met or not: a suspected dropout is one too many, every pupil who came back is paired (JS37)', () => {
  expect(shown.get('SUSPECTED_DROPOUTS')).toMatchObject({ numerator: 2, isTargetMet: false });
  expect(shown.get('RETURNED_PUPILS_PAIRED')).toMatchObject({ numerator: 2, denominator: 2, isTargetMet: true });
  expect(shown.get('COUNTIES_WITH_BULLETIN')).toMatchObject({ numerator: 1, denominator: 1, isTargetMet: true });
});

test('the list behind a figure has as many rows as the figure, and the list of what is missing has the rest', async () => {
  const listed = figures.map(({ code }) => shown.get(code) as Shown).filter(({ list }) => list);
  expect(listed.length).toBeGreaterThan(20);
  const lists = listed.flatMap(({ code, list, denominator }) => [
    [code, `${list}(filter: { figure: { code: "${code}" } })`],
    ...(denominator === null
      ? []
      : [[`NOT_${code}`, `${list}(filter: { figure: { code: "${code}", isMissing: true } })`]]),
  ]);
  const rows = await rowsBehind(Object.fromEntries(lists));
  for (const { code, numerator, denominator } of listed) {
    expect({ code, rows: rows[code] }).toEqual({ code, rows: numerator });
    if (denominator !== null)
      expect({ code, rows: rows[`NOT_${code}`] }).toEqual({ code, rows: denominator - numerator });
  }
});

test('two definitions of left-behind differ by those that the list names; a part has its list too', async () => {
  const count = (code: string) => shown.get(code)?.numerator as number;
  const rows = await rowsBehind({
    onlyOneAway: 'pupils(filter: { figure: { code: "LEFT_BEHIND_PUPILS", butNot: "LEFT_BEHIND_PUPILS_BOTH_AWAY" } })',
    retired: 'pupils(filter: { figure: { code: "PAIRED_PUPILS", part: "RETIRED" } })',
  });
  expect(rows).toEqual({
    onlyOneAway: count('LEFT_BEHIND_PUPILS') - count('LEFT_BEHIND_PUPILS_BOTH_AWAY'),
    retired: shown.get('PAIRED_PUPILS')?.parts.find(({ code }) => code === 'RETIRED')?.value,
  });
  expect(rows.onlyOneAway).toBeGreaterThan(0);
});

test('nobody opens the rows behind figures of feelings and health, nor the reasons of a dropout', async () => {
  const unlisted = ['SCREENED_PUPILS', 'KEY_PUPILS_WITH_FILE', 'SEVERE_RESULTS_REFERRED', 'PUPILS_IN_NEED_OF_CARE'];
  const files = ['PSYCHOLOGICAL_FILES', 'PSYCHOLOGICAL_FILES_SUPPORTED', 'PSYCHOLOGICAL_FILES_SUPPORTED_THIS_MONTH'];
  for (const code of [...unlisted, ...files, 'DROPOUTS_REGISTERED']) expect(shown.get(code)?.list).toBeNull();
  const lists = unlisted.map((code) => [code, `pupils(filter: { figure: { code: "${code}" } })`]);
  const dropouts = 'suspectedDropouts(filter: { figure: { code: "DROPOUTS_REGISTERED", part: "HEALTH" } })';
  const rows = await rowsBehind({ ...Object.fromEntries(lists), dropouts });
  expect(Object.values(rows)).toEqual([0, 0, 0, 0, 0]);
});
