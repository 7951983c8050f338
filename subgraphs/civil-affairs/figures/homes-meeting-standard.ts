import type { Counter, Figure } from '../../figure.ts';
import { homeDays } from './childrens-homes.ts';
import { HN2019, IN_HUNAN } from './documents.ts';
import { standardDays } from './standard-days.ts';
import { home } from './subjects.ts';

/** What a home offers, each as the number that the standard of the same code asks at least (as home-criteria.ts). */
const MEASURES = [
  ['HOME_INDOOR_AREA', '室内面积', 'h.indoor_area_square_metres'],
  ['HOME_VIDEO_CONTACT', '视频通话设备', 'h.has_video_contact::int'],
  ['HOME_READING', '学习阅读设施', 'h.has_reading_equipment::int'],
  ['HOME_RECREATION', '娱乐设施', 'h.has_recreation_equipment::int'],
  ['HOME_OUTDOOR_SPACE', '室外活动场地', 'h.has_outdoor_space::int'],
  ['HOME_FUNCTIONS', '四项功能', 'cardinality(h.functions)'],
  ['HOME_OPENING_HOURS', '公布开放时间', '(select count(*) from home_opening_hours o where o.home_id = h.id)'],
  ['HOME_DUTY_ROSTER', '轮值轮管', null],
] as const;

const CODES = MEASURES.map(([code]) => `'${code}'`).join(', ');
const VALUES = MEASURES.filter(([, , sql]) => sql).map(([code, , sql]) => `('${code}', (${sql})::numeric)`);

/** SQL of the day from which fewer duty shifts are left than a standard asks; "infinity" where one goes on. */
const ROSTER_ENDS = `(select coalesce(q."until", 'infinity') from home_duty_shift q where q.home_id = h.id
  order by 1 desc offset greatest(0, ceil(s.value)::int - 1) limit 1)`;

/** SQL of a lateral table (code, days, short): the days on which a criterion is asked for, and on which it is not met. */
const CRITERIA = `(select s.code, s.days, case
    when s.code <> 'HOME_DUTY_ROSTER' then case when v.value < s.value then s.days else 'empty' end
    when r.ends = 'infinity' then 'empty' else s.days * daterange(coalesce(r.ends, '-infinity'), null) end as short
  from ${standardDays(`in (${CODES})`, 'h.division_code')} s
  left join (values ${VALUES.join(', ')}) v(code, value) on v.code = s.code
  cross join lateral (select case when s.code = 'HOME_DUTY_ROSTER' then ${ROSTER_ENDS} end as ends) r)`;

const days = (wanted: string, alias: string) => `cross join lateral (select range_agg(k.days) as asked,
  range_agg(k.short) as short from ${CRITERIA} k) a cross join lateral unnest(${wanted}) ${alias}(days)`;

const measured: Counter = {
  code: 'HOMES_WITH_STANDARD',
  subject: home,
  joins: days('a.asked', 'u'),
  held: `${homeDays} * u.days`,
};

const meeting: Counter = {
  code: 'HOMES_MEETING_STANDARD',
  subject: home,
  joins: days('a.asked - a.short', 'u'),
  held: `${homeDays} * u.days`,
};

const below: Counter = {
  code: 'HOMES_BELOW_STANDARD',
  subject: home,
  joins: `cross join lateral ${CRITERIA} k`,
  held: `${homeDays} * k.short`,
  part: 'k.code',
};

/** 儿童之家达标率 (HN2019: at least 50 m² indoors, equipment, outdoor space, four functions, hours, roster). */
export const homesMeetingStandard: Figure = {
  code: 'HOMES_MEETING_STANDARD',
  title: '儿童之家达标率',
  definition:
    '当日未关闭、所在地有现行标准的儿童之家中,各项都达到标准的占比,按所在地统计。分项为未达到该项标准的所数,一所可有多项;设施没有日期,过去各月按现在的设施和当时的标准回溯。',
  basis: HN2019,
  unit: '%',
  counts: meeting,
  of: measured,
  parts: { counter: below, titles: MEASURES.map(([code, title]) => ({ code, title: `未达标:${title}` })) },
  targets: [{ ...IN_HUNAN, comparison: 'AT_LEAST', value: 1 }],
};
