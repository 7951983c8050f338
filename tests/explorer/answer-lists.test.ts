import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { answerLists, isMissing } from '../../console/explorer/answer-lists.ts';
import { emptyVariables } from '../../console/explorer/empty-variables.ts';
import { isTooMuch, priceText } from '../../console/explorer/price.ts';
import { suggestedName } from '../../console/explorer/suggested-name.ts';
import { variablesIn } from '../../console/explorer/variables-in.ts';

const schema = buildSchema(`
  type Query { "儿童之家(村级)" homes(first: Int): HomeConnection  "区划" division: Division }
  type HomeConnection { totalCount: Int nodes: [Home!]! }
  type Home { "名称" name: String "面积" area: Float "所在区划" division: Division "联系人" people: [Person!] }
  type Division { "名称" name: String "下级区划" subdivisions: [Division!]! }
  type Person { "姓名" name: String }
`);
const query = `{ homes { totalCount nodes { name area division { name } people { name } } }
  division { name subdivisions { name subdivisions { name } } } }`;
const homes = {
  totalCount: 40,
  nodes: [{ name: '甲', area: 52, division: { name: '后安镇' }, people: [{ name: '王**' }, { name: null }] }],
};

test('every list that stands in no other is a table, with the columns of its export; nested objects lie flat', () => {
  const data = { homes, division: { name: '县', subdivisions: [{ name: '镇', subdivisions: [] }] } };
  const lists = answerLists(schema, { query }, data);
  expect(lists.map(({ path, term, total }) => [path, term, total])).toEqual([
    ['homes', '儿童之家', 40],
    ['division.subdivisions', '下级区划', null],
  ]);
  const [list] = lists;
  expect(list?.columns.map(({ header }) => header)).toEqual(['名称', '面积', '所在区划 · 名称', '联系人 · 姓名']);
  expect(list?.columns.map((column) => column.valueOf(list.rows[0]))).toEqual(['甲', 52, '后安镇', '王**;—']);
});

test('a list that was denied, and a text that cannot be read, give no table', () => {
  expect(answerLists(schema, { query }, { homes: null, division: null })).toEqual([]);
  expect(answerLists(schema, { query: '{' }, { homes })).toEqual([]);
  expect(answerLists(schema, { query }, null)).toEqual([]);
});

test('what was not provided is told apart from what is empty', () => {
  const [list] = answerLists(schema, { query }, { homes });
  const missing = (of: string[]) => list?.columns.map((column) => isMissing(list, column, of));
  expect(missing(['homes.nodes.division'])).toEqual([false, false, true, false]);
  expect(missing(['homes.nodes.area', 'homes.nodes.nam'])).toEqual([false, true, false, false]);
});

test('the price is one line; above a limit it is too much', () => {
  const say = (chinese: string) => chinese;
  const of = (value: number, limit: number) => ({ value, limit });
  const fine = {
    tokens: of(30, 2_000),
    depth: of(5, 12),
    cost: of(1_240, 100_000),
    page: of(0, 100),
    problem: null,
    departments: ['A', 'B', 'C', 'D'],
    plan: { kind: 'sequence', steps: [] } as const,
    denied: [],
    masked: [],
    partly: [],
  };
  expect(priceText(fine, say)).toBe('约 1,240 / 100,000 个数据项，深度 5 / 12，询问 4 个部门');
  expect(isTooMuch(fine)).toBe(false);
  expect(isTooMuch({ ...fine, page: of(101, 100) })).toBe(true);
});

test('a saved query opens with places for its variables, and is called as its comment or its operation is', () => {
  const asked = 'query Townships($code: ID!, $first: Int = 5, $after: String) { division { name } }';
  expect(JSON.parse(emptyVariables(asked))).toEqual({ code: '', after: null });
  expect(emptyVariables('{ division { name } }')).toBe('');
  expect(suggestedName(`# 一个地区一页 · 各乡镇对比\n${asked}`)).toBe('各乡镇对比');
  expect([suggestedName(asked), suggestedName('{')]).toEqual(['Townships', '']);
  expect([variablesIn('{"a": 1}'), variablesIn('{"a":'), variablesIn('[1]')]).toEqual([{ a: 1 }, {}, {}]);
});
