import { afterAll, beforeAll, expect, test } from 'vitest';
import { cases } from '../../../subgraphs/civil-affairs/ledgers/cases.ts';
import { children } from '../../../subgraphs/civil-affairs/ledgers/children.ts';
import { told } from '../../ledgers/told-desk.ts';
import { numberOf, TOWNSHIP, VILLAGE } from '../county.ts';
import { aCountyWithChild, CHILD } from './invented-rows.ts';
import type { LedgerCounty } from './ledger-county.ts';

const CASE = {
  number: 'GA-990121-2025-0003',
  ...CHILD,
  division: VILLAGE,
  stationDivision: TOWNSHIP,
  station: '青溪镇社工站',
  worker: '于慧',
  openedOn: '2025-03-10',
  reason: '祖辈监护能力不足',
  needs: '陪伴',
  plan: '每月入户',
};

let county: LedgerCounty;
beforeAll(async () => {
  county = await aCountyWithChild();
});
afterAll(() => county[Symbol.asyncDispose]());

test('a row opens a case, and closes it later', async () => {
  expect(told(await county.write(cases, [CASE]))).toEqual(['NEW']);
  const closed = { ...CASE, closedOn: '2025-09-10', outcome: '目标达成' };
  expect(told(await county.write(cases, [closed]))).toEqual(['CHANGED']);
  expect(
    await county.sql(`select number, c.division_code, s.name as station, w.name as worker, c.opened_on::text, c.closed_on::text, reason, needs,
      plan, outcome from service_case c join social_worker w on w.id = c.worker_id join social_work_station s on s.id = c.station_id`),
  ).toEqual([
    {
      number: CASE.number,
      division_code: VILLAGE,
      station: CASE.station,
      worker: '于慧',
      opened_on: '2025-03-10',
      closed_on: '2025-09-10',
      reason: CASE.reason,
      needs: '陪伴',
      plan: '每月入户',
      outcome: '目标达成',
    },
  ]);
  expect(told(await county.write(cases, await county.exported(cases)))).toEqual(['SAME']);
});

test('a number of another county or year, a closing without outcome, a worker of another station are refused', async () => {
  const next = { ...CASE, number: 'GA-990121-2025-0004' };
  expect(
    told(
      await county.write(cases, [
        { ...CASE, number: 'GA-990122-2025-0003' },
        { ...CASE, number: '2025-3' },
        { ...next, closedOn: '2025-10-01' },
        { ...next, number: 'GA-990121-2025-0005', worker: '于辉' },
      ]),
    ),
  ).toEqual([
    ['REFUSED', 'number: RULE 个案编号与所在县或开案年份不一致,应以“GA-990121-2025-”开头,请核对。'],
    ['REFUSED', 'number: RULE 个案编号应写成“GA-县级区划代码-年份-四位序号”。'],
    ['REFUSED', 'outcome: RULE 结案日期和结案结果要同时填写,请补全。'],
    ['REFUSED', expect.stringMatching(/^worker: UNKNOWN_REFERENCE /)],
  ]);
});

test('a number that another child has is refused, and that case stays as it is', async () => {
  const other = { nationalId: numberOf('2016-02-03', 4), name: '陈小宝' };
  await county.write(children, [{ ...other, division: VILLAGE }]);
  expect(told(await county.write(cases, [{ ...CASE, ...other }]))).toEqual([
    ['REFUSED', 'number: CONFLICT 这个个案编号已用于另一名儿童,请核对编号。'],
  ]);
});

test('a child has one open case at a time', async () => {
  const open = (place: number) => ({ ...CASE, number: `GA-990121-2025-00${place}`, openedOn: '2025-11-01' });
  expect(told(await county.write(cases, [open(10), open(11)]))).toEqual([
    'NEW',
    ['REFUSED', expect.stringContaining('这名儿童已有未结个案,请在原个案中跟进,或先结案。')],
  ]);
});
