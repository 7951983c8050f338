import { expect, test } from 'vitest';
import { mergeAnswer } from '../../gateway/merge-answer.ts';
import { holdsWhole, isWithWhole, keepWhole, wholeBytes, wholeUnder } from '../../gateway/whole-values.ts';

const SHAPE = {};
const list = () =>
  Object.freeze([Object.freeze({ title: '留守儿童"$&$1\\', value: 3 }), Object.freeze({ value: null })]);

test('what a frozen list came to is kept under its shape, and under no other', () => {
  const input = list();
  const made = [{ title: '甲' }];
  expect(wholeUnder(SHAPE, input)).toBeUndefined();
  keepWhole(SHAPE, input, made);
  expect(wholeUnder(SHAPE, input)).toBe(made);
  expect(wholeUnder({}, input)).toBeUndefined();
  expect(wholeUnder(SHAPE, list())).toBeUndefined();
});

test('an answer with finished lists is written as any other is', () => {
  const [one, other] = [list(), [{ areas: [1, 2] }]];
  keepWhole(SHAPE, one, one);
  keepWhole(SHAPE, other, other);
  const answer = {
    data: { a: { figures: one }, b: [{ figures: other }, { figures: one, name: '"乙" 0' }] },
    errors: undefined,
  };
  expect(isWithWhole(answer)).toBe(false);
  holdsWhole(answer.data);
  expect(isWithWhole(answer)).toBe(true);
  for (let time = 0; time < 2; time++) expect(wholeBytes(answer).toString()).toBe(`${JSON.stringify(answer)}\n`);
  expect(isWithWhole({ data: null })).toBe(false);
});

test('a finished list that another answer adds to is copied first', () => {
  const finished = list();
  const known = { figures: finished };
  mergeAnswer(known, { figures: [{ unit: '人' }, { unit: '人' }] });
  expect(known.figures).toEqual([
    { title: '留守儿童"$&$1\\', value: 3, unit: '人' },
    { value: null, unit: '人' },
  ]);
  expect(finished[1]).toEqual({ value: null });
});
