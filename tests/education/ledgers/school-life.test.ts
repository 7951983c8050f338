import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLedgerDistrict, ENROLMENT, type LedgerDistrict, PUPIL } from './ledger-district.ts';

let district: LedgerDistrict;
beforeAll(async () => {
  district = await aLedgerDistrict('small');
  await district.bring('enrolments', ENROLMENT);
});
afterAll(() => district[Symbol.asyncDispose]());

const { school } = ENROLMENT;
const ABOUT = { ...PUPIL, school };

test.each([
  ['campus-activities', { school, theme: '普法', title: '法治进校园', heldOn: '2026-04-15', participantCount: 120 }],
  ['safety-drills', { school, hazard: '火灾', heldOn: '2026-05-12', participantCount: 180 }],
  ['school-social-workers', { school, name: '蓝思语', from: '2025-09-01' }],
  ['teacher-visits', { ...ABOUT, visitedOn: '2026-04-18', teacherName: '秦若兰', form: '上门', summary: '情况良好。' }],
  [
    'teacher-pairings',
    { ...ABOUT, teacherName: '秦若兰', teacherKind: '在职教师', purpose: '学习辅导', from: '2025-10-08' },
  ],
  ['school-care-needs', { ...ABOUT, area: '学习支持', need: '作业需要有人辅导', from: '2026-03-02' }],
  ['class-teachers', { school, grade: '小学三年级', className: '1班', name: '秦若兰', from: '2024-09-01' }],
])('a row of %s makes its record, once', async (ledger, row) => {
  expect(await district.bring(ledger, row)).toEqual(['NEW']);
  expect(await district.bring(ledger, row)).toEqual(['SAME']);
  expect(await district.taken(ledger)).toHaveLength(1);
});

test('a rural youth palace is opened with its courses, a row each (FS53)', async () => {
  const palace = { school, palaceName: '青山镇乡村少年宫', palaceFrom: '2023-09-01' };
  const painting = { ...palace, courseKind: '美育', courseName: '剪纸与国画', weekday: '星期三' };
  const chess = { ...palace, courseKind: '兴趣小组', courseName: '象棋', weekday: '星期五', teacherName: '秦若兰' };
  expect(await district.bring('youth-palaces', painting, chess)).toEqual(['NEW', 'CHANGED']);
  expect(await district.bring('youth-palaces', chess, painting)).toEqual(['SAME', 'SAME']);
  expect(await district.sql('select name, weekday, "from"::text from course order by 1')).toEqual([
    { name: '剪纸与国画', weekday: 'WEDNESDAY', from: '2023-09-01' },
    { name: '象棋', weekday: 'FRIDAY', from: '2023-09-01' },
  ]);
  expect(
    await district.bring('youth-palaces', { ...palace, courseName: '合唱', courseKind: null, weekday: null }),
  ).toEqual([
    ['REFUSED', 'courseKind: RULE 填写课程时,请填写课程类别。', 'weekday: RULE 填写课程时,请填写每周上课日。'],
  ]);
});

test('a new class teacher, and a new need of the same kind, end the ones before', async () => {
  const next = { school, grade: '小学三年级', className: '1班', name: '蓝思语', from: '2025-09-01' };
  expect(await district.bring('class-teachers', next)).toEqual(['NEW']);
  expect(await district.sql('select name, until::text from class_teacher order by "from"')).toEqual([
    { name: '秦若兰', until: '2025-09-01' },
    { name: '蓝思语', until: null },
  ]);
  const need = { ...ABOUT, area: '学习支持', need: '英语需要辅导', from: '2026-05-06' };
  expect(await district.bring('school-care-needs', need)).toEqual(['NEW']);
  expect(await district.sql('select need, until::text from school_care_need order by "from"')).toEqual([
    { need: '作业需要有人辅导', until: '2026-05-06' },
    { need: '英语需要辅导', until: null },
  ]);
});
