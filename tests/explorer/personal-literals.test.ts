import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { personalLiteralIn, personalNumberIn } from '../../gateway/explorer/personal-literals.ts';
import { LoadedSupergraph } from '../../gateway/supergraph.ts';
import { SUPERGRAPH } from '../limits/front-door.ts';

const { apiSchema, catalogue } = new LoadedSupergraph(SUPERGRAPH);
const literal = (query: string) => personalLiteralIn(apiSchema, catalogue, parse(query));

describe('what looks like the number of a person is found however it is written', () => {
  test.each([
    '210421201501011234',
    '21042120150101123x',
    '210421 2015 0101 1234',
    '210421-20150101-1234',
    '２１０４２１２０１５０１０１１２３４',
    '电话13900000000。',
    '139 0000 0000',
    '2K7VX0QH4M8DZ3R6T9WB5N1YCA',
    'T-2K7VX0QH4M8DZ3R6T9WB5N1YCA',
  ])('%s', (text) => {
    expect(personalNumberIn(`查 ${text} 一下`)).toMatch(/请改用变量/);
  });

  test('also where an escape hides it', () => {
    expect(literal('{ division(code: "21042120150101\\u0031234") { name } }')).toMatch(/身份证号/);
  });
});

test.each(['210421', '210421102001', '2026-11-23', '2026 年 11 月', 'first: 100', 'ABCDEFGHJKMNPQRSTVWXYZABCD'])(
  'what is nobody’s number is no hindrance: %s',
  (text) => expect(personalNumberIn(text)).toBeNull(),
);

test('a value about a person stands in a variable, not in the text and not as a default', () => {
  expect(literal('{ children(filter: { nameContains: "王" }) { totalCount } }')).toMatch(/个人信息/);
  const asked = (variable: string) => `query Q(${variable}) { children(filter: { nameContains: $n }) { totalCount } }`;
  expect(literal(asked('$n: String = "王"'))).toMatch(/个人信息/);
  expect(literal(asked('$n: String'))).toBeNull();
  expect(literal('{ division(code: "210421") { name } }')).toBeNull();
});
