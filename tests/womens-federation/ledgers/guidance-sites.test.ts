import { afterAll, beforeAll, expect, test } from 'vitest';
import { guidanceSites } from '../../../subgraphs/womens-federation/ledgers/guidance-sites.ts';
import { siteOpeningTimes } from '../../../subgraphs/womens-federation/ledgers/site-opening-times.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { federationDesk, VILLAGE } from './federation-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await federationDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const SITE = {
  name: '清泉村服务点',
  kind: '村级站点',
  divisionCode: VILLAGE,
  address: '清泉村党群服务中心',
  phone: '024-5555 6666',
  services: '咨询、亲子阅读',
  isInsured: '是',
  openedOn: '2024年6月1日',
  closedOn: null,
};
const stored = () =>
  desk.rows(`select name, kind, division_code as place, phone, services, is_insured as insured, opened_on as opened,
    closed_on as closed, source, version from guidance_site where division_code = '${VILLAGE}'`);

test('a row registers a site; the same row again changes nothing; one with a closing day closes it', async () => {
  const asWritten = {
    name: '清泉村服务点',
    kind: 'VILLAGE',
    place: VILLAGE,
    phone: '024-5555 6666',
    services: ['CONSULTATION', 'READING_TOGETHER'],
    insured: true,
    opened: '2024-06-01',
    closed: null,
    source: '台账导入:家庭教育指导服务站点台账',
    version: 1,
  };
  expect(await desk.told(guidanceSites, [SITE])).toEqual(['NEW']);
  expect(await desk.told(guidanceSites, [SITE])).toEqual(['SAME']);
  expect(await stored()).toEqual([asWritten]);
  expect(await desk.told(guidanceSites, [{ ...SITE, closedOn: '2025-06-01' }])).toEqual(['CHANGED']);
  expect(await stored()).toEqual([{ ...asWritten, closed: '2025-06-01', version: 2 }]);
});

test('a site of a name that is open already, an unknown service, a day before the opening are refused', async () => {
  const open = { ...SITE, name: '溪口站' };
  expect(await desk.told(guidanceSites, [open])).toEqual(['NEW']);
  expect(
    await desk.told(guidanceSites, [
      { ...open, openedOn: '2025-01-01' },
      { ...SITE, name: '甲站', services: '咨询、理发' },
      { ...SITE, name: '乙站', closedOn: '2024-06-01' },
      { ...SITE, name: '丙站', divisionCode: '210499' },
    ]),
  ).toEqual([
    ['REFUSED', 'name: CONFLICT 同一区划内已有同名且仍开放的登记,请改名或修改原来的登记。'],
    ['REFUSED', 'services: NOT_A_CHOICE 这一格的内容不在选项之内。'],
    ['REFUSED', 'closedOn: RULE 结束日期必须晚于开始日期,请核对两个日期。'],
    ['REFUSED', 'divisionCode: UNKNOWN_DIVISION 没有这个行政区划代码。'],
  ]);
});

test('opening times: a time cell of Excel is read, a changed time ends the old row and adds a new one', async () => {
  const time = {
    site: '后安站',
    weekday: '星期六',
    opensAt: 0.375,
    closesAt: '16:30',
    from: '2024-09-01',
    until: null,
  };
  const later = { ...time, opensAt: '13:30', from: '2025-03-01' };
  expect(await desk.told(siteOpeningTimes, [time])).toEqual(['NEW']);
  expect(await desk.told(siteOpeningTimes, [{ ...time, until: '2025-03-01' }, later])).toEqual(['CHANGED', 'NEW']);
  expect(
    await desk.rows(
      'select day_of_week as day, opens_at as opens, closes_at as closes, "from", until from guidance_site_opening_time order by "from"',
    ),
  ).toEqual([
    { day: 6, opens: '09:00', closes: '16:30', from: '2024-09-01', until: '2025-03-01' },
    { day: 6, opens: '13:30', closes: '16:30', from: '2025-03-01', until: null },
  ]);
});

test('opening times that overlap, that end before they begin, or begin before the site are refused', async () => {
  const time = { site: '后安站', weekday: '星期日', opensAt: '09:00', closesAt: '12:00', from: '2024-09-01' };
  expect(
    await desk.told(siteOpeningTimes, [
      time,
      { ...time, opensAt: '11:00', closesAt: '15:00' },
      { ...time, opensAt: '16:00' },
      { ...time, opensAt: '9点' },
      { ...time, from: '2024-02-01' },
      { ...time, site: '后安佔' },
    ]),
  ).toEqual([
    'NEW',
    ['REFUSED', ': OVERLAP 同一天的开放时间互相重叠,请合并或调整时段。'],
    ['REFUSED', 'closesAt: RULE 关门时间必须晚于开门时间,请核对。'],
    ['REFUSED', 'opensAt: RULE 这一格不是有效的时刻。'],
    ['REFUSED', 'site: RULE 该场所在这一天没有启用,请核对日期或场所。'],
    ['REFUSED', 'site: UNKNOWN_REFERENCE 没有找到这个名称。'],
  ]);
});
