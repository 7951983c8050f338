import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLedgerDistrict, COUNTY, type LedgerDistrict, TOWNSHIP } from './ledger-district.ts';

let district: LedgerDistrict;
beforeAll(async () => {
  district = await aLedgerDistrict('small');
});
afterAll(() => district[Symbol.asyncDispose]());

const SCHOOL = {
  name: '县高级中学',
  divisionCode: COUNTY,
  kind: '普通高中',
  address: '学府路 8 号',
  isBoarding: '是',
  hasCounsellingRoom: '是',
  psychologyTeacherCount: '2',
  counsellingBookCount: '1,200 册',
  hasParentsCommittee: '否',
};

test('a row is a school; the same name at the same place again is the same school, brought up to date', async () => {
  expect(await district.bring('schools', SCHOOL)).toEqual(['NEW']);
  expect(await district.bring('schools', SCHOOL)).toEqual(['SAME']);
  expect(await district.bring('schools', { ...SCHOOL, psychologyTeacherCount: 3 })).toEqual(['CHANGED']);
  expect((await district.taken('schools'))[0]).toEqual({
    ...SCHOOL,
    psychologyTeacherCount: '3',
    counsellingBookCount: '1200',
  });
});

test('a new school without counts has none; an old one keeps what an empty cell does not say', async () => {
  const { psychologyTeacherCount, counsellingBookCount, ...rest } = SCHOOL;
  const other = { ...rest, name: '县职业教育中心', kind: '中等职业学校' };
  expect(await district.bring('schools', other)).toEqual(['NEW']);
  expect(await district.bring('schools', { ...SCHOOL, psychologyTeacherCount: null })).toEqual(['SAME']);
  const taken = await district.taken('schools');
  expect(taken.find(({ name }) => name === other.name)).toEqual({
    ...other,
    psychologyTeacherCount: '0',
    counsellingBookCount: '0',
  });
});

test('what is wrong is said by column', async () => {
  const wrong = {
    ...SCHOOL,
    name: '',
    kind: '大学',
    divisionCode: '9901',
    isBoarding: '也许',
    psychologyTeacherCount: -1,
  };
  expect(await district.bring('schools', wrong, { ...SCHOOL, divisionCode: TOWNSHIP, name: 'x'.repeat(61) })).toEqual([
    [
      'REFUSED',
      'name: REQUIRED 这一格必须填写。',
      'divisionCode: WRONG_DIVISION_LEVEL 这里需要县或乡镇或村一级的行政区划代码。',
      'kind: NOT_A_CHOICE 这一格的内容不在选项之内。',
      'isBoarding: NOT_A_FLAG 这一格只能填“是”或“否”。',
      'psychologyTeacherCount: NOT_A_NUMBER 这一格应是整数,不小于 0。',
    ],
    ['REFUSED', 'name: TOO_LONG 这一格最多 60 个字,现为 61 个字。'],
  ]);
});
