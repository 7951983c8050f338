import { type Attack, answered, refused, wrongInput } from './attack.ts';
import { COUNTY_OFFICER } from './people.ts';

const BY_NAME = 'query ($f: ChildFilter) { children(filter: $f, first: 5) { totalCount } }';
const UNREADABLE = '文字中有不可见的控制字符(空字符),请删去后重新提交。';
const NO_SUCH_DATE = '日期无效:请写成 YYYY-MM-DD,例如 2024-09-01。';
const BAD_CURSOR = '翻页游标无效:请使用上一页返回的 endCursor,并保持筛选和排序不变。';
const NO_CHILDREN = answered({ children: { totalCount: 0 } });

/** Input validation: what would be SQL, a pattern, a day or a cursor and is none. */
export const injection: Attack[] = [
  ...["' or 1=1 --", "'; drop table registered_child; --", '%', '_', '\\', '")}) { id }'].map(
    (nameContains): Attack => ({
      name: `a name that would be SQL or a pattern finds nobody: ${nameContains}`,
      by: COUNTY_OFFICER,
      send: () => ({ query: BY_NAME, variables: { f: { nameContains } } }),
      expected: NO_CHILDREN,
    }),
  ),
  {
    name: 'a null character is wrong input',
    by: COUNTY_OFFICER,
    send: () => ({ query: BY_NAME, variables: { f: { nameContains: '\u0000' } } }),
    expected: wrongInput({ children: null }, UNREADABLE),
  },
  {
    name: 'a null character written into the document too',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ division(code: "\\u0000") { name } }' }),
    expected: wrongInput({ division: null }, UNREADABLE),
  },
  {
    name: 'half a character finds nobody',
    by: COUNTY_OFFICER,
    send: () => ({ query: BY_NAME, variables: { f: { nameContains: '\ud800' } } }),
    expected: NO_CHILDREN,
  },
  {
    name: 'a name of sixty thousand characters finds nobody',
    by: COUNTY_OFFICER,
    send: () => ({ query: BY_NAME, variables: { f: { nameContains: '李'.repeat(60_000) } } }),
    expected: NO_CHILDREN,
  },
  ...['-infinity', '0000-01-01', '9999-12-31', '99999-01-01', '2026-02-30', 'now()'].map(
    (birthDateFrom): Attack => ({
      name: `a day that is none is wrong input: ${birthDateFrom}`,
      by: COUNTY_OFFICER,
      send: () => ({ query: BY_NAME, variables: { f: { birthDateFrom } } }),
      expected: wrongInput({ children: null }, NO_SUCH_DATE),
    }),
  ),
  ...['1; select 1', '1e3', '-1', '0x1', '9223372036854775808'].map(
    (id): Attack => ({
      name: `an id that is no number of a record finds none: ${id}`,
      by: COUNTY_OFFICER,
      send: () => ({ query: 'query ($id: ID!) { childrensHome(id: $id) { name } }', variables: { id } }),
      expected: answered({ childrensHome: null }),
    }),
  ),
  {
    name: 'an object where a text belongs is refused',
    by: COUNTY_OFFICER,
    send: () => ({ query: BY_NAME, variables: { f: { nameContains: { $ne: null } } } }),
    expected: refused(400, 'GRAPHQL_VALIDATION_FAILED'),
  },
  {
    name: 'response keys that are special to JavaScript are response keys',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ division(code: "210421") { constructor: code toString: code hasOwnProperty: name } }' }),
    expected: answered({
      division: { constructor: '210421', toString: '210421', hasOwnProperty: '抚顺县' },
    }),
  },
  {
    name: 'a cursor that the hub has not written is refused',
    by: COUNTY_OFFICER,
    send: () => ({ query: '{ children(first: 1, after: "WyJRdWVyeS5jaGlsZHJlbiJd") { nodes { id } } }' }),
    expected: wrongInput({ children: null }, BAD_CURSOR),
  },
];
