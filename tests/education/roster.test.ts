import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roster } from '../../subgraphs/education/roster.ts';
import { type District, openDistrict } from './district.ts';

const compiler = new Kysely({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

let district: District;
const pupils: Record<string, string> = {};
beforeAll(async () => {
  district = await openDistrict();
  const inClasses = { 一班甲: ['1班', 'PRIMARY_3'], 一班乙: [' 1班', 'PRIMARY_3'], 二班丙: ['2班', 'PRIMARY_3'] };
  for (const [name, [className, grade]] of Object.entries(inClasses))
    pupils[name] = (await district.pupil({ name, className, grade })).childId;
  const other = { name: '外校丁', schoolId: district.otherSchool, className: '1班', grade: 'PRIMARY_3' };
  pupils.外校丁 = (await district.pupil(other)).childId;
});
afterAll(() => district[Symbol.asyncDispose]());

/** The names of the pupils whom a person looks after. */
async function lookedAfterBy(person: string): Promise<string[]> {
  const onRoster = roster((property) => sql.ref(`p.${property}`), sql`${person}::text`);
  const { sql: text, parameters } = sql`select p.name from pupil p where ${onRoster} order by p.name`.compile(compiler);
  return (await district.department.sql<{ name: string }>(text, [...parameters])).map(({ name }) => name);
}

const post = (given: object) => ({
  schoolId: district.school,
  grade: 'PRIMARY_3',
  className: '1班',
  name: '何老师',
  signInId: 'he',
  from: district.ago(100),
  ...given,
});

test('a class teacher looks after the pupils of the class, and of no other class or school, until the post ends', async () => {
  expect(await lookedAfterBy('he')).toEqual([]);
  const { id } = await district.act('assignClassTeacher', post({}));
  expect(await lookedAfterBy('he')).toEqual(['一班甲', '一班乙']);
  expect(await lookedAfterBy('somebody-else')).toEqual([]);
  await district.act('endClassTeacher', { classTeacherId: id, expectedVersion: 1, until: district.ago(0) });
  expect(await lookedAfterBy('he')).toEqual([]);
});

test('a class has one teacher at a time, and a grade that its school has', async () => {
  await district.act('assignClassTeacher', post({ className: '3班', signInId: null }));
  expect(await district.refusal('assignClassTeacher', post({ className: ' 3班 ', name: '林老师' }))).toEqual([
    'input.className: 这个班在这段时间已有班主任,请先结束原班主任的任职或修改开始日期。',
  ]);
  expect(await district.refusal('assignClassTeacher', post({ grade: 'HIGH_1' }))).toEqual([
    'input.grade: 这类学校没有这个年级,请核对学校和年级。',
  ]);
  const nothing = { className: ' ', name: '', signInId: ' ', from: district.ago(-1) };
  expect(await district.refusal('assignClassTeacher', post(nothing))).toEqual([
    'input.className: 不能为空,请填写。',
    'input.name: 不能为空,请填写。',
    'input.signInId: 不能为空,请填写。',
    'input.from: 日期不能晚于今天,请核对后填写实际发生的日期。',
  ]);
});

test('a paired teacher looks after the pupil as long as the pairing holds', async () => {
  const about = { childId: pupils.外校丁, schoolId: district.otherSchool };
  const teacher = { teacherName: '周老师', teacherKind: 'RETIRED', signInId: ' zhou ', purpose: 'STUDY' };
  const pairing = { ...about, ...teacher, from: district.ago(30) };
  const { id } = await district.act('pairTeacher', pairing);
  expect(await lookedAfterBy('zhou')).toEqual(['外校丁']);
  await district.act('endTeacherPairing', { teacherPairingId: id, expectedVersion: 1, until: district.ago(1) });
  expect(await lookedAfterBy('zhou')).toEqual([]);
});

test('who supports a pupil by a psychological file looks after it while the file is open (JS37)', async () => {
  const about = { childId: pupils.二班丙, schoolId: district.school };
  const supporters = [{ role: 'PSYCHOLOGY_TEACHER', name: '林老师', signInId: 'lin' }];
  const file = { ...about, openedOn: district.ago(20), reason: '筛查提示需要关注', supporters };
  const { id } = await district.act('openPsychologicalFile', file);
  expect(await lookedAfterBy('lin')).toEqual(['二班丙']);
  const close = { psychologicalFileId: id, expectedVersion: 1, closedOn: district.ago(0), outcome: '情况好转' };
  await district.act('closePsychologicalFile', close);
  expect(await lookedAfterBy('lin')).toEqual([]);
});

test('a pupil who has left is no longer looked after by the class teacher', async () => {
  await district.act('assignClassTeacher', post({ className: '9班', signInId: 'jin' }));
  const { enrolmentId } = await district.pupil({ name: '离校戊', className: '9班', grade: 'PRIMARY_3' });
  expect(await lookedAfterBy('jin')).toEqual(['离校戊']);
  const leaving = { enrolmentId, expectedVersion: 1, leftOn: district.ago(0), reason: 'MOVED_AWAY' };
  await district.act('leaveSchool', leaving);
  expect(await lookedAfterBy('jin')).toEqual([]);
});
