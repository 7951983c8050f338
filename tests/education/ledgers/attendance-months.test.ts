import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePlainDate } from '../../../schema/plain-date.ts';
import { inventNationalId } from '../../../subgraphs/demo/people.ts';
import { aLedgerDistrict, ENROLMENT, type LedgerDistrict, PUPIL, TOWNSHIP } from './ledger-district.ts';

let district: LedgerDistrict;
beforeAll(async () => {
  district = await aLedgerDistrict('small');
  await district.bring('enrolments', ENROLMENT);
});
afterAll(() => district[Symbol.asyncDispose]());

const MONTH = {
  ...PUPIL,
  school: ENROLMENT.school,
  month: '2025年9月',
  schoolDays: '22 天',
  daysAttended: 20,
  absencesWithReason: 2,
};

test('a row is a month of a pupil at a school; the same month again corrects it', async () => {
  expect(await district.bring('attendance-months', MONTH)).toEqual(['NEW']);
  expect(await district.bring('attendance-months', MONTH)).toEqual(['SAME']);
  const corrected = { ...MONTH, daysAttended: 19, absencesWithoutReason: 1 };
  expect(await district.bring('attendance-months', corrected)).toEqual(['CHANGED']);
  expect(await district.taken('attendance-months')).toEqual([
    {
      name: '田小禾',
      birthDate: '2015-03-07',
      school: '青山九年一贯制学校',
      schoolDivision: TOWNSHIP,
      month: '2025-09',
      schoolDays: '22',
      daysAttended: '19',
      absencesWithReason: '2',
      absencesWithoutReason: '1',
    },
  ]);
});

test('what is wrong is said by column', async () => {
  const rows = [
    { ...MONTH, month: '2025-02', schoolDays: 30, daysAttended: 20 },
    { ...MONTH, daysAttended: 21 },
    { ...MONTH, month: '2099-01' },
    { ...MONTH, month: '九月' },
    { ...MONTH, nationalId: inventNationalId('99', 1, parsePlainDate('2016-05-04'), 2), name: '未登记' },
  ];
  expect(await district.bringEach('attendance-months', rows)).toEqual([
    ['REFUSED', 'schoolDays: RULE 这个月只有 28 天,请核对应出勤天数。'],
    ['REFUSED', 'daysAttended: RULE 出勤、请假与旷课之和不能超过应出勤天数,请核对。'],
    ['REFUSED', 'month: RULE 日期不能晚于今天,请核对后填写实际发生的日期。'],
    ['REFUSED', 'month: NOT_A_MONTH 这一格不是有效的月份。'],
    ['REFUSED', expect.stringMatching(/: CHILD_NOT_KNOWN /)],
  ]);
});
