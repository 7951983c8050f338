import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childIdOf, isChildId, isProvisional, provisionalChildId } from '../../schema/child-id.ts';
import { findDivisionLevel, isWithin, parentCode } from '../../schema/division-code.ts';
import { checkCharacter, parseNationalId } from '../../schema/national-id.ts';

const key = Buffer.alloc(32, 7);
const number = (place: number) => {
  const digits = `99042120150304${String(place).padStart(3, '0')}`;
  return parseNationalId(`${digits}${checkCharacter(digits)}`);
};

describe('a child id', () => {
  it('is the same in every department that has the key, whichever way the number was typed', () => {
    expect(childIdOf(key, parseNationalId(number(2).toLowerCase()))).toBe(childIdOf(key, number(2)));
  });

  it('is another one under another key, and tells nothing of the number', () => {
    expect(childIdOf(Buffer.alloc(32, 8), number(2))).not.toBe(childIdOf(key, number(2)));
    expect(childIdOf(key, number(2))).not.toContain('2015');
  });

  it('differs for every child', () => {
    expect(new Set(Array.from({ length: 1_000 }, (_, place) => childIdOf(key, number(place)))).size).toBe(1_000);
  });

  it('has one shape; a provisional id is told by its T-', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 17, maxLength: 17 }), (bytes) =>
        isChildId(provisionalChildId(Buffer.from(bytes))),
      ),
    );
    expect([isProvisional(provisionalChildId()), isProvisional(childIdOf(key, number(1)))]).toEqual([true, false]);
    expect(
      ['', 'ABC', `${childIdOf(key, number(1))}A`, "' or 1=1 --", childIdOf(key, number(1)).toLowerCase()].some(
        isChildId,
      ),
    ).toBe(false);
  });
});

describe('a division code (GB/T 2260)', () => {
  it('tells its level by its length and its ancestors by its beginning', () => {
    expect(
      ['21', '2104', '210421', '210421102', '210421102001', '2104211', 'abcdef', ''].map(findDivisionLevel),
    ).toEqual(['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', null, null, null]);
    expect([parentCode('210421102001'), parentCode('210421102'), parentCode('21')]).toEqual([
      '210421102',
      '210421',
      null,
    ]);
    expect([isWithin('210421102001', '210421'), isWithin('210421', '210421102')]).toEqual([true, false]);
  });
});
