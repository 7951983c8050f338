import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateOf,
  checkCharacter,
  findNationalId,
  nationalIdProblem,
  normaliseNationalId,
  parseNationalId,
  sexOf,
} from '../../schema/national-id.ts';
import type { PlainDate } from '../../schema/plain-date.ts';

const digits17 = fc
  .tuple(
    fc.integer({ min: 990000, max: 999999 }),
    fc.date({ min: new Date('1950-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(
    ([area, day, place]) =>
      `${area}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(place).padStart(3, '0')}`,
  );
const valid = digits17.map((digits) => `${digits}${checkCharacter(digits)}`);

describe('a citizen identification number (GB 11643)', () => {
  it('is valid with its ISO 7064 MOD 11-2 check character', () => {
    fc.assert(fc.property(valid, (id) => nationalIdProblem(id) === null));
  });

  it('is refused when one digit was copied wrongly', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const wrong = `${id.slice(0, at)}${(Number(id[at]) + by) % 10}${id.slice(at + 1)}`;
        return nationalIdProblem(wrong) !== null;
      }),
    );
  });

  it('is refused when two neighbouring digits were swapped', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 15 }), (id, at) => {
        fc.pre(id[at] !== id[at + 1]);
        return nationalIdProblem(`${id.slice(0, at)}${id[at + 1]}${id[at]}${id.slice(at + 2)}`) !== null;
      }),
    );
  });

  it('may be typed in full width, with spaces and a small x', () => {
    const id = ['99042120150304002', checkCharacter('99042120150304002')].join('');
    const fullWidth = [...id.toLowerCase()].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('');
    expect(normaliseNationalId(` ${fullWidth.slice(0, 6)} ${fullWidth.slice(6)} `)).toBe(id);
    expect(findNationalId(fullWidth)).toBe(id);
  });

  it.each([
    ['9904212015030400', '身份证号应为 18 位,现为 16 位,请对照证件补全。'],
    ['99042120150304002A', '身份证号只能是 17 位数字加 1 位数字或 X,请对照证件修改。'],
    ['990421201513040021', '身份证号第 7–14 位不是有效的出生日期,请对照证件修改。'],
    ['990421201502300021', '身份证号第 7–14 位不是有效的出生日期,请对照证件修改。'],
    ['', '身份证号应为 18 位,现为 0 位,请对照证件补全。'],
  ])('%s is refused with advice', (text, advice) => {
    expect(nationalIdProblem(text)).toBe(advice);
    expect(() => parseNationalId(text)).toThrow(advice);
  });

  it('is refused when its birth date has not come', () => {
    const digits = '99042120300101001';
    expect(nationalIdProblem(`${digits}${checkCharacter(digits)}`, '2026-11-22' as PlainDate)).toContain('晚于今天');
  });

  it('states birth day and sex', () => {
    const digits = '99042120150304002';
    const id = parseNationalId(`${digits}${checkCharacter(digits)}`);
    expect([birthDateOf(id), sexOf(id)]).toEqual(['2015-03-04', 'FEMALE']);
  });
});
