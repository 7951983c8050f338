import { afterAll, beforeAll, expect, test } from 'vitest';
import { childIdOf } from '../../../schema/child-id.ts';
import { parseNationalId } from '../../../schema/national-id.ts';
import { testLinkageKey } from '../../databases.ts';
import { aLedgerDistrict, ENROLMENT, type LedgerDistrict, PUPIL, TOWNSHIP } from './ledger-district.ts';

let district: LedgerDistrict;
beforeAll(async () => {
  district = await aLedgerDistrict('small');
});
afterAll(() => district[Symbol.asyncDispose]());

const PROMOTED = { ...ENROLMENT, grade: '小学四年级', kind: '升级', from: '2025-09-01' };
const { nationalId: _, ...KEPT } = ENROLMENT;
const TAKEN = { ...KEPT, sex: '男', birthDate: '2015-03-07', schoolDivision: TOWNSHIP };

test('a row registers the pupil and the enrolment; sex and birth date are those of the number, which is not kept', async () => {
  expect(await district.bring('enrolments', ENROLMENT)).toEqual(['NEW']);
  expect(await district.bring('enrolments', ENROLMENT)).toEqual(['SAME']);
  expect(await district.taken('enrolments')).toEqual([TAKEN]);
  const [pupil] = await district.sql('select to_jsonb(p)::text as text, id from pupil p');
  expect(pupil?.id).toBe(childIdOf(testLinkageKey, parseNationalId(PUPIL.nationalId)));
  expect(String(pupil?.text)).not.toContain(PUPIL.nationalId);
});

test('the list of a new school year ends the enrolments before; the old list again reopens none', async () => {
  expect(await district.bring('enrolments', PROMOTED)).toEqual(['CHANGED']);
  expect(await district.bring('enrolments', ENROLMENT, PROMOTED)).toEqual(['SAME', 'SAME']);
  const { grade, kind, from } = PROMOTED;
  expect(await district.taken('enrolments')).toEqual([
    { ...TAKEN, grade, kind, from },
    { ...TAKEN, until: '2025-09-01', leavingReason: '升级' },
  ]);
});

test('an enrolment at another school stands beside it, as a double registration that is to be looked into', async () => {
  const other = { ...PROMOTED, school: '白河九年一贯制学校', kind: '转入', from: '2025-10-08' };
  expect(await district.bring('enrolments', other)).toEqual(['CHANGED']);
  const open = (await district.taken('enrolments')).filter(({ until }) => until === undefined);
  expect(open.map(({ school }) => school)).toEqual(['白河九年一贯制学校', '青山九年一贯制学校']);
  const left = { ...other, until: '2025-11-01', leavingReason: '转学', leavingNote: '转回原校' };
  expect(await district.bring('enrolments', left)).toEqual(['CHANGED']);
});

test('a pupil without a number is the same one when the row comes again', async () => {
  const unnumbered = { ...ENROLMENT, nationalId: null, name: '蓝小溪', sex: '女', birthDate: '2016-05-04' };
  expect(await district.bring('enrolments', unnumbered)).toEqual(['NEW']);
  expect(await district.bring('enrolments', unnumbered)).toEqual(['SAME']);
  expect(await district.sql(`select name, sex from pupil where id like 'T-%'`)).toEqual([
    { name: '蓝小溪', sex: 'FEMALE' },
  ]);
});

test('what is wrong is said by column', async () => {
  const rows = [
    { ...ENROLMENT, grade: '高中一年级' },
    { ...ENROLMENT, school: '青山九年一贯学校' },
    { ...ENROLMENT, until: '2024-08-01', leavingReason: null },
    { ...ENROLMENT, until: null, leavingReason: '毕业' },
    { ...ENROLMENT, nationalId: null, name: '无号学生', sex: null, birthDate: null, from: '2024-09-02' },
    { ...ENROLMENT, birthDate: '2024-10-01', from: '2024-09-03' },
  ];
  expect(await district.bringEach('enrolments', rows)).toEqual([
    ['REFUSED', 'school: RULE 这类学校没有这个年级,请核对学校和年级。'],
    ['REFUSED', 'school: UNKNOWN_REFERENCE 没有找到这个名称。'],
    [
      'REFUSED',
      'until: RULE 结束日期必须晚于开始日期,请核对两个日期。',
      'leavingReason: RULE 填了结束日期,请同时填写结束原因。',
    ],
    ['REFUSED', 'until: RULE 填了结束原因,请同时填写结束日期。'],
    ['REFUSED', 'sex: RULE 没有身份证号码时,请填写性别。', 'birthDate: RULE 没有身份证号码时,请填写出生日期。'],
    ['REFUSED', 'from: RULE 入学日期必须晚于出生日期,请核对两个日期。'],
  ]);
});
