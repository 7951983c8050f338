import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lackingFor } from '../../subgraphs/visit-duty.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';
import {
  ago,
  DEPARTMENTS,
  dutyOf,
  EVERYTHING,
  KNOWN,
  LAN,
  SYSTEM,
  today,
  type VisitingDepartment,
} from './four-departments.ts';

const league = DEPARTMENTS.find(({ folder }) => folder === 'youth-league') as VisitingDepartment;
let department: TestDepartment;
beforeAll(async () => {
  department = await startDepartment('youth-league');
  for (const statement of KNOWN['youth-league'] ?? []) await department.sql(statement);
});
afterAll(() => department?.stop());
beforeEach(() =>
  department.sql('truncate monthly_visit, monthly_visit_duty, monthly_visit_credit restart identity cascade'),
);

const set = (more = {}) =>
  department.execute('mutation ($input: SetVisitDutyInput!) { setMonthlyVisitDuty(input: $input) { id } }', {
    input: dutyOf(league, more),
  });
const problems = async (answer: ReturnType<typeof set>) => {
  const { field, fields } = (await answer).errors?.[0]?.extensions ?? {};
  return (fields ?? [{ field }]).map((each: { field: string }) => each.field);
};
const offer = async (more = {}, session = SYSTEM) => {
  const visit = {
    childId: LAN,
    visitedOn: ago(2),
    fromDepartment: 'CIVIL_AFFAIRS',
    visitId: '7',
    contents: EVERYTHING,
  };
  const { data, errors } = await department.execute(
    'mutation ($input: CreditVisitInput!) { creditMonthlyVisit(input: $input) { id } }',
    { input: { ...visit, sawChild: true, sawGuardian: true, ...more } },
    session,
  );
  expect(errors).toBeUndefined();
  return data.creditMonthlyVisit;
};
const outcome = async () => (await department.sql('select outcome from monthly_visit_credit'))[0]?.outcome;

describe('what a visit has to contain 走访应有的内容', () => {
  test('a visit lacks each content that is asked and missing, and everybody who was to be met and was not', () => {
    const duty = { contents: ['SAFETY', 'EMOTION'], mustSeeChild: true, mustSeeGuardian: true } as const;
    expect(lackingFor(duty, { contents: ['EMOTION'], sawChild: true, sawGuardian: false })).toEqual({
      shortfalls: ['CONTENT_MISSING', 'GUARDIAN_NOT_SEEN'],
      missingContents: ['SAFETY'],
    });
    expect(lackingFor(duty, { contents: ['SAFETY', 'EMOTION', 'POLICY'], sawChild: true, sawGuardian: true })).toEqual({
      shortfalls: [],
      missingContents: [],
    });
  });

  test('an authority sets it for a division from a day on; the former one stays as history', async () => {
    await set();
    await set({ from: today, contents: ['COMPANIONSHIP', 'COMPANIONSHIP'], acceptedFrom: [] });
    const { data, errors } = await department.execute(
      '{ monthlyVisitDuties { division { code } contents mustSeeChild mustSeeGuardian acceptedFrom from until source } }',
    );
    const facts = {
      division: { code: '210421' },
      mustSeeChild: true,
      mustSeeGuardian: false,
      source: '演示设定(虚构)',
    };
    expect([errors, data.monthlyVisitDuties]).toEqual([
      undefined,
      [
        { ...facts, contents: ['COMPANIONSHIP'], acceptedFrom: [], from: today, until: null },
        {
          ...facts,
          contents: ['COMPANIONSHIP', 'EMOTION'],
          acceptedFrom: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION'],
          from: ago(300),
          until: today,
        },
      ],
    ]);
  });

  test('it names a province, city or county, some content, a document, other departments, and a later day', async () => {
    await set();
    expect(await problems(set({ divisionCode: '210421101', contents: [], source: ' ' }))).toEqual([
      'input.divisionCode',
      'input.contents',
      'input.source',
    ]);
    expect(await problems(set({ acceptedFrom: ['YOUTH_LEAGUE'] }))).toEqual(['input.acceptedFrom', 'input.from']);
  });

  test('the nearest division’s duty decides', async () => {
    await set({ divisionCode: '21', contents: ['POLICY'] });
    await offer();
    expect(await outcome()).toBe('SHORT');
    await set();
    await offer();
    expect(await outcome()).toBe('CREDITED');
  });

  test('a sealed child is left alone', async () => {
    await set();
    expect(await offer({}, { ...SYSTEM, policy: policyOf([], { sealedChildren: [LAN] }) })).toBeNull();
    expect(await outcome()).toBeUndefined();
  });

  test('nobody is met face to face by telephone', async () => {
    const { errors } = await department.execute(
      'mutation ($input: RecordMonthlyVisitInput!) { recordMonthlyVisit(input: $input) { id } }',
      {
        input: {
          pairingId: '1',
          visitedOn: today,
          form: 'PHONE',
          content: '电话问候',
          sawChild: true,
          sawGuardian: true,
        },
      },
    );
    const message = '电话、视频走访不算当面见到,请改填“否”,或核对走访方式。';
    expect(errors?.[0]?.extensions.fields).toEqual([
      { field: 'input.sawChild', message },
      { field: 'input.sawGuardian', message },
    ]);
  });
});
