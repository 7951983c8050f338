import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { COUNTS } from './figure-counts.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startDepartment('civil-affairs', { demo: { seed: 1, children: 700 } });
});
afterAll(() => department.stop());

const FIELDS = 'code numerator denominator value isTargetMet target { value source } list parts { code value }';

async function section(selection: string, code = '210421') {
  const { data, errors } = await department.execute(
    `query($code: ID!) { division(code: $code) { civilAffairs { ${selection} } } }`,
    { code },
  );
  expect(errors).toBeUndefined();
  return data.division.civilAffairs;
}

const figure = async (code: string, fields = FIELDS, division?: string) =>
  (await section(`figures(codes: ["${code}"], withAreas: true) { ${fields} }`, division)).figures[0];

test('every figure is what a count by hand over the tables gives', async () => {
  const { figures } = await section('figures { code numerator denominator variants { code numerator denominator } }');
  const told = Object.fromEntries(
    figures
      .flatMap((each: { variants: object[] }) => [each, ...each.variants])
      .map((each: { code: string; numerator: number; denominator: number | null }) => [
        each.code,
        each.denominator === null ? each.numerator : [each.numerator, each.denominator],
      ]),
  );
  const counted: Record<string, unknown> = {};
  const text = (counts: string) => `(select ${counts})::int`;
  for (const [code, by] of Object.entries(COUNTS)) {
    const [row] = await department.sql<{ n: number; whole: number | null }>(
      typeof by === 'string' ? `select ${text(by)} as n` : `select ${text(by[0])} as n, ${text(by[1])} as whole`,
    );
    counted[code] = typeof by === 'string' ? row?.n : [row?.n, row?.whole];
  }
  expect(Object.fromEntries(Object.keys(COUNTS).map((code) => [code, told[code]]))).toEqual(counted);
  expect(figures.length).toBeGreaterThan(60);
});

describe('FS53: the reference county', () => {
  test('100 left-behind children: 26, 11, 11, 6, 2, 19, 20 and 5 in the eight townships', async () => {
    const { numerator, areas } = await figure('LEFT_BEHIND_CHILDREN', 'numerator areas { numerator }');
    expect(numerator).toBe(100);
    const counts = areas.map((area: { numerator: number }) => area.numerator).sort((a: number, b: number) => b - a);
    expect(counts).toEqual([26, 20, 19, 11, 11, 6, 5, 2]);
  });

  test('19 cases, 62 visits of volunteers, 8 publicity events with 332 participations', async () => {
    const codes = ['SERVICE_CASES', 'VOLUNTEER_VISITS', 'PUBLICITY_EVENTS', 'PUBLICITY_PARTICIPATIONS'];
    const { figures } = await section(`figures(codes: ${JSON.stringify(codes)}) { code value }`);
    const values = figures.map((each: { code: string; value: number }) => [each.code, each.value]);
    expect(Object.fromEntries(values)).toEqual({
      SERVICE_CASES: 19,
      VOLUNTEER_VISITS: 62,
      PUBLICITY_EVENTS: 8,
      PUBLICITY_PARTICIPATIONS: 332,
    });
  });
});

test('the list behind a figure of this county has as many rows as the figure, those missing from a share too', async () => {
  const { figures } = await section('figures { code list numerator denominator }');
  for (const { code, list, numerator, denominator } of figures) {
    if (!list) continue;
    const missing =
      denominator === null
        ? ''
        : `missing: ${list}(filter: { figure: { code: "${code}", isMissing: true } }) { totalCount }`;
    const rows = await section(`${list}(filter: { figure: { code: "${code}" } }) { totalCount } ${missing}`);
    const isSum = ['PUBLICITY_PARTICIPATIONS'].includes(code);
    if (!isSum) expect([code, rows[list].totalCount]).toEqual([code, numerator]);
    if (denominator !== null) expect([code, rows.missing.totalCount]).toEqual([code, denominator - numerator]);
  }
});

test('left-behind children above the age limit are the list between two definitions', async () => {
  const { children } = await section(
    'children(filter: { figure: { code: "LEFT_BEHIND_CHILDREN", butNot: "LEFT_BEHIND_CHILDREN_UNDER_AGE_LIMIT" } }) { totalCount nodes { age } }',
  );
  expect(children.totalCount).toBe(children.nodes.filter(({ age }: { age: number }) => age >= 16).length);
  expect(children.totalCount).toBeGreaterThan(0);
});

test('nobody opens who needs key care, is subsidised, reported or referred', async () => {
  const codes = ['KEY_CARE_CHILDREN', 'SUBSIDISED_CHILDREN', 'MANDATORY_REPORTS', 'REFERRALS'];
  const { figures } = await section(`figures(codes: ${JSON.stringify(codes)}) { list }`);
  expect(figures).toEqual(codes.map(() => ({ list: null })));
  const { children } = await section('children(filter: { figure: { code: "KEY_CARE_CHILDREN" } }) { totalCount }');
  expect(children.totalCount).toBe(0);
});
