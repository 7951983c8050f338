import { expect, test } from 'vitest';
import { addDays, dayAt } from '../../schema/plain-date.ts';
import { hasFigures } from '../../subgraphs/figures/install.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { startDepartment } from '../hub.ts';

const today = dayAt(new Date());
const COUNTY = '210421';
const SOURCE = '县民政局工作要点';

test('every department that has figures sets targets of its own', async () => {
  for (const name of departmentNames().filter(hasFigures)) {
    await using department = await startDepartment(name);
    const act = `set${name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}FigureTarget`;
    const { data } = await department.execute('{ __schema { mutationType { fields { name } } } }');
    expect(data.__schema.mutationType.fields).toContainEqual({ name: act });
  }
});

test('a target holds from its first day to the day before its last, for one division and all below it', async () => {
  await using civilAffairs = await startDepartment('civil-affairs', { demo: { seed: 1, children: 700 } });
  const set = async (value: number, from: string, until?: string) => {
    const { data, errors } = await civilAffairs.execute(
      'mutation ($input: SetFigureTargetInput!) { setCivilAffairsFigureTarget(input: $input) { code } }',
      {
        input: {
          ...{ code: 'INSURED_HOMES', divisionCode: COUNTY, comparison: 'AT_LEAST', source: SOURCE },
          ...{ value, from, until },
        },
      },
    );
    return data?.setCivilAffairsFigureTarget?.code ?? errors?.[0]?.extensions.fields;
  };
  const target = async (code = COUNTY) => {
    const { data } = await civilAffairs.execute(
      `{ division(code: "${code}") { civilAffairs { figures(codes: ["INSURED_HOMES"], months: 0) {
        isTargetMet target { value validFrom validUntil } } } } }`,
    );
    return data.division.civilAffairs.figures[0];
  };
  const none = { isTargetMet: null, target: null };
  await civilAffairs.sql(`delete from figure.target where figure = 'INSURED_HOMES'`);
  expect(await target()).toEqual(none);
  expect(await set(0.9, '2020-01-01', today)).toBe(COUNTY);
  expect(await target()).toEqual(none);
  expect(await set(0.01, today)).toBe(COUNTY);
  expect(await set(1, addDays(today, 1))).toBe(COUNTY);
  const now = { isTargetMet: true, target: { value: 0.01, validFrom: today, validUntil: addDays(today, 1) } };
  expect(await target()).toEqual(now);
  expect((await target('210421102')).target).toEqual(now.target);
  expect(await target('2104')).toEqual(none);
  expect(await set(1.5, addDays(today, 9))).toEqual([
    { field: 'input.value', message: '占比的目标在 0 到 1 之间,例如 10% 填 0.1。' },
  ]);
});
