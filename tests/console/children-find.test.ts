import { expect, test } from 'vitest';
import { areEnough, identifiersOf, NO_IDENTIFIERS } from '../../console/children/find/identifiers.ts';

test('two independent identifiers are enough; a number says the birth date itself', () => {
  const enough = (given: object) => areEnough({ ...NO_IDENTIFIERS, ...given });
  expect(enough({ name: '林晓' })).toBe(false);
  expect(enough({ name: '林晓', birthDate: '2015-03-08' })).toBe(true);
  expect(enough({ nationalId: '1', birthDate: '2015-03-08' })).toBe(false);
  expect(enough({ nationalId: '1', guardianPhone: '100' })).toBe(true);
  expect(identifiersOf({ ...NO_IDENTIFIERS, name: ' 林晓 ', nationalId: '９90x' })).toEqual({
    name: '林晓',
    nationalId: '990X',
  });
});
