import { type Counter, type Figure, period, restOfYear } from '../../figure.ts';
import { HN2019 } from './documents.ts';
import { mandatoryReport } from './service-subjects.ts';

const thisYear: Counter = { code: 'REPORTS_THIS_YEAR', subject: mandatoryReport, held: restOfYear('r.reported_on') };
const byDanger: Counter = { ...thisYear, code: 'REPORTS_THIS_YEAR_BY_DANGER', part: 'r.danger' };

const answered: Counter = {
  code: 'REPORTS_THIS_YEAR_ANSWERED',
  subject: mandatoryReport,
  where: 'r.answered_on is not null',
  held: `${restOfYear('r.reported_on')} * ${period('r.answered_on', 'null')}`,
};

/** 强制报告 (HN2019); being in one tells of a crime or of abuse, so the rows behind them are not opened here. */
export const mandatoryReports: Figure = {
  code: 'MANDATORY_REPORTS',
  title: '今年强制报告',
  definition: '今年以来(自报告日至年底)收到的强制报告件数,按报告的发生地统计。分项为危险种类。',
  basis: HN2019,
  unit: '件',
  counts: thisYear,
  parts: {
    counter: byDanger,
    titles: [
      { code: 'DROPPING_OUT', title: '失学' },
      { code: 'PSYCHOLOGICAL_IMBALANCE', title: '心理失衡' },
      { code: 'COERCION', title: '胁迫' },
      { code: 'LURING', title: '诱骗' },
      { code: 'DOMESTIC_VIOLENCE', title: '家庭暴力' },
      { code: 'NEGLECT', title: '忽视' },
      { code: 'SEXUAL_ABUSE', title: '性侵害' },
      { code: 'OTHER', title: '其他' },
    ],
  },
  isListed: false,
};

/** 强制报告答复率. */
export const reportsAnswered: Figure = {
  code: 'MANDATORY_REPORTS_ANSWERED',
  title: '今年强制报告已答复占比',
  definition: '今年以来收到的强制报告中,当日已答复的占比,按报告的发生地统计。',
  basis: `${HN2019};文件没有规定答复期限`,
  unit: '%',
  counts: answered,
  of: thisYear,
  isListed: false,
};
