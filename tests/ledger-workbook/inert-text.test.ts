import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded, xmlText } from '../../schema/inert-text.ts';
import { LIVE_TEXTS } from './inert-texts.ts';

const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;

test('no text of a CSV file begins with a sign that a spreadsheet program takes for a formula', () => {
  expect(LIVE_TEXTS.map(guarded).filter((cell) => RUNS.test(cell))).toEqual([]);
});

test('what is guarded is read back as it was, whatever it was', () => {
  const piece = fc.constantFrom("'", '=', '+', '-', '@', '\t', '＝', '0', '1', '210421', '王小朋', ' ', '.');
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (said) => unguarded(guarded(said)) === said),
    { numRuns: 5_000 },
  );
});

test('ID numbers and leading zeros are kept from being turned into numbers; negative numbers stay numbers', () => {
  const said = ['210421199001011234', '99000020150307001X', '024', '210421', '-12.5', '0', '13900000000', '王小朋', ''];
  expect(said.map(guarded)).toEqual([
    "'210421199001011234",
    "'99000020150307001X",
    "'024",
    '210421',
    '-12.5',
    '0',
    '13900000000',
    '王小朋',
    '',
  ]);
});

test('XML gets no sign that it may not contain', () => {
  expect(xmlText('a\u0000<b>&"\u000b\r\nc\ud800\ufffe\u{1f476}')).toBe('a&lt;b&gt;&amp;&quot;\nc\u{1f476}');
});
