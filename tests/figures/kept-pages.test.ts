import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { stewardOf } from '../sessions.ts';

const FIGURE = 'code value numerator isWithheld target { value } trend { month value } areas { code value }';
const DASHBOARD = `{ division(code: "210421") {
  civilAffairs { figures(withAreas: true) { ${FIGURE} } } youthLeague { figures(withAreas: true) { ${FIGURE} } } } }`;

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 } });
});
afterAll(() => hub.stop());

/** Nothing waits to be taken into the roll-up. */
const settled = (department = 'youth-league') => {
  const waiting = () =>
    hub.sql(department, 'select count(*)::int as n, figure.fold() is null as x from figure.pending');
  return expect.poll(waiting, { timeout: 20_000 }).toEqual([{ n: 0, x: false }]);
};
const MORE_HARBOURS = `insert into heart_harbour select (jsonb_populate_record(null::heart_harbour,
  to_jsonb(h) || jsonb_build_object('id', (select max(id) + 1 from heart_harbour), 'name', '新港湾'))).*
  from heart_harbour h where division_code like '210421%' order by id limit 1`;

test('a kept page tells what the same question told when it was worked out', async () => {
  await settled();
  await settled('civil-affairs');
  const first = await hub.query(DASHBOARD);
  expect(first.errors).toBeUndefined();
  expect((await hub.query(DASHBOARD)).data).toEqual(first.data);
  const worked = await hub.sql<{ figures: { code: string; numerator: number }[] }>(
    'youth-league',
    `select figure.worked_out('210421', null, 12, 9, '{}', null, 'YOUTH_LEAGUE') as figures`,
  );
  const counts = (figures: { code: string; numerator: number }[]) => figures.map((each) => [each.code, each.numerator]);
  const told = first.data.division.youthLeague.figures;
  expect(counts(told)).toEqual(counts(worked[0]?.figures ?? []));
  expect(told.length).toBeGreaterThan(10);
});

test('every way to write the same question gives the same numbers', async () => {
  await settled();
  const of = async (selection: string, variables = {}, head = '') =>
    (
      await hub.query(
        `query Q${head} { division(code: "210421") { youthLeague { ${selection} } } } ${FRAGMENT}`,
        variables,
      )
    ).data?.division.youthLeague;
  const FRAGMENT = 'fragment Short on Figure { code value }';
  const { figures } = await of('figures { ...Short }');
  for (let time = 0; time < 2; time++) {
    expect(await of('figures { code value ...Short }')).toEqual({ figures });
    expect((await of('all: figures { ...Short }')).all).toEqual(figures);
    expect((await of('figures { ...Short } figures { unit }')).figures[0]).toEqual({
      ...figures[0],
      unit: expect.anything(),
    });
    const named = await of('figures { number: value ... on Figure { code } kind: __typename ...Short }');
    expect(named.figures[0]).toEqual({
      number: figures[0].value,
      code: figures[0].code,
      kind: 'Figure',
      value: figures[0].value,
    });
    const titled = (yes: boolean) => of('figures { ...Short title @include(if: $yes) }', { yes }, '($yes: Boolean!)');
    expect((await titled(true)).figures[0]).toEqual({ ...figures[0], title: expect.any(String) });
    expect((await titled(false)).figures[0]).toEqual(figures[0]);
    const some = (codes: string[]) => of('figures(codes: $codes) { ...Short }', { codes }, '($codes: [String!])');
    expect((await some([figures[1].code])).figures).toEqual([figures[1]]);
    expect((await some([figures[2].code])).figures).toEqual([figures[2]]);
  }
});

test('a write, a target and a new day are told at once', async () => {
  await settled();
  const harbours = async () => {
    const { data } = await hub.query(
      '{ division(code: "210421") { youthLeague { figures(codes: ["HEART_HARBOURS"]) { numerator target { value } } } } }',
    );
    return data.division.youthLeague.figures[0] as { numerator: number; target: { value: number } | null };
  };
  const before = await harbours();
  expect(await harbours()).toEqual(before);
  await hub.sql('youth-league', MORE_HARBOURS);
  expect(await harbours()).toEqual({ ...before, numerator: before.numerator + 1 });
  await settled();
  expect(await harbours()).toEqual({ ...before, numerator: before.numerator + 1 });
  await hub.sql(
    'youth-league',
    `insert into figure.target (figure, division_code, comparison, value, valid_from, source)
     values ('HEART_HARBOURS', '210421', 'AT_LEAST', 77, current_date - 1, '试验')`,
  );
  expect((await harbours()).target).toEqual({ value: 77 });
  await hub.sql('youth-league', `update figure.clock set as_of = as_of - 1`);
  expect((await harbours()).numerator).toBe(before.numerator + 1);
});

test('what is kept for those who may see small numbers is not told to others', async () => {
  await settled();
  const question = '{ division(code: "210421") { youthLeague { figures { code numerator isWithheld } } } }';
  const told = async (as?: Partial<RequestIdentity>) =>
    (await hub.query(question, {}, as)).data.division.youthLeague.figures as { isWithheld: boolean }[];
  const all = await told();
  const others = await told({ viewer: stewardOf('education', { division: '210421' }), purpose: 'STATISTICS' });
  expect(all.some(({ isWithheld }) => isWithheld)).toBe(false);
  expect(others.some(({ isWithheld }) => isWithheld)).toBe(true);
  expect(await told()).toEqual(all);
  const pages = await hub.sql<{ asked: string }>(
    'youth-league',
    `select asked from figure.page where asked like '[null, 12, null,%'`,
  );
  expect(pages.map(({ asked }) => JSON.parse(asked)[4]).sort()).toEqual([10, null]);
});
