import { afterAll, beforeAll, expect, test } from 'vitest';
import { homes } from '../../../subgraphs/civil-affairs/ledgers/homes.ts';
import { told } from '../../ledgers/told-desk.ts';
import { OTHER_VILLAGE, VILLAGE } from '../county.ts';
import { aLedgerCounty, type LedgerCounty } from './ledger-county.ts';

let county: LedgerCounty;
beforeAll(async () => {
  county = await aLedgerCounty();
});
afterAll(() => county[Symbol.asyncDispose]());

const CLOSED_DAYS = {
  mondayHours: null,
  tuesdayHours: null,
  thursdayHours: null,
  fridayHours: null,
  sundayHours: null,
};
const HOME = {
  division: VILLAGE,
  name: '青泉村儿童之家',
  address: '青泉村12号',
  buildingKind: '学校',
  indoorAreaSquareMetres: 62.5,
  hasVideoContact: '是',
  hasReadingEquipment: '是',
  hasRecreationEquipment: '是',
  hasOutdoorSpace: '否',
  hasCounsellingRoom: '否',
  isInsured: '是',
  functions: '管理、关爱',
  status: '开放',
  openedOn: '2020-05-01',
  closedOn: null,
  ...CLOSED_DAYS,
  wednesdayHours: '学期中 15:30-17:30;寒暑假 9:00—16:00',
  saturdayHours: '09:00-16:00',
};

const hours = () =>
  county.sql(
    'select position, weekday, season, opens_at, closes_at from home_opening_hours order by home_id, position',
  );

test('a row makes the home with its published hours, several a weekday', async () => {
  expect(told(await county.write(homes, [HOME]))).toEqual(['NEW']);
  expect(
    await county.sql(`select name, division_code, building_kind, indoor_area_square_metres::text as area, has_outdoor_space,
      is_insured, functions, status, opened_on::text, closed_on from childrens_home`),
  ).toEqual([
    {
      name: '青泉村儿童之家',
      division_code: VILLAGE,
      building_kind: 'SCHOOL',
      area: '62.5',
      has_outdoor_space: false,
      is_insured: true,
      functions: ['MANAGEMENT', 'CARE'],
      status: 'OPERATING',
      opened_on: '2020-05-01',
      closed_on: null,
    },
  ]);
  expect(await hours()).toEqual([
    { position: 0, weekday: 'WEDNESDAY', season: 'SCHOOL_TERM', opens_at: '15:30', closes_at: '17:30' },
    { position: 1, weekday: 'WEDNESDAY', season: 'HOLIDAY', opens_at: '09:00', closes_at: '16:00' },
    { position: 2, weekday: 'SATURDAY', season: 'ALL_YEAR', opens_at: '09:00', closes_at: '16:00' },
  ]);
});

test('the same row and its export change nothing', async () => {
  expect(told(await county.write(homes, [HOME]))).toEqual(['SAME']);
  const exported = await county.exported(homes);
  expect(exported).toMatchObject([
    { wednesdayHours: '学期中 15:30-17:30;寒暑假 09:00-16:00', saturdayHours: '09:00-16:00' },
  ]);
  expect(told(await county.write(homes, exported))).toEqual(['SAME']);
});

test('hours that a row leaves out are taken away; a table without the columns leaves them', async () => {
  const { saturdayHours: _saturday, ...rest } = HOME;
  expect(told(await county.write(homes, [{ ...rest, address: '青泉村13号' }]))).toEqual(['CHANGED']);
  expect(await hours()).toHaveLength(3);
  expect(told(await county.write(homes, [{ ...HOME, wednesdayHours: null }]))).toEqual(['CHANGED']);
  expect(await hours()).toEqual([
    { position: 0, weekday: 'SATURDAY', season: 'ALL_YEAR', opens_at: '09:00', closes_at: '16:00' },
  ]);
});

test('hours that cannot be read, a closed home without its day, a township for a village are refused', async () => {
  expect(
    told(
      await county.write(homes, [
        { ...HOME, division: OTHER_VILLAGE, saturdayHours: '上午' },
        { ...HOME, division: OTHER_VILLAGE, name: '二', saturdayHours: '16:00-09:00' },
        { ...HOME, division: OTHER_VILLAGE, name: '三', status: '关闭' },
        { ...HOME, division: OTHER_VILLAGE, name: '四', indoorAreaSquareMetres: 0 },
        { ...HOME, division: '990121100', name: '五' },
      ]),
    ),
  ).toEqual([
    ['REFUSED', 'saturdayHours: RULE 开放时间应写成“09:00-16:00”或“学期中 15:30-17:30;寒暑假 09:00-16:00”。'],
    ['REFUSED', 'saturdayHours: RULE 关门时间必须晚于开门时间,请核对。'],
    ['REFUSED', 'closedOn: RULE 状态改为关闭时填写关闭日期,其他状态不填。'],
    ['REFUSED', 'indoorAreaSquareMetres: RULE 必须大于 0,请填写实际数值。'],
    ['REFUSED', 'division: WRONG_DIVISION_LEVEL 这里需要村一级的行政区划代码。'],
  ]);
  expect(await county.count('childrens_home')).toBe(1);
});
