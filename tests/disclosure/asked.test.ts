import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../schema/access/viewer.ts';
import { childIdOf } from '../../schema/child-id.ts';
import { checkCharacter, parseNationalId } from '../../schema/national-id.ts';
import { testLinkageKey } from '../databases.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { fullAgreement, policyOf, stewardOf } from '../sessions.ts';

const NOBODY = '0123456789ABCDEFGHJKMNPQRS';
const NUMBER = `21042120160505362${checkCharacter('21042120160505362')}`;

let civil: TestDepartment;
let education: TestDepartment;
let child: string;
beforeAll(async () => {
  [civil, education] = await Promise.all([
    startDepartment('civil-affairs', { demo: { seed: 1, children: 100 } }),
    startDepartment('education', { demo: { seed: 1, children: 100 } }),
  ]);
  child = (await education.sql<{ id: string }>('select id from pupil order by id limit 1'))[0]?.id as string;
});
afterAll(() => Promise.all([civil?.stop(), education?.stop()]));

async function disclosed(department: TestDepartment, query: string, variables = {}, session?: Session) {
  const { data, errors, extensions } = await department.answer(query, variables, session);
  return { data, errors, ...extensions.receipts.at(-1).disclosure };
}

test('a look-up by id is written down whether it finds a child or not; what finds nothing discloses nothing', async () => {
  const query = 'query ($a: ID!, $b: ID!) { a: child(id: $a) { id } b: child(id: $b) { id sex } }';
  const { asked, groups, rows } = await disclosed(civil, query, { a: child, b: NOBODY });
  expect({ asked, groups, rows }).toEqual({
    asked: [NOBODY, child].sort(),
    groups: [
      { children: [], fields: { Query: ['child'] }, masked: {} },
      { children: [child], fields: { Child: ['id'] }, masked: {} },
    ],
    rows: { Child: 1 },
  });
});

test('a look-up by national ID is written down as the id of that number, and never as the number', async () => {
  const answer = await disclosed(civil, 'query ($n: String!) { childByNationalId(nationalId: $n) { id } }', {
    n: NUMBER,
  });
  expect(answer.asked).toEqual([childIdOf(testLinkageKey, parseNationalId(NUMBER))]);
  expect(JSON.stringify({ ...answer, data: null })).not.toContain(NUMBER);
});

test('children asked for by a gateway: all keys are asked, only those of whom the department keeps something are told', async () => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Child { id education { isEnrolled child { id } } } } }`;
  const r = [child, NOBODY].map((id) => ({ __typename: 'Child', id }));
  const { asked, groups, rows } = await disclosed(education, query, { r });
  expect({ asked, groups, rows }).toEqual({
    asked: [NOBODY, child].sort(),
    groups: [
      {
        children: [child],
        fields: { Child: ['education', 'id'], EducationChild: ['child', 'isEnrolled'] },
        masked: {},
      },
    ],
    rows: { Child: 2, EducationChild: 1 },
  });
});

test('a count tells of no child: the field that was counted is written down', async () => {
  const { groups, rows } = await disclosed(civil, '{ children(filter: { nameContains: "没有" }) { totalCount } }');
  expect({ groups, rows }).toEqual({
    groups: [{ children: [], fields: { Query: ['children'] }, masked: {} }],
    rows: {},
  });
});

test('what is denied on every row is no field of what was told, and is written down with its reason', async () => {
  const viewer = stewardOf('education', { role: 'OFFICER', division: '210421' });
  const agreement = fullAgreement('CIVIL_AFFAIRS', 'EDUCATION', { fields: ['Query.*', 'Child.*'] });
  const session: Session = { viewer, purpose: 'PROTECTION', ground: null, policy: policyOf([agreement]) };
  const query = '{ children(first: 1) { nodes { id civilAffairs { hobbies } } } }';
  const { data, groups, denied } = await disclosed(civil, query, {}, session);
  const told = data.children.nodes[0].id;
  expect({ groups, denied }).toEqual({
    groups: [
      { children: [], fields: { Query: ['children'] }, masked: {} },
      { children: [told], fields: { Child: ['civilAffairs', 'id'], CivilAffairsChild: [] }, masked: {} },
    ],
    denied: { 'CivilAffairsChild.hobbies': 'NO_AGREEMENT' },
  });
});

test('what is read back after an act is told like everything else, of its child', async () => {
  const act = `mutation ($input: RecordHomeVisitInput!) { recordHomeVisit(input: $input) { id visitedOn child { id } } }`;
  const [row] = await civil.sql<{ id: string }>('select id from registered_child order by id limit 1');
  const input = {
    childId: row?.id,
    visitorKind: 'CHILD_DIRECTOR',
    visitorName: '韩敏婷',
    visitedOn: '2026-01-05',
    purpose: 'REGULAR_VISIT',
    finding: '无异常',
  };
  const { groups, errors } = await disclosed(civil, act, { input });
  expect(errors).toBeUndefined();
  expect(groups).toEqual([
    { children: [row?.id], fields: { Child: ['id'], HomeVisit: ['child', 'id', 'visitedOn'] }, masked: {} },
  ]);
});

test('a child found by identifiers is told where it is kept; nobody found is written down as a search without a child', async () => {
  const [row] = await civil.sql<{ id: string; name: string; birth_date: string }>(
    "select id, name, birth_date::text from registered_child where birth_date > current_date - interval '17 years' order by id limit 1",
  );
  const query = 'query ($by: ChildIdentifiers!) { findChild(by: $by) { token civilAffairs { department } } }';
  const found = await disclosed(civil, query, { by: { name: row?.name, birthDate: row?.birth_date } });
  const nobody = await disclosed(civil, query, { by: { name: '查无此人', birthDate: row?.birth_date } });
  expect([found.groups.flatMap((group: { children: string[] }) => group.children), nobody.groups]).toEqual([
    [row?.id],
    [{ children: [], fields: { Query: ['findChild'] }, masked: {} }],
  ]);
});
