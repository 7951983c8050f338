import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLedgerDistrict, ENROLMENT, type LedgerDistrict, PUPIL } from './ledger-district.ts';

let district: LedgerDistrict;
beforeAll(async () => {
  district = await aLedgerDistrict('small');
  await district.bring('enrolments', ENROLMENT);
});
afterAll(() => district[Symbol.asyncDispose]());

const ABOUT = { ...PUPIL, school: ENROLMENT.school };
const FILE = { ...ABOUT, openedOn: '2026-04-15', reason: '筛查提示需要关注。' };
const TEACHER = { ...FILE, supporterRole: '班主任', supporterName: '秦若兰' };
const PSYCHOLOGIST = { ...FILE, supporterRole: '心理教师', supporterName: '蓝思语' };

test('a screening is told apart by pupil, day and instrument (JS37)', async () => {
  const screening = { ...ABOUT, screenedOn: '2026-04-10', instrument: '心理健康诊断测验(MHT)', result: '正常' };
  expect(await district.bring('screenings', screening)).toEqual(['NEW']);
  expect(await district.bring('screenings', screening)).toEqual(['SAME']);
  expect(await district.bring('screenings', { ...screening, result: '需要关注' })).toEqual(['CHANGED']);
  expect(await district.sql('select result from psychological_screening')).toEqual([{ result: 'ATTENTION' }]);
});

test('a file has a row for every supporter; whoever supports at its end supports until then', async () => {
  expect(await district.bring('psychological-files', TEACHER, PSYCHOLOGIST)).toEqual(['NEW', 'CHANGED']);
  expect(await district.bring('psychological-files', PSYCHOLOGIST, TEACHER)).toEqual(['SAME', 'SAME']);
  const ended = { closedOn: '2026-06-20', outcome: '情绪平稳,转为日常关注。' };
  const rows = [
    { ...TEACHER, ...ended, supporterUntil: '2026-05-01' },
    { ...PSYCHOLOGIST, ...ended },
  ];
  expect(await district.bring('psychological-files', ...rows)).toEqual(['CHANGED', 'CHANGED']);
  expect(
    await district.sql('select name, "from"::text, until::text from psychological_file_supporter order by until'),
  ).toEqual([
    { name: '秦若兰', from: '2026-04-15', until: '2026-05-01' },
    { name: '蓝思语', from: '2026-04-15', until: '2026-06-20' },
  ]);
});

test('support is entered into the file of its day', async () => {
  const support = {
    ...PUPIL,
    openedOn: '2026-04-15',
    supportedOn: '2026-04-22',
    form: '一对一辅导',
    note: '情绪平稳。',
  };
  expect(await district.bring('psychological-support', support)).toEqual(['NEW']);
  expect(await district.bring('psychological-support', support)).toEqual(['SAME']);
  expect(await district.bring('psychological-support', { ...support, openedOn: '2026-04-16' })).toEqual([
    ['REFUSED', ': RULE 没有找到这天建立的心理健康档案,请核对建档日期,或先在心理健康档案台账登记。'],
  ]);
});

test('what is wrong is said by column', async () => {
  const rows = [
    { ...TEACHER, closedOn: '2026-04-15', outcome: null },
    { ...TEACHER, closedOn: null, outcome: '情绪平稳。' },
    { ...TEACHER, supporterFrom: '2026-04-01', supporterUntil: '2026-03-01' },
  ];
  expect(await district.bringEach('psychological-files', rows)).toEqual([
    [
      'REFUSED',
      'closedOn: RULE 结束日期必须晚于建档和帮扶开始的日期,请核对。',
      'outcome: RULE 填了结束日期,请同时填写结束时的情况。',
    ],
    ['REFUSED', 'closedOn: RULE 填了结束时的情况,请同时填写结束日期。'],
    [
      'REFUSED',
      'supporterFrom: RULE 日期不能早于建档日期(2026-04-15),请核对。',
      'supporterUntil: RULE 结束日期必须晚于开始日期,请核对两个日期。',
    ],
  ]);
});
