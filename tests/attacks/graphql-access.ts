import { getIntrospectionQuery } from 'graphql';
import { type Attack, answered, denied, refused } from './attack.ts';
import {
  CIVIL_AFFAIRS_STEWARD,
  CLASS_TEACHER,
  COUNTY_OFFICER,
  JOINT_MEETING_SECRETARY,
  NOBODY,
  TEACHER_WHO_WRITES_QUERIES,
  WOMENS_FEDERATION_OFFICER,
} from './people.ts';

const BY_NAME = 'query ($f: ChildFilter) { children(filter: $f, first: 5) { totalCount } }';

/** Access control: objects, references, fields, filters. */
export const access: Attack[] = [
  {
    name: 'nobody asks for anything at all',
    by: NOBODY,
    send: () => ({ query: '{ __typename }' }),
    expected: refused(401, 'SIGN_IN_REQUIRED'),
  },
  {
    name: 'a child of another county by its id',
    by: COUNTY_OFFICER,
    send: ({ elsewhere }) => ({ query: `{ child(id: "${elsewhere[0]}") { name phone civilAffairs { source } } }` }),
    expected: answered({ child: null }),
  },
  {
    name: 'a sealed child by its id',
    by: CIVIL_AFFAIRS_STEWARD,
    send: ({ sealed }) => ({ query: `{ child(id: "${sealed}") { name civilAffairs { source } } }` }),
    expected: answered({ child: null }),
  },
  {
    name: 'records of others by counting ids up',
    by: TEACHER_WHO_WRITES_QUERIES,
    send: () => ({ query: '{ a: homeVisit(id: "1") { finding } b: serviceCase(id: "2") { openedOn } }' }),
    expected: denied({ a: null, b: null }, ['NO_AGREEMENT', '民政'], ['NO_AGREEMENT', '民政']),
  },
  {
    name: 'entity references past the plan',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ _entities(representations: []) { __typename } }' }),
    expected: refused(400, 'GRAPHQL_VALIDATION_FAILED'),
  },
  {
    name: 'a filter over masked names, by a variable',
    by: JOINT_MEETING_SECRETARY,
    send: () => ({ query: BY_NAME, variables: { f: { nameContains: '王' } } }),
    expected: denied({ children: null }, ['LEVEL_EXCEEDED']),
  },
  {
    name: 'an order over masked birth dates, by the default of a variable',
    by: JOINT_MEETING_SECRETARY,
    send: () => ({
      query: 'query ($o: ChildOrder = BIRTH_DATE_ASC) { children(orderBy: $o, first: 1) { nodes { id } } }',
    }),
    expected: denied({ children: null }, ['MATCHING_NEEDS_PLAIN_VALUE']),
  },
  {
    name: 'a denied field under another name, in a fragment, behind conditions',
    by: WOMENS_FEDERATION_OFFICER,
    send: ({ inside }) => ({
      query: `query ($yes: Boolean = true) { child(id: "${inside[0]}") { ...F } }
        fragment F on Child { id: nationalId @include(if: $yes) @skip(if: false) }`,
    }),
    expected: denied({ child: { id: null } }, ['NO_AGREEMENT', '民政']),
  },
  {
    name: 'a query of one’s own without the right to write any',
    by: CLASS_TEACHER,
    send: () => ({ query: '{ pupils(first: 100) { nodes { name } } }' }),
    expected: refused(403, 'FREE_QUERY_NOT_ALLOWED'),
  },
];

/** Secure configuration: introspection, errors, methods. */
export const configuration: Attack[] = [
  {
    name: 'introspection by nobody',
    by: NOBODY,
    send: () => ({ query: getIntrospectionQuery({ descriptions: false }) }),
    expected: refused(401, 'SIGN_IN_REQUIRED'),
  },
  {
    name: 'the SDL of a department',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ _service { sdl } }' }),
    expected: refused(400, 'GRAPHQL_VALIDATION_FAILED'),
  },
  {
    name: 'a guess at a field is given no suggestion',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ childs { naem } }' }),
    expected: refused(400, 'GRAPHQL_VALIDATION_FAILED'),
  },
  {
    name: 'a syntax error is not repeated',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ children(filter: { nameContains: "secretName" ' }),
    expected: refused(400, 'GRAPHQL_PARSE_FAILED'),
  },
  {
    name: 'a query in the address',
    by: COUNTY_OFFICER,
    send: () => ({ method: 'GET', path: '/graphql?query={__typename}' }),
    expected: refused(405, 'METHOD_NOT_ALLOWED'),
  },
  {
    name: 'a form of another site',
    by: COUNTY_OFFICER,
    send: () => ({ body: 'query={__typename}', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    expected: refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
  },
];
