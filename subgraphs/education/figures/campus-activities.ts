import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { twelveMonths } from './days.ts';
import { GD661 } from './documents.ts';
import { campusActivity } from './school-subjects.ts';
import { generalSchools, isGeneralSchool } from './schools.ts';

const inTwelveMonths: Counter = {
  code: 'CAMPUS_ACTIVITIES',
  subject: campusActivity,
  held: twelveMonths('a.held_on'),
};
const byTheme: Counter = { ...inTwelveMonths, code: 'CAMPUS_ACTIVITIES_BY_THEME', part: 'a.theme' };
const thisYear: Counter = { ...inTwelveMonths, code: 'CAMPUS_ACTIVITIES_THIS_YEAR', held: restOfYear('a.held_on') };
const attendances: Counter = { ...inTwelveMonths, code: 'CAMPUS_ATTENDANCES', amount: 'a.participant_count' };
const attendancesThisYear: Counter = {
  ...thisYear,
  code: 'CAMPUS_ATTENDANCES_THIS_YEAR',
  amount: 'a.participant_count',
};

const REPORTED = '文件所列 84 场、16,360 人次为全省实绩,不是目标';

/** 主题校园活动 (GD661: 84, of five themes). */
export const campusActivities: Figure = {
  code: 'CAMPUS_ACTIVITIES',
  title: '主题校园活动(近 12 个月)',
  definition: '当日往前 12 个月内举办的主题校园活动场数,按学校所在地统计。分项为主题。',
  basis: `${GD661};${REPORTED}`,
  unit: '场',
  counts: inTwelveMonths,
  parts: {
    counter: byTheme,
    titles: [
      { code: 'PATRIOTISM', title: '爱国主义教育' },
      { code: 'PSYCHOLOGY', title: '心理健康' },
      { code: 'LAW', title: '普法' },
      { code: 'ADOLESCENCE', title: '青春期教育' },
      { code: 'ANTI_BULLYING', title: '防欺凌' },
    ],
  },
  variants: [
    {
      code: 'CAMPUS_ACTIVITIES_THIS_YEAR',
      title: '主题校园活动(今年)',
      definition: '今年以来(自举办日至年底)举办的主题校园活动场数,按学校所在地统计。',
      basis: `${GD661};${REPORTED}`,
      counts: thisYear,
    },
  ],
};

/** 主题校园活动参加人次 (GD661: 16,360). */
export const campusAttendances: Figure = {
  code: 'CAMPUS_ATTENDANCES',
  title: '主题校园活动参加人次(近 12 个月)',
  definition: '当日往前 12 个月内举办的主题校园活动的参加人次,各场相加,按学校所在地统计。',
  basis: `${GD661};${REPORTED}`,
  unit: '人次',
  counts: attendances,
  variants: [
    {
      code: 'CAMPUS_ATTENDANCES_THIS_YEAR',
      title: '主题校园活动参加人次(今年)',
      definition: '今年以来(自举办日至年底)举办的主题校园活动的参加人次,各场相加,按学校所在地统计。',
      basis: `${GD661};${REPORTED}`,
      counts: attendancesThisYear,
    },
  ],
};

const schoolsWithActivity: Counter = {
  ...generalSchools,
  code: 'SCHOOLS_WITH_CAMPUS_ACTIVITY',
  joins: 'join campus_activity a on a.school_id = s.id',
  where: isGeneralSchool,
  held: twelveMonths('a.held_on'),
};

/** 举办过主题校园活动的中小学. */
export const schoolsWithCampusActivity: Figure = {
  code: 'SCHOOLS_WITH_CAMPUS_ACTIVITY',
  title: '近 12 个月举办过主题校园活动的中小学占比',
  definition:
    '登记的中小学(小学、初中、九年一贯制、高中)中,近 12 个月内至少举办过一场主题校园活动的占比,按学校所在地统计。',
  basis: `${GD661};12 个月为统计设定`,
  unit: '%',
  counts: schoolsWithActivity,
  of: generalSchools,
};
