import { expect, test } from 'vitest';
import { groupByQuestion, parseExample } from '../../console/explorer/example.ts';

const text = `# 一个地区一页 · 全县概览
# 第一句，
# 第二句。
# 使用目的：督导检查、统计分析
# variables: {"code": "210421"}
query County($code: ID!) {
  # a comment inside
  division(code: $code) { name }
}
`;

test('the leading comment gives question, title, explanation, purposes and variables', () => {
  expect(parseExample('./examples/21-county.graphql', text)).toEqual({
    id: '21-county',
    question: '一个地区一页',
    title: '全县概览',
    explanation: '第一句，第二句。',
    purposes: ['督导检查', '统计分析'],
    query: text.replace('# variables: {"code": "210421"}\n', ''),
    variables: '{\n  "code": "210421"\n}',
  });
});

test('an example without variables has none, and one that needs no purpose says so', () => {
  const comment = '# 问题 · 标题\n# 使用目的：不需要\n';
  const example = parseExample('a.graphql', `${comment}{ __typename }\n`);
  expect(example).toMatchObject({ variables: '', explanation: '', purposes: [], query: `${comment}{ __typename }\n` });
});

test('an example that does not say what it is for is refused', () => {
  expect(() => parseExample('a.graphql', '{ __typename }')).toThrow('Example a must begin with');
  expect(() => parseExample('a.graphql', '# 问题 · 标题\n{ a }\n')).toThrow('Example a must say "# 使用目的：…"');
});

test('examples are shown under their question in the order of their file names', () => {
  const names = ['22', '11', '21'].map((id) =>
    parseExample(`${id}.graphql`, `# 问题${id[0]} · 标题\n# 使用目的：不需要\n{ a }`),
  );
  const shown = groupByQuestion(names).map(([question, examples]) => [question, examples.map(({ id }) => id)]);
  expect(shown).toEqual([
    ['问题1', ['11']],
    ['问题2', ['21', '22']],
  ]);
});
