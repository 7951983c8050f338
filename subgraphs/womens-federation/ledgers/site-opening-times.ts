import { asNamed } from '../../as-named.ts';
import { inOrder, problem } from '../../check.ts';
import { from, type Ledger, refersTo } from '../../ledger.ts';
import { choice, day } from '../../ledger-columns.ts';
import { timeOfDay } from '../../ledger-times.ts';
import { GuidanceSiteOpeningTime, WEEKDAYS } from '../entities/guidance-site-opening-time.ts';
import { siteColumn, siteDivision, siteOpenOn } from './place-columns.ts';
import { WEEKDAY } from './words.ts';

const properties = asNamed('opensAt', 'closesAt', 'from', 'until');
const IN_ORDER = problem('closesAt', '关门时间必须晚于开门时间,请核对。');

/** 站点开放时间台账: in which part of which day of the week a site is open. */
export const siteOpeningTimes: Ledger = {
  name: 'site-opening-times',
  title: '站点开放时间台账',
  says: '一行是一个站点一周中的一段开放时间,按站点、星期、开门时刻和起始日期识别;改时间时给原来的一行填终止日期,再加新的一行。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'updateGuidanceSite',
  columns: {
    site: siteColumn('站点', '先在站点台账登记,名称一字不差。', true, siteOpenOn('from')),
    siteDivision,
    weekday: choice('星期', WEEKDAY, { isRequired: true, example: '星期六', alsoCalled: ['周几'] }),
    opensAt: timeOfDay('开门时刻', { isRequired: true, alsoCalled: ['开门时间', '开始时间'] }),
    closesAt: timeOfDay('关门时刻', { isRequired: true, example: '16:30', alsoCalled: ['关门时间', '结束时间'] }),
    from: day('起始日期', {
      isRequired: true,
      note: '从哪一天起按这个时间开放。',
      example: '2024-09-01',
    }),
    until: day('终止日期', {
      note: '从这一天起不再按这个时间开放;现行的不填。',
      example: '2026-09-01',
    }),
  },
  key: ['siteDivision', 'site', 'weekday', 'opensAt', 'from'],
  child: null,
  place: null,
  targets: [
    {
      entity: GuidanceSiteOpeningTime,
      key: ['site', 'dayOfWeek', 'opensAt', 'from'],
      fill: {
        ...properties,
        site: refersTo('site'),
        dayOfWeek: from(['weekday'], ({ weekday }) => WEEKDAYS.indexOf(weekday as (typeof WEEKDAYS)[number]) + 1),
      },
    },
  ],
  check: ({ opensAt, closesAt, from, until }) => [
    opensAt && closesAt && closesAt <= opensAt ? IN_ORDER : null,
    inOrder('until', from as string, until as string),
  ],
  export: {
    list: 'guidanceSites(filter: { divisionCode: $division }, first: 100, after: $after)',
    each: 'openingTimes',
    paths: { ...properties, site: '^name', siteDivision: '^division.code', weekday: 'weekday' },
  },
};
