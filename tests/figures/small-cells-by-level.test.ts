import { expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { secretary, sessionOf } from '../joint-meeting/meeting.ts';

const BELOW = 10;

/** Puts that many children into divisions, as if they had been counted, by counter. */
async function count(department: TestDepartment, counter: string, counts: Readonly<Record<string, number>>) {
  const rows = Object.entries(counts).map(
    ([code, n]) => `('${code}', '${counter}', '', ${n}, array_fill(${n}::bigint, array[24]))`,
  );
  await department.sql('select figure.fold()');
  await department.sql(`delete from figure.series where counter = '${counter}'`);
  await department.sql(`insert into figure.series values ${rows.join(', ')}`);
}

interface Shown {
  numerator: number | null;
  areas: { code: string; numerator: number | null }[];
  variants: { code: string; numerator: number | null; areas: { code: string; numerator: number | null }[] }[];
}

async function shown(department: TestDepartment, figure: string, code: string, areaLength: number): Promise<Shown> {
  const [row] = await department.sql<{ figures: Shown[] }>(
    `select figure.worked_out($1, array[$2], 2, $3, '{}', $4, 'CIVIL_AFFAIRS') as figures`,
    [code, figure, areaLength, BELOW],
  );
  return row?.figures[0] as Shown;
}

const CASES = 'SERVICE_CASES';

test('villages do not add up to a township that is withheld so that another cannot be worked out', async () => {
  await using civilAffairs = await startDepartment('civil-affairs', { demo: { seed: 1, children: 700 } });
  await count(civilAffairs, 'CASES', {
    '21': 65,
    '2104': 65,
    '210421': 65,
    '210421101': 3,
    '210421102': 12,
    '210421105': 50,
    '210421101001': 3,
    '210421102001': 12,
    '210421105201': 50,
  });
  const told = async (code: string, areaLength: number) =>
    (await shown(civilAffairs, CASES, code, areaLength)).areas.filter(({ numerator }) => numerator !== 0);
  expect((await told('210421', 9)).map(({ numerator }) => numerator)).toEqual([null, null, 50]);
  expect((await told('210421', 12)).map(({ numerator }) => numerator)).toEqual([null, null, 50]);
  expect((await told('210421102', 12)).map(({ numerator }) => numerator)).toEqual([null]);
  expect((await shown(civilAffairs, CASES, '210421102001', 12)).numerator).toBeNull();
  expect((await shown(civilAffairs, CASES, '210421105201', 12)).numerator).toBe(50);
});

test('other definitions do not tell how few children make the difference', async () => {
  await using civilAffairs = await startDepartment('civil-affairs', { demo: { seed: 1, children: 700 } });
  await count(civilAffairs, 'LEFT_BEHIND', { '210421': 100, '210421101': 26, '210421102': 74 });
  await count(civilAffairs, 'LEFT_BEHIND_UNDER_18', { '210421': 97, '210421101': 23, '210421102': 74 });
  const { numerator, variants } = await shown(civilAffairs, 'LEFT_BEHIND_CHILDREN', '210421', 9);
  const other = variants.find(({ code }) => code === 'LEFT_BEHIND_CHILDREN_UNDER_18');
  const areas = other?.areas.filter((area) => area.numerator !== 0).map((area) => area.numerator);
  expect({ numerator, other: other?.numerator, areas }).toEqual({ numerator: 100, other: 100, areas: [20, 70] });
});

test('the counts of a division’s section withhold the same cells, by category and in villages too', async () => {
  await using civilAffairs = await startDepartment('civil-affairs', { demo: { seed: 1, children: 700 } });
  await civilAffairs.sql(`delete from child_category_record where category <> 'LEFT_BEHIND'`);
  await civilAffairs.sql(`with ranked as (
      select c.id, row_number() over (order by r.child_id is null, c.id) as at
      from registered_child c left join child_category_record r on r.child_id = c.id)
    update registered_child c set division_code = case when at <= 3 then '210421101201'
      when at <= 15 then '210421102201' else '210421105201' end from ranked where ranked.id = c.id`);
  const section = `civilAffairs { childCount(category: LEFT_BEHIND) childCountsByCategory { category count } }`;
  const countsOf = async (code: string) => {
    const query = `{ division(code: "${code}") { ${section} } }`;
    const { data, errors } = await civilAffairs.execute(query, {}, sessionOf(secretary, { purpose: 'STATISTICS' }));
    expect(errors).toBeUndefined();
    const { childCount, childCountsByCategory } = data.division.civilAffairs;
    return [childCount, childCountsByCategory[0].count];
  };
  const withheld = [null, null];
  expect(await countsOf('210421')).toEqual([100, 100]);
  expect(await countsOf('210421101')).toEqual(withheld);
  expect(await countsOf('210421102')).toEqual(withheld);
  expect(await countsOf('210421102201')).toEqual(withheld);
  expect(await countsOf('210421102202')).toEqual([0, 0]);
  expect(await countsOf('210421105201')).toEqual([85, 85]);
});
