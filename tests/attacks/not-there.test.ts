import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendAs, timeless } from './attack.ts';
import {
  AUDITOR,
  CIVIL_AFFAIRS_STEWARD,
  COUNTY_OFFICER,
  EDUCATION_MANAGER,
  JOINT_MEETING_SECRETARY,
  TEACHER_WHO_WRITES_QUERIES,
  WOMENS_FEDERATION_OFFICER,
} from './people.ts';
import { startTwoCounties, type TwoCounties } from './two-counties.ts';

let ground: TwoCounties;
beforeAll(async () => {
  ground = await startTwoCounties();
});
afterAll(() => ground?.[Symbol.asyncDispose]());

const PEOPLE = {
  officer: COUNTY_OFFICER,
  teacher: TEACHER_WHO_WRITES_QUERIES,
  'education manager': EDUCATION_MANAGER,
  'women’s federation officer': WOMENS_FEDERATION_OFFICER,
  'joint meeting secretary': JOINT_MEETING_SECRETARY,
  auditor: AUDITOR,
  steward: CIVIL_AFFAIRS_STEWARD,
};

const QUESTIONS = [
  '{ child(id: "ID") { id } }',
  '{ child(id: "ID") { __typename } }',
  '{ child(id: "ID") { a: id ... on Child { name nationalId division { name } } } }',
  '{ child(id: "ID") { name civilAffairs { source } education { name } womensFederation { name } youthLeague { name } } }',
  '{ child(id: "ID") { education { name psychologicalFiles { openedOn } } } }',
  '{ child(id: "ID") { jointMeeting { corrections { number } seal { reason } emergencies { number } } } }',
  '{ child(id: "ID") { name @include(if: false) id @skip(if: false) } }',
  'mutation { updateChild(input: { id: "ID", expectedVersion: 1, hobbies: "画画" }) { id name } }',
  'mutation { updateChild(input: { id: "ID", expectedVersion: 99, hobbies: "画画" }) { id name } }',
  `mutation { changeGuardian(input: { childId: "ID", expectedVersion: 1, guardianName: "某人", relation: GRANDPARENT, from: "2026-11-20" }) { id } }`,
  `mutation { recordHomeVisit(input: { childId: "ID", visitorKind: VOLUNTEER, visitorName: "某人", visitedOn: "2026-11-20", purpose: REGULAR_VISIT, finding: "无" }) { id } }`,
];

/** The text of an answer, with the id asked for written as `ID`. */
async function told(person: keyof typeof PEOPLE, question: string, id: string): Promise<string> {
  const { status, text } = await sendAs(ground, PEOPLE[person], { query: question.replaceAll('ID', id) });
  return `${status} ${timeless(text).replaceAll(id, 'ID')}`;
}

describe('a child elsewhere, a sealed child and no child at all are told of with the same bytes', () => {
  it.each(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])('to the %s', async (person) => {
    for (const question of QUESTIONS) {
      const absent = await told(person, question, 'AAAAAAAAAAAAAAAAAAAAAAAAA0');
      expect(absent).not.toContain('GRAPHQL_VALIDATION_FAILED');
      for (const id of [ground.elsewhere[4], ground.sealed] as string[])
        expect(await told(person, question, id)).toBe(absent);
    }
  });
});

it('a provisional id tells nothing of what a child elsewhere or a sealed child is known by now', async () => {
  for (const question of QUESTIONS.slice(0, 4)) {
    const absent = await told('officer', question, 'T-AAAAAAAAAAAAAAAAAAAAAAAAA0');
    for (const id of [ground.formerIdElsewhere, ground.formerIdOfSealed])
      expect(await told('officer', question, id)).toBe(absent);
  }
});

it('counts and lists agree: neither the sealed child nor children elsewhere are in either', async () => {
  const { text } = await sendAs(ground, COUNTY_OFFICER, {
    query: `{ division(code: "210421") { civilAffairs { childCount children(filter: { isActive: true }, first: 0) { totalCount } } } }`,
  });
  const { childCount, children } = JSON.parse(text).data.division.civilAffairs;
  expect(childCount).toBe(children.totalCount);
});

it('a declared emergency opens its own child for its own purpose, and no other child', async () => {
  const [child = '', other = ''] = ground.elsewhere.slice(5);
  const opened = await ground.ask(
    'mutation ($i: OpenEmergencyInput!) { openEmergency(input: $i) { number } }',
    { i: { childId: child, dangerKind: 'ABANDONED', reason: '邻居报告孩子独自在家两天,电话不通' } },
    COUNTY_OFFICER,
  );
  const inEmergency = {
    ...COUNTY_OFFICER,
    purpose: 'EMERGENCY',
    caseNumber: opened.data.openEmergency.number,
  } as const;
  const query = `{ own: child(id: "${child}") { id education { isEnrolled } } other: child(id: "${other}") { education { isEnrolled } }
    near: child(id: "${ground.inside[0]}") { name } all: children { nodes { id } } }`;
  expect(await ground.ask(query, {}, inEmergency)).toMatchObject({
    data: {
      own: { id: child, education: { isEnrolled: true } },
      other: null,
      near: null,
      all: { nodes: [{ id: child }] },
    },
  });
});
