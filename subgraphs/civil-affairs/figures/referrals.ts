import { type Counter, type Figure, period, restOfYear } from '../../figure.ts';
import { HN2019 } from './documents.ts';
import { referral } from './service-subjects.ts';

const thisYear: Counter = { code: 'REFERRALS_THIS_YEAR', subject: referral, held: restOfYear('r.referred_on') };
const byKind: Counter = { ...thisYear, code: 'REFERRALS_THIS_YEAR_BY_KIND', part: 'r.kind' };

const answered: Counter = {
  code: 'REFERRALS_THIS_YEAR_ANSWERED',
  subject: referral,
  where: 'r.answered_on is not null',
  held: `${restOfYear('r.referred_on')} * ${period('r.answered_on', 'null')}`,
};

const waiting: Counter = {
  code: 'REFERRALS_WAITING',
  subject: referral,
  held: period('r.referred_on', 'r.answered_on'),
};

/** 转介 (HN2019); the kinds tell of health and mind, so the rows behind them are not opened here. */
export const referrals: Figure = {
  code: 'REFERRALS',
  title: '今年转介',
  definition: '今年以来(自转介日至年底)的转介件数,按转介时儿童所在的村统计。分项为转介种类。',
  basis: HN2019,
  unit: '件',
  counts: thisYear,
  parts: {
    counter: byKind,
    titles: [
      { code: 'PSYCHOLOGICAL_HELP', title: '心理援助' },
      { code: 'SCHOOL_RETURN', title: '返校' },
      { code: 'MEDICAL_CARE', title: '就医' },
      { code: 'SOCIAL_ASSISTANCE', title: '社会救助' },
      { code: 'LEGAL_AID', title: '法律援助' },
      { code: 'HOME_AREA_RETURN', title: '返乡' },
      { code: 'OTHER', title: '其他' },
    ],
  },
  isListed: false,
};

/** 转介答复率. */
export const referralsAnswered: Figure = {
  code: 'REFERRALS_ANSWERED',
  title: '今年转介已答复占比',
  definition: '今年以来的转介中,当日已答复的占比,按转介时儿童所在的村统计。',
  basis: `${HN2019};文件没有规定答复期限`,
  unit: '%',
  counts: answered,
  of: thisYear,
};

/** 等待答复的转介. */
export const referralsWaiting: Figure = {
  code: 'REFERRALS_WAITING',
  title: '等待答复的转介',
  definition: '当日已转介、尚未答复的件数(不限年份),按转介时儿童所在的村统计。',
  basis: HN2019,
  unit: '件',
  counts: waiting,
};
