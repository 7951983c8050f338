import { type Counter, type Figure, period, restOfYear } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { report } from './subjects.ts';

/** How soon an answer is hoped for; no document says. */
const ANSWERED_WITHIN_DAYS = 30;

const thisYear: Counter = { code: 'REPORTS', subject: report, held: restOfYear('r.reported_on') };

const handedOver: Counter = {
  ...thisYear,
  code: 'REPORTS_HANDED_OVER',
  where: 'r.handed_over_on is not null',
  held: `${restOfYear('r.reported_on')} * ${period('r.handed_over_on', 'null')}`,
};

const answered: Counter = {
  ...thisYear,
  code: 'REPORTS_ANSWERED',
  where: 'r.answered_on is not null',
  held: `${restOfYear('r.reported_on')} * ${period('r.answered_on', 'null')}`,
};

const answeredSoon: Counter = {
  ...answered,
  code: 'REPORTS_ANSWERED_SOON',
  where: `r.answered_on <= r.reported_on + ${ANSWERED_WITHIN_DAYS}`,
};

/** 网格员的风险报告 (JS37: grid workers report). */
export const atRiskReports: Figure = {
  code: 'AT_RISK_REPORTS_THIS_YEAR',
  title: '今年风险报告',
  definition: '今年以来(自报告日至年底)网格员的风险报告份数,按报告时的居住地统计。分项为种类。',
  basis: JS37,
  unit: '份',
  counts: thisYear,
  parts: {
    counter: { ...thisYear, code: 'REPORTS_BY_KIND', part: 'r.kind' },
    titles: [
      { code: 'NEW_DE_FACTO_UNATTENDED', title: '新出现的事实无人抚养' },
      { code: 'DROPPING_OUT', title: '辍学或有辍学倾向' },
      { code: 'DOMESTIC_VIOLENCE', title: '家庭暴力' },
      { code: 'GUARDIANSHIP_FAILURE', title: '监护缺失或监护不当' },
      { code: 'PSYCHOLOGICAL_DISTRESS', title: '心理异常' },
      { code: 'COERCION_OR_LURING', title: '被胁迫、引诱' },
      { code: 'UNSAFE_SURROUNDINGS', title: '居家或环境安全隐患' },
      { code: 'OTHER', title: '其他' },
    ],
  },
  isListed: false,
};

/** 风险报告移交率. */
export const reportsHandedOver: Figure = {
  code: 'AT_RISK_REPORTS_HANDED_OVER',
  title: '今年风险报告已移交占比',
  definition: '今年以来的风险报告中,当日已移交处置部门的占比,按报告时的居住地统计。分项为移交的部门(份)。',
  basis: JS37,
  unit: '%',
  counts: handedOver,
  of: thisYear,
  parts: {
    counter: { ...handedOver, code: 'REPORTS_BY_HANDLER', part: 'r.handed_over_to' },
    titles: [
      { code: 'CIVIL_AFFAIRS', title: '民政' },
      { code: 'EDUCATION', title: '教育' },
      { code: 'WOMENS_FEDERATION', title: '妇联' },
      { code: 'YOUTH_LEAGUE', title: '共青团' },
      { code: 'JOINT_MEETING', title: '联席会议' },
    ],
  },
  isListed: false,
};

/** 风险报告答复率. */
export const reportsAnswered: Figure = {
  code: 'AT_RISK_REPORTS_ANSWERED',
  title: '今年风险报告已答复占比',
  definition: '今年以来的风险报告中,当日已答复的占比,按报告时的居住地统计。',
  basis: `${JS37};文件没有规定答复期限`,
  unit: '%',
  counts: answered,
  of: thisYear,
  isListed: false,
  variants: [
    {
      code: 'AT_RISK_REPORTS_ANSWERED_SOON',
      title: `今年风险报告 ${ANSWERED_WITHIN_DAYS} 日内答复占比`,
      definition: `今年以来的风险报告中,自报告之日起 ${ANSWERED_WITHIN_DAYS} 日内已答复的占比,按报告时的居住地统计;未满 ${ANSWERED_WITHIN_DAYS} 日而未答复的也在分母中。`,
      basis: `${JS37};${ANSWERED_WITHIN_DAYS} 日为统计设定,文件没有规定答复期限`,
      counts: answeredSoon,
      of: thisYear,
    },
  ],
};

/** 等待答复的风险报告. */
export const reportsWaiting: Figure = {
  code: 'AT_RISK_REPORTS_WAITING',
  title: '未答复的风险报告',
  definition: '当日已报告、尚未答复的风险报告份数(不限年份),按报告时的居住地统计。',
  basis: JS37,
  unit: '份',
  counts: { code: 'REPORTS_WAITING', subject: report, held: period('r.reported_on', 'r.answered_on') },
  isListed: false,
};
