import { expect, test } from 'vitest';
import { saysSomething } from '../../subgraphs/check.ts';
import { assertReadable } from '../../subgraphs/unreadable-text.ts';

const EMPTY = { field: 'input.text', message: '不能为空,请填写。' };

test.each(['', ' \t\n', '\u3000', '\u200b\u200d\ufeff', '\u0007\u001b', '\u00a0\u2060'])('%j says nothing', (text) => {
  expect(saysSomething('text', text)).toEqual(EMPTY);
});

test.each(['好', '。', '\u200b好', '1', '𠮷', '👍'])('%j says something', (text) => {
  expect(saysSomething('text', text)).toBeNull();
});

test('a null character in any text of an act is refused; one that is only written about is not', () => {
  for (const input of [{ a: '甲\u0000乙' }, { a: [{ b: '\\\u0000' }] }, { 'k\u0000': 1 }])
    expect(() => assertReadable({ input })).toThrow('空字符');
  for (const input of [{ a: '\\u0000' }, { a: '\\\\u0000' }, {}]) expect(assertReadable({ input })).toBeUndefined();
});
