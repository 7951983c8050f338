import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrations } from '../../../subgraphs/civil-affairs/ledgers/demonstrations.ts';
import { dutyShifts } from '../../../subgraphs/civil-affairs/ledgers/duty-shifts.ts';
import { homeSubsidies } from '../../../subgraphs/civil-affairs/ledgers/home-subsidies.ts';
import { told } from '../../ledgers/told-desk.ts';
import { aCountyWithChild, HOME } from './invented-rows.ts';
import type { LedgerCounty } from './ledger-county.ts';

let county: LedgerCounty;
beforeAll(async () => {
  county = await aCountyWithChild();
});
afterAll(() => county[Symbol.asyncDispose]());

test('a duty shift is a person on a weekday, until the day they stop', async () => {
  const shift = { ...HOME, weekday: '星期六', personName: '王玉兰', phone: '13900000007', from: '2024-03-01' };
  expect(told(await county.write(dutyShifts, [shift, { ...shift, weekday: '星期日' }]))).toEqual(['NEW', 'NEW']);
  expect(told(await county.write(dutyShifts, [{ ...shift, until: '2025-03-01' }]))).toEqual(['CHANGED']);
  expect(
    await county.sql(
      'select weekday, person_name, phone, "from"::text, until::text from home_duty_shift order by weekday',
    ),
  ).toEqual([
    { weekday: 'SATURDAY', person_name: '王玉兰', phone: '13900000007', from: '2024-03-01', until: '2025-03-01' },
    { weekday: 'SUNDAY', person_name: '王玉兰', phone: '13900000007', from: '2024-03-01', until: null },
  ]);
  expect(told(await county.write(dutyShifts, await county.exported(dutyShifts)))).toEqual(['SAME', 'SAME']);
});

test('a higher level of demonstration ends the lower one', async () => {
  const named = { ...HOME, level: '县级示范', from: '2022-06-01', document: '示范命名通知' };
  const raised = { ...HOME, level: '市级示范', from: '2024-06-01' };
  expect(told(await county.write(demonstrations, [raised, named]))).toEqual(['NEW', 'NEW']);
  expect(await county.sql('select level, "from"::text, until::text from home_demonstration order by "from"')).toEqual([
    { level: 'COUNTY', from: '2022-06-01', until: '2024-06-01' },
    { level: 'CITY', from: '2024-06-01', until: null },
  ]);
  expect(told(await county.write(demonstrations, await county.exported(demonstrations)))).toEqual(['SAME', 'SAME']);
});

test('the shares of a subsidy make its total (HN2019: 30,000 = 10,000 + 20,000)', async () => {
  const granted = { ...HOME, purpose: '新建', totalYuan: 30_000, provinceYuan: 10_000, cityAndCountyYuan: 20_000 };
  const row = { ...granted, fund: '福利彩票公益金', grantedOn: '2024-06-30' };
  expect(told(await county.write(homeSubsidies, [row, { ...row, purpose: '运行', provinceYuan: 9_000 }]))).toEqual([
    'NEW',
    ['REFUSED', 'totalYuan: RULE 合计应等于省级与市县之和,请核对三个数。'],
  ]);
  expect(told(await county.write(homeSubsidies, await county.exported(homeSubsidies)))).toEqual(['SAME']);
});
