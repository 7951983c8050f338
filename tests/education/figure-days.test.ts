import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMonths, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { COUNTY, type District, openDistrict } from './district.ts';

const today = dayAt(new Date());
const firstOfMonth = `${today.slice(0, 7)}-01` as PlainDate;

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district[Symbol.asyncDispose]());

interface Shown {
  numerator: number;
  denominator: number | null;
  isTargetMet: boolean | null;
  parts: { code: string; value: number }[];
  variants: { code: string; numerator: number }[];
}

async function figure(code: string): Promise<Shown> {
  const selection = `figures(codes: ["${code}"]) { numerator denominator isTargetMet parts { code value } variants { code numerator } }`;
  const document = `{ _entities(representations: [{ __typename: "Division", code: "${COUNTY}" }]) { ... on Division { education { ${selection} } } } }`;
  const { data, errors } = await district.department.execute(document);
  expect(errors).toBeUndefined();
  return data._entities[0].education.figures[0];
}

const share = async (code: string) => {
  const { numerator, denominator } = await figure(code);
  return [numerator, denominator];
};

const some = ({ parts }: Shown) => Object.fromEntries(parts.filter(({ value }) => value).map((p) => [p.code, p.value]));

/** What is written beneath the acts: days that the acts would refuse because they lie ahead or too far back. */
const set = (statement: string, parameters: unknown[] = []) => district.department.sql(statement, parameters);

test('a suspected dropout counts until the day of return, and what a county wants of it is its target from that day on', async () => {
  const { childId } = await district.pupil();
  const about = { childId, schoolId: district.school };
  const { id } = await district.act('openDropoutWatch', { ...about, suspectedOn: district.ago(3) });
  const target = { code: 'SUSPECTED_DROPOUTS', divisionCode: COUNTY, comparison: 'AT_MOST', value: 0, from: today };
  const setTarget = `mutation ($input: SetFigureTargetInput!) { setEducationFigureTarget(input: $input) { code } }`;
  const answer = await district.department.execute(setTarget, { input: { ...target, source: '县教育局通知' } });
  expect(answer).toMatchObject({ data: { setEducationFigureTarget: { code: COUNTY } } });
  const open = await figure('SUSPECTED_DROPOUTS');
  expect({ ...open, parts: some(open) }).toMatchObject({ numerator: 1, isTargetMet: false, parts: { SUSPECTED: 1 } });
  await set('update suspected_dropout set state = $2, visited_on = $3 where id = $1', [id, 'VISITED', today]);
  expect(some(await figure('SUSPECTED_DROPOUTS'))).toEqual({ VISITED: 1 });
  await set('update suspected_dropout set state = $2, returned_on = $3 where id = $1', [id, 'RETURNED', today]);
  expect(await figure('SUSPECTED_DROPOUTS')).toMatchObject({ numerator: 0, isTargetMet: true });
  expect(await share('RETURNED_PUPILS_PAIRED')).toEqual([0, 1]);
  const pairing = { ...about, teacherName: '周老师', teacherKind: 'RETIRED', from: district.ago(1) };
  await district.act('pairTeacher', { ...pairing, purpose: 'STUDY' });
  const paired = await figure('RETURNED_PUPILS_PAIRED');
  expect([paired.numerator, paired.variants[0]?.numerator]).toEqual([0, 1]);
  await set(`update teacher_pairing set purpose = 'RETURNED_DROPOUT'`);
  expect(await share('RETURNED_PUPILS_PAIRED')).toEqual([1, 1]);
  await set(
    `update suspected_dropout set suspected_on = $1::date - interval '14 months', visited_on = $1::date - interval '13 months',
    returned_on = $1::date - interval '12 months'`,
    [today],
  );
  expect(await share('RETURNED_PUPILS_PAIRED')).toEqual([0, 0]);
  await set('delete from teacher_pairing; delete from suspected_dropout');
});

test('a first visit on the seventh day is in time, on the eighth it is late, and until then nothing is settled', async () => {
  const { childId } = await district.pupil({ name: '王小红' });
  const about = { childId, schoolId: district.school };
  await district.act('openDropoutWatch', { ...about, suspectedOn: district.ago(7) });
  expect(await share('DROPOUTS_VISITED_IN_TIME')).toEqual([0, 0]);
  await set(`update suspected_dropout set state = 'VISITED', visited_on = $1`, [today]);
  expect(await share('DROPOUTS_VISITED_IN_TIME')).toEqual([1, 1]);
  await set(`update suspected_dropout set suspected_on = $1`, [district.ago(8)]);
  expect(await share('DROPOUTS_VISITED_IN_TIME')).toEqual([0, 1]);
  await set(`update suspected_dropout set state = 'SUSPECTED', visited_on = null`);
  expect(await share('DROPOUTS_VISITED_IN_TIME')).toEqual([0, 1]);
  await set('delete from suspected_dropout');
});

test('a child is under sixteen until the eve of the birthday', async () => {
  const { childId } = await district.pupil({ name: '张小军', grade: 'MIDDLE_3' });
  const guardian = { guardianName: '张爷爷', guardianRelation: 'GRANDPARENT' };
  await district.act('openSchoolFile', { childId, schoolId: district.school, openedOn: district.ago(30), ...guardian });
  const under = async () =>
    (await figure('LEFT_BEHIND_PUPILS')).variants.find(({ code }) => code.endsWith('UNDER_16'))?.numerator;
  const bornOn = (shift: number) =>
    set(`update pupil set birth_date = ($2::date - interval '16 years')::date + $3::int where id = $1`, [
      childId,
      today,
      shift,
    ]);
  await bornOn(1);
  expect(await under()).toBe(1);
  await bornOn(0);
  expect(await under()).toBe(0);
  expect((await figure('LEFT_BEHIND_PUPILS')).numerator).toBe(1);
});

test('of attendance the latest month counts, of two schools together, and not for longer than the month that follows', async () => {
  const { childId } = await district.pupil({ name: '赵小雨' });
  const month = (first: PlainDate, schoolId: string, daysAttended: number) =>
    set(
      `insert into attendance_month (child_id, school_id, month, school_days, days_attended, source, recorded_by, recorded_on, updated_at)
       values ($1, $2, $3, 20, $4, '考勤', '测试', $3, now())`,
      [childId, schoolId, first, daysAttended],
    );
  await month(addMonths(firstOfMonth, -2), district.school, 2);
  expect(await share('LOW_ATTENDANCE')).toEqual([0, 0]);
  await month(addMonths(firstOfMonth, -1), district.school, 17);
  expect(await share('LOW_ATTENDANCE')).toEqual([1, 1]);
  expect(some(await figure('LOW_ATTENDANCE'))).toEqual({ FROM_80: 1 });
  await month(addMonths(firstOfMonth, -1), district.otherSchool, 19);
  expect(some(await figure('LOW_ATTENDANCE'))).toEqual({ FROM_90: 1 });
  await month(firstOfMonth, district.school, 4);
  expect(some(await figure('LOW_ATTENDANCE'))).toEqual({ BELOW_80: 1 });
});

test('the bulletin of last month counts until this month ends, that of the month before no longer', async () => {
  const publish = (month: PlainDate) => district.act('publishDropoutBulletin', { divisionCode: COUNTY, month });
  await publish(addMonths(firstOfMonth, -2));
  expect(await share('COUNTIES_WITH_BULLETIN')).toEqual([0, 1]);
  await publish(addMonths(firstOfMonth, -1));
  expect(await share('COUNTIES_WITH_BULLETIN')).toEqual([1, 1]);
});

test('who has left school at school age is counted until enrolled again, or fifteen', async () => {
  const { enrolmentId, childId } = await district.pupil({ name: '孙小林' });
  const without = async () => (await figure('SCHOOL_AGE_NOT_ENROLLED')).numerator;
  expect(await without()).toBe(0);
  await set(`update enrolment set "until" = $2, leaving_reason = 'OTHER' where id = $1`, [enrolmentId, today]);
  expect(await without()).toBe(1);
  await set(`update pupil set birth_date = ($2::date - interval '15 years')::date where id = $1`, [childId, today]);
  expect(await without()).toBe(0);
});

test('a school that moves takes along what is counted where it stands', async () => {
  const where = async () => {
    const document = `{ _entities(representations: [{ __typename: "Division", code: "990121100" }]) { ... on Division { education { figures(codes: ["ENROLLED_PUPILS"]) { variants { numerator } } } } } }`;
    return (await district.department.execute(document)).data._entities[0].education.figures[0].variants[0].numerator;
  };
  expect(await where()).toBeGreaterThan(0);
  await set('update school set division_code = $2 where id = $1', [district.school, '990121101']);
  expect(await where()).toBe(0);
});
