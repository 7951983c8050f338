import { expect } from 'vitest';
import { type Attack, answered, denied, refused, wrongInput } from './attack.ts';
import {
  AUDITOR,
  CLASS_TEACHER,
  COUNTY_OFFICER,
  EDUCATION_MANAGER,
  JOINT_MEETING_SECRETARY,
  NOBODY,
} from './people.ts';

const UPDATE = 'mutation ($i: UpdateChildInput!) { updateChild(input: $i) { id name nationalId } }';

/** API5: acts and lists of other departments and roles. */
export const functions: Attack[] = [
  {
    name: 'API5 an act of another department',
    by: COUNTY_OFFICER,
    send: () => ({ query: 'mutation { undoIdentifyPupil(input: { provisionalId: "T-0" }) { id } }' }),
    expected: denied({ undoIdentifyPupil: null }, ['OTHER_DEPARTMENT', '教育']),
  },
  {
    name: 'API5 an act by a role that only reads',
    by: { ...AUDITOR, viewer: { ...AUDITOR.viewer, role: 'ADMIN' } as never },
    send: ({ inside }) => ({ query: UPDATE, variables: { i: { id: inside[0], expectedVersion: 1 } } }),
    expected: denied({ updateChild: null }, ['ROLE_NOT_ALLOWED']),
  },
  {
    name: 'API5 an act for no purpose',
    by: { ...COUNTY_OFFICER, purpose: null },
    send: ({ inside }) => ({ query: UPDATE, variables: { i: { id: inside[0], expectedVersion: 1 } } }),
    expected: denied({ updateChild: null }, ['PURPOSE_REQUIRED']),
  },
  {
    name: 'API5 the auditor reads children',
    by: AUDITOR,
    send: () => ({ query: '{ children(first: 1) { nodes { name } } }' }),
    expected: denied({ children: null }, ['LEVEL_EXCEEDED']),
  },
  {
    name: 'API5 the seals of children, by somebody who may not seal',
    by: JOINT_MEETING_SECRETARY,
    send: () => ({ query: '{ childSeals { totalCount nodes { childId } } }' }),
    expected: answered({ childSeals: { totalCount: 0, nodes: [] } }),
  },
];

/** API6: emergencies and purposes, used for what they are not for. */
export const flows: Attack[] = [
  {
    name: 'API6 an emergency that nobody has declared',
    by: { ...COUNTY_OFFICER, purpose: 'EMERGENCY' },
    send: ({ inside }) => ({ query: `{ child(id: "${inside[0]}") { name } }` }),
    expected: denied({ child: null }, ['EMERGENCY_NOT_DECLARED']),
  },
  {
    name: 'API6 an emergency without a reason',
    by: COUNTY_OFFICER,
    send: ({ elsewhere }) => ({
      query: 'mutation ($i: OpenEmergencyInput!) { openEmergency(input: $i) { number } }',
      variables: { i: { childId: elsewhere[3], dangerKind: 'ABANDONED', reason: '急' } },
    }),
    expected: wrongInput({ openEmergency: null }, expect.stringMatching(/10/) as never),
  },
  {
    name: 'API6 the purpose that suits best: the officer as an auditor',
    by: { ...COUNTY_OFFICER, purpose: 'AUDIT' },
    send: () => ({ query: '{ children(first: 1) { nodes { name } } }' }),
    expected: denied({ children: null }, ['PURPOSE_NOT_ALLOWED']),
  },
];

/** API4, API7, API8, API9: amount, addresses in inputs, configuration, other doors. */
export const configuration: Attack[] = [
  {
    name: 'API4 a list that would be a whole register',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ children(first: 100000) { nodes { name } } }' }),
    expected: refused(400, 'OPERATION_TOO_LARGE', '每页最多 100 条(first),更多的数据请用 after 翻页。'),
  },
  {
    name: 'API7 an address in an input is a text and is not fetched',
    by: EDUCATION_MANAGER,
    send: () => ({ query: '{ schools(filter: { nameContains: "http://169.254.169.254/" }) { totalCount } }' }),
    expected: answered({ schools: { totalCount: 0 } }),
  },
  {
    name: 'API8 an address that does not exist',
    by: NOBODY,
    send: () => ({ method: 'GET', path: '/.env' }),
    expected: refused(404, 'NOT_FOUND', '没有这个地址。接口在 /graphql,页面在 /。'),
  },
  {
    name: 'API8 the same key twice, for readers that differ on it',
    by: COUNTY_OFFICER,
    send: () => ({ body: '{"query":"{ __typename }","query":"{ children { totalCount } }"}' }),
    expected: refused(400, 'BAD_REQUEST'),
  },
  {
    name: 'API9 an old or inner address of the interface',
    by: NOBODY,
    send: () => ({ path: '/v1/graphql', body: '{"query":"{ __typename }"}' }),
    expected: refused(404, 'NOT_FOUND', '没有这个地址。接口在 /graphql,页面在 /。'),
  },
  {
    name: 'API9 a persisted document that the console does not have',
    by: CLASS_TEACHER,
    send: () => ({ body: '{"documentId":"../../package"}' }),
    expected: refused(400, 'UNKNOWN_DOCUMENT'),
  },
];
