import { type Counter, type Figure, period } from '../../figure.ts';
import { days } from './days.ts';
import { HN2019, IN_JIANGSU, JS37 } from './documents.ts';
import { latestScreening, screeningDays } from './latest-screening.ts';
import { pupilInPrivate } from './subjects.ts';

const key: Counter = {
  code: 'KEY_PUPILS',
  subject: pupilInPrivate,
  joins: latestScreening,
  where: `r.result <> 'NORMAL'`,
  held: screeningDays,
};

const withFile: Counter = {
  ...key,
  code: 'KEY_PUPILS_WITH_FILE',
  joins: `${latestScreening} join psychological_file g on g.child_id = p.id and (g.closed_on is null or g.closed_on > r.screened_on)`,
  held: `${screeningDays} * ${period('g.opened_on', 'null')}`,
};

const severe: Counter = { ...key, code: 'SEVERE_PUPILS', where: `r.result = 'SEVERE'` };

const withAgency: Counter = {
  ...severe,
  code: 'SEVERE_PUPILS_WITH_AGENCY',
  joins: `${latestScreening} join psychological_file g on g.child_id = p.id
    join psychological_file_supporter u on u.psychological_file_id = g.id and u.role = 'PROFESSIONAL_AGENCY'`,
  held: `${screeningDays} * ${period('g.opened_on', 'g.closed_on')} * ${days('u')}`,
};

/** 重点学生心理健康档案 (JS37: one for every key pupil). */
export const keyPupilsWithFile: Figure = {
  code: 'KEY_PUPILS_WITH_FILE',
  title: '重点学生建有心理健康档案占比',
  definition:
    '最近一次筛查结果不是“正常”的学生中,已有心理健康档案的占比(筛查前已结束的档案不算,筛查后建档又结束的算),按学生现居住地统计。',
  basis: `${JS37};以筛查结果认定重点学生为统计设定`,
  unit: '%',
  counts: withFile,
  of: key,
  targets: [{ ...IN_JIANGSU, comparison: 'AT_LEAST', value: 1 }],
  isListed: false,
};

/** 严重心理问题由专业机构支持. */
export const severeResultsReferred: Figure = {
  code: 'SEVERE_RESULTS_REFERRED',
  title: '建议专业支持的学生已有专业机构占比',
  definition:
    '最近一次筛查结果为“建议专业支持”的学生中,未结束的心理健康档案上当日登记有专业机构为帮扶人的占比,按学生现居住地统计;民政部门登记的转介不在此数。',
  basis: `${HN2019}(严重心理问题转介)`,
  unit: '%',
  counts: withAgency,
  of: severe,
  isListed: false,
};
