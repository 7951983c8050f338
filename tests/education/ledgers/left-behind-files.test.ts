import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLedgerDistrict, type LedgerDistrict, PUPIL, TOWNSHIP, VILLAGE } from './ledger-district.ts';

let district: LedgerDistrict;
beforeAll(async () => {
  district = await aLedgerDistrict('small');
});
afterAll(() => district[Symbol.asyncDispose]());

const FILE = {
  ...PUPIL,
  divisionCode: VILLAGE,
  school: '青山九年一贯制学校',
  openedOn: '2025-09-10',
  guardianName: '田桂兰',
  guardianRelation: '祖父母或外祖父母',
  guardianPhone: 10000000001,
};
const TAKEN = {
  name: '田小禾',
  birthDate: '2015-03-07',
  sex: '男',
  divisionCode: VILLAGE,
  school: '青山九年一贯制学校',
  schoolDivision: TOWNSHIP,
  openedOn: '2025-09-10',
  guardianName: '田桂兰',
  guardianRelation: '祖父母或外祖父母',
  guardianPhone: '10000000001',
  guardianFrom: '2025-09-10',
};

test('a row opens the file with its guardian, of a pupil whom the schools may not know yet (FS53)', async () => {
  expect(await district.bring('left-behind-files', FILE)).toEqual(['NEW']);
  expect(await district.bring('left-behind-files', FILE)).toEqual(['SAME']);
  expect(await district.taken('left-behind-files')).toEqual([TAKEN]);
});

test('a new guardian ends the one before, in whatever order the rows come', async () => {
  const next = { ...FILE, guardianName: '田大河', guardianRelation: '其他亲属', guardianPhone: null };
  expect(await district.bring('left-behind-files', { ...next, guardianFrom: '2026-01-05' }, FILE)).toEqual([
    'CHANGED',
    'SAME',
  ]);
  expect(await district.sql('select name, "from"::text, until::text from school_file_guardian order by 2')).toEqual([
    { name: '田桂兰', from: '2025-09-10', until: '2026-01-05' },
    { name: '田大河', from: '2026-01-05', until: null },
  ]);
});

test('the usual sheet says beside the file that a parent is away; returns have a ledger of their own', async () => {
  const away = { ...FILE, fatherLeftOn: '2025-03-01', fatherWorkPlace: '大连市' };
  expect(await district.bring('left-behind-files', away)).toEqual(['CHANGED']);
  const change = { ...PUPIL, openedOn: FILE.openedOn, parent: '父亲' };
  const returned = { ...change, kind: '返回', changedOn: '2025-12-20' };
  const left = { ...change, kind: '外出务工', changedOn: '2025-03-01', workPlace: '大连市' };
  expect(await district.bring('parents-away', returned, left)).toEqual(['NEW', 'SAME']);
  const about = { name: '田小禾', birthDate: '2015-03-07', openedOn: FILE.openedOn, parent: '父亲' };
  expect(await district.taken('parents-away')).toEqual([
    { ...about, kind: '返回', changedOn: '2025-12-20' },
    { ...about, kind: '外出务工', changedOn: '2025-03-01', workPlace: '大连市' },
  ]);
});

test('a second open file of a pupil is refused', async () => {
  expect(await district.bring('left-behind-files', { ...FILE, openedOn: '2026-03-01' })).toEqual([
    ['REFUSED', expect.stringContaining('该生已有未结束的学校留守儿童档案,请在原档案上登记,或先结束原档案。')],
  ]);
});

test('what is wrong is said by column', async () => {
  const other = { ...FILE, openedOn: '2025-09-11' };
  const rows = [
    { ...other, closedOn: '2025-09-01', guardianFrom: '2025-08-01' },
    { ...other, motherWorkPlace: '沈阳市', guardianPhone: '没有电话' },
  ];
  expect(await district.bringEach('left-behind-files', rows)).toEqual([
    [
      'REFUSED',
      'closedOn: RULE 结束日期必须晚于开始日期,请核对两个日期。',
      'guardianFrom: RULE 日期不能早于建档日期(2025-09-11),请核对。',
    ],
    [
      'REFUSED',
      'guardianPhone: NOT_A_PHONE 电话号码只能由数字和短横线组成,最多 20 位。',
      'motherLeftOn: RULE 填了务工地点,请同时填写外出日期。',
    ],
  ]);
  const change = { ...PUPIL, openedOn: '2025-09-11', parent: '母亲', kind: '外出务工', changedOn: '2025-03-01' };
  expect(await district.bring('parents-away', change)).toEqual([
    ['REFUSED', ': RULE 没有找到这天建立的学校留守儿童档案,请核对建档日期,或先在学校留守儿童台账登记。'],
  ]);
});
