import { type Counter, type Figure, period } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { pupil } from './subjects.ts';

/** Bands of attendance: at least so many per cent, and less than the band before. */
const BANDS = [
  { code: 'FROM_95', least: 95, title: '95% 及以上' },
  { code: 'FROM_90', least: 90, title: '90% 至不足 95%' },
  { code: 'FROM_80', least: 80, title: '80% 至不足 90%' },
  { code: 'BELOW_80', least: 0, title: '不足 80%' },
];

/** The latest month of a pupil, of all schools together: until the next one is recorded, or two months from its first day. */
const latestMonth = `join lateral (
    select a.month, sum(a.days_attended) as attended, sum(a.school_days) as due, lead(a.month) over (order by a.month) as next
    from attendance_month a where a.child_id = p.id group by a.month) a on a.due > 0`;

const recorded: Counter = {
  code: 'ATTENDANCE_RECORDED',
  subject: pupil,
  joins: latestMonth,
  held: period('a.month', `least(a.next, a.month + interval '2 months')`),
};

const low: Counter = { ...recorded, code: 'ATTENDANCE_BELOW_90', where: 'a.attended * 100 < a.due * 90' };

const byBand: Counter = {
  ...recorded,
  code: 'ATTENDANCE_BY_BAND',
  part: `case ${BANDS.map(({ code, least }) => `when a.attended * 100 >= a.due * ${least} then '${code}'`).join(' ')} end`,
};

/** 出勤偏低的学生占比: counted in pupils, so that no single pupil's days can be read from a small place. */
export const lowAttendance: Figure = {
  code: 'LOW_ATTENDANCE',
  title: '出勤不足 90% 的学生占比',
  definition:
    '最近一个考勤月(当月;当月未登记时为上月)有考勤的学生中,到校天数不足应到天数 90% 的占比(病事假也计缺勤,多所学校的天数相加),按学生现居住地统计。分项为出勤率分段的学生人数。',
  basis: `${JS37}(监测);分段为统计设定`,
  unit: '%',
  counts: low,
  of: recorded,
  parts: { counter: byBand, titles: BANDS.map(({ code, title }) => ({ code, title })) },
};
