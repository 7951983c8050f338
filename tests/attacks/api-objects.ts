import { HUB_ERRORS } from '../../schema/errors.ts';
import { type Attack, answered, denied, refused, wrongInput } from './attack.ts';
import {
  CIVIL_AFFAIRS_STEWARD,
  COUNTY_OFFICER,
  TEACHER_WHO_WRITES_QUERIES,
  WOMENS_FEDERATION_OFFICER,
} from './people.ts';

const NO_RECORD = '没有找到这个编号对应的记录,请从列表中重新选择。';
const UPDATE = 'mutation ($i: UpdateChildInput!) { updateChild(input: $i) { id name nationalId } }';

/** API1: objects of other areas, classes and cases, and sealed ones. */
export const objects: Attack[] = [
  {
    name: 'API1 the officer reads a child of another county',
    by: COUNTY_OFFICER,
    send: ({ elsewhere }) => ({ query: `{ child(id: "${elsewhere[1]}") { name education { name } } }` }),
    expected: answered({ child: null }),
  },
  {
    name: 'API1 the officer searches in another county',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ children(filter: { divisionCode: "210422" }) { totalCount nodes { id } } }' }),
    expected: answered({ children: { totalCount: 0, nodes: [] } }),
  },
  {
    name: 'API1 the officer walks to another county by way of the city',
    by: COUNTY_OFFICER,
    send: () => ({
      query: '{ division(code: "2104") { name civilAffairs { children { totalCount } } education { pupilCount } } }',
    }),
    expected: answered({ division: { name: '抚顺市', civilAffairs: null, education: null } }),
  },
  {
    name: 'API1 the teacher lists the pupils of her school who are not in her class',
    by: TEACHER_WHO_WRITES_QUERIES,
    send: () => ({ query: '{ pupils(first: 100) { totalCount nodes { name } } }' }),
    expected: answered({ pupils: { totalCount: 0, nodes: [] } }),
  },
  {
    name: 'API1 the officer changes a child of another county, whatever version she guesses',
    by: COUNTY_OFFICER,
    send: ({ elsewhere }) => ({
      query: UPDATE,
      variables: { i: { id: elsewhere[2], expectedVersion: 1, hobbies: '画画' } },
    }),
    expected: wrongInput({ updateChild: null }, NO_RECORD),
  },
  {
    name: 'API1 the steward changes a sealed child',
    by: CIVIL_AFFAIRS_STEWARD,
    send: ({ sealed }) => ({ query: UPDATE, variables: { i: { id: sealed, expectedVersion: 1, hobbies: '画画' } } }),
    expected: wrongInput({ updateChild: null }, NO_RECORD),
  },
  {
    name: 'API1 somebody else’s case number',
    by: { ...COUNTY_OFFICER, caseNumber: 'GA-210421-2024-0001' },
    send: () => ({ query: '{ children { totalCount } }' }),
    expected: refused(403, 'CASE_NOT_YOURS'),
  },
];

/** API3: fields that are not to be read, and not to be written. */
export const properties: Attack[] = [
  {
    name: 'API3 reading: a national ID without an agreement',
    by: WOMENS_FEDERATION_OFFICER,
    send: ({ inside }) => ({ query: `{ child(id: "${inside[0]}") { nationalId } }` }),
    expected: denied({ child: { nationalId: null } }, ['NO_AGREEMENT', '民政']),
  },
  {
    name: 'API3 reading: psychology, which no agreement shares',
    by: COUNTY_OFFICER,
    send: ({ inside }) => ({
      query: `{ child(id: "${inside[0]}") { education { psychologicalFile { openedOn } } } }`,
    }),
    expected: denied({ child: { education: { psychologicalFile: null } } }, ['NO_AGREEMENT', '教育']),
  },
  {
    name: 'API3 mass assignment: who has recorded it',
    by: COUNTY_OFFICER,
    send: ({ inside }) => ({
      query: UPDATE,
      variables: { i: { id: inside[0], expectedVersion: 1, recordedBy: '县长' } },
    }),
    expected: refused(400, 'GRAPHQL_VALIDATION_FAILED'),
  },
  {
    name: 'API3 mass assignment: a version that is not the record’s',
    by: COUNTY_OFFICER,
    send: ({ inside }) => ({
      query: 'mutation ($i: UpdateChildInput!) { updateChild(input: $i) { id } }',
      variables: { i: { id: inside[0], expectedVersion: 2_147_483_647, hobbies: '画画' } },
    }),
    expected: {
      status: 200,
      data: { updateChild: null },
      errors: [{ code: 'CONFLICT', message: HUB_ERRORS.CONFLICT }],
    },
  },
];
