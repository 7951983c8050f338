import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMonths, type PlainDate } from '../../schema/plain-date.ts';
import { type District, openDistrict } from './district.ts';

let district: District;
let month: PlainDate;
beforeAll(async () => {
  district = await openDistrict();
  month = addMonths(`${district.ago(0).slice(0, 7)}-01` as PlainDate, -1);
});
afterAll(() => district[Symbol.asyncDispose]());

const days = { schoolDays: 20, daysAttended: 18, absencesWithReason: 2 };

test('a month is recorded once and corrected only from the version that was seen', async () => {
  const { childId } = await district.pupil();
  const input = { childId, schoolId: district.school, month, ...days };
  const selection = 'month schoolDays daysAttended absencesWithReason absencesWithoutReason version';
  expect(await district.act('recordAttendanceMonth', input, selection)).toEqual({
    month,
    ...days,
    absencesWithoutReason: 0,
    version: 1,
  });
  expect(await district.refusal('recordAttendanceMonth', input)).toEqual([
    'input.expectedVersion: 这个月的考勤已登记;如需更正,请填写看到的版本号。',
  ]);
  const correction = { ...input, daysAttended: 15, absencesWithoutReason: 3, expectedVersion: 1 };
  expect(await district.act('recordAttendanceMonth', correction, 'daysAttended absencesWithoutReason version')).toEqual(
    {
      daysAttended: 15,
      absencesWithoutReason: 3,
      version: 2,
    },
  );
  const { errors } = await district.send('recordAttendanceMonth', correction);
  expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
  expect(await district.count('attendance_month')).toBe(1);
});

test('days must fit the month, and the parts the whole', async () => {
  const { childId } = await district.pupil();
  const input = { childId, schoolId: district.school, month, ...days };
  const nextMonth = addMonths(month, 2);
  expect(await district.refusal('recordAttendanceMonth', { ...input, daysAttended: 21 })).toEqual([
    'input.daysAttended: 出勤、请假与旷课之和不能超过应出勤天数,请核对。',
  ]);
  expect((await district.refusal('recordAttendanceMonth', { ...input, schoolDays: 32 }))[0]).toMatch(
    /^input.schoolDays: 这个月只有 \d\d 天/,
  );
  expect(await district.refusal('recordAttendanceMonth', { ...input, daysAttended: -1 })).toHaveLength(1);
  expect(await district.refusal('recordAttendanceMonth', { ...input, month: `${month.slice(0, 8)}15` })).toEqual([
    'input.month: 月份请写成当月 1 日,例如 2024-09-01。',
  ]);
  expect(await district.refusal('recordAttendanceMonth', { ...input, month: nextMonth })).toEqual([
    'input.month: 日期不能晚于今天,请核对后填写实际发生的日期。',
  ]);
  expect(await district.refusal('recordAttendanceMonth', { ...input, schoolId: district.otherSchool })).toEqual([
    'input.month: 该生这个月在本校没有学籍,请核对学校和月份。',
  ]);
  expect(await district.refusal('recordAttendanceMonth', { ...input, expectedVersion: 1 })).toEqual([
    'input.expectedVersion: 这个月还没有考勤可更正;首次登记请不要填写版本号。',
  ]);
});

test('the latest months come first, as many as are asked for', async () => {
  const { childId } = await district.pupil();
  for (const back of [2, 0, 1]) {
    const input = { childId, schoolId: district.school, month: addMonths(month, -back), ...days };
    await district.act('recordAttendanceMonth', input);
  }
  const query =
    'query ($id: ID!) { _entities(representations: [{ __typename: "Child", id: $id }]) { ... on Child { education { attendance(first: 2) { month } lastAttendance { month school { name } } } } } }';
  expect((await district.department.execute(query, { id: childId })).data._entities[0].education).toEqual({
    attendance: [{ month }, { month: addMonths(month, -1) }],
    lastAttendance: { month, school: { name: '青山九年一贯制学校' } },
  });
});
