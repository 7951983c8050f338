import { limitSentence } from '../../gateway/operation-limits.ts';
import { type Attack, refused, wrongInput } from './attack.ts';
import { COUNTY_OFFICER } from './people.ts';

const aliases = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ')} }`;

/** Denial of service: depth, amount, size. */
export const exhaustion: Attack[] = [
  {
    name: 'depth',
    by: COUNTY_OFFICER,
    send: () => ({ query: `{ division(code: "210421") ${'{ parent '.repeat(12)}{ code }${' }'.repeat(12)} }` }),
    expected: refused(400, 'OPERATION_TOO_LARGE', limitSentence('depth', 12)),
  },
  {
    name: 'amount: more rows than a page, by a variable',
    by: COUNTY_OFFICER,
    send: () => ({
      query: 'query ($n: Int) { children(first: $n) { nodes { id } } }',
      variables: { n: 2_147_483_647 },
    }),
    expected: refused(400, 'OPERATION_TOO_LARGE', '每页最多 100 条(first),更多的数据请用 after 翻页。'),
  },
  {
    name: 'amount: pages within pages',
    by: COUNTY_OFFICER,
    send: () => ({
      query: `{ divisions(first: 100) { nodes { civilAffairs { children(first: 100) { nodes {
        civilAffairs { visits(first: 100) { finding } } } } } } } }`,
    }),
    expected: refused(
      400,
      'OPERATION_TOO_LARGE',
      '查询数据量过大:预计超过 100000 个数据项,请减少每页条数(first)或嵌套的列表。',
    ),
  },
  {
    name: 'amount: less than nothing',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ children(first: -1) { nodes { id } } }' }),
    expected: wrongInput({ children: null }, 'first 应在 0 到 100 之间,更多的数据请用 after 翻页。'),
  },
  {
    name: 'fragments that spread each other without end',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ child(id: "x") { ...A } } fragment A on Child { ...B } fragment B on Child { ...A }' }),
    expected: refused(400, 'GRAPHQL_VALIDATION_FAILED'),
  },
  {
    name: 'a body larger than 256 KB',
    by: COUNTY_OFFICER,
    send: () => ({ body: `{"query":"{ __typename }","variables":{"a":"${'x'.repeat(256 * 1024)}"}}` }),
    expected: refused(413, 'REQUEST_TOO_LARGE'),
  },
];

/** Batching: many questions or acts in one request. */
export const batching: Attack[] = [
  {
    name: 'operations in a list',
    by: COUNTY_OFFICER,
    send: () => ({ body: '[{"query":"{ __typename }"},{"query":"{ __typename }"}]' }),
    expected: refused(400, 'BAD_REQUEST'),
  },
  {
    name: 'a child each for twenty-one aliases',
    by: COUNTY_OFFICER,
    send: () => ({ query: aliases(21, 'child(id: "x") { id }') }),
    expected: refused(400, 'OPERATION_TOO_LARGE', limitSentence('aliases', 20)),
  },
  {
    name: 'two acts in one mutation',
    by: COUNTY_OFFICER,
    send: () => ({
      query: `mutation { a: undoIdentifyChild(input: { provisionalId: "T-0" }) { id }
        b: undoIdentifyChild(input: { provisionalId: "T-1" }) { id } }`,
    }),
    expected: refused(400, 'OPERATION_TOO_LARGE', limitSentence('mutationFields', 1)),
  },
];
