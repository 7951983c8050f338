import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { twelveMonths } from './days.ts';
import { FS53 } from './documents.ts';
import { safetyDrill } from './school-subjects.ts';
import { allSchools } from './schools.ts';

const inTwelveMonths: Counter = { code: 'SAFETY_DRILLS', subject: safetyDrill, held: twelveMonths('a.held_on') };
const byHazard: Counter = { ...inTwelveMonths, code: 'SAFETY_DRILLS_BY_HAZARD', part: 'a.hazard' };
const thisYear: Counter = { ...inTwelveMonths, code: 'SAFETY_DRILLS_THIS_YEAR', held: restOfYear('a.held_on') };

/** 安全演练. */
export const safetyDrills: Figure = {
  code: 'SAFETY_DRILLS',
  title: '安全演练(近 12 个月)',
  definition: '当日往前 12 个月内举办的安全演练次数,按学校所在地统计。分项为演练的危险。',
  basis: `${FS53};文件没有规定次数`,
  unit: '次',
  counts: inTwelveMonths,
  parts: {
    counter: byHazard,
    titles: [
      { code: 'DROWNING', title: '溺水' },
      { code: 'GAS', title: '煤气中毒' },
      { code: 'FOOD_POISONING', title: '食物中毒' },
      { code: 'FIRE', title: '火灾' },
      { code: 'EARTHQUAKE', title: '地震' },
      { code: 'TRAFFIC', title: '交通事故' },
    ],
  },
  variants: [
    {
      code: 'SAFETY_DRILLS_THIS_YEAR',
      title: '安全演练(今年)',
      definition: '今年以来(自举办日至年底)举办的安全演练次数,按学校所在地统计。',
      basis: `${FS53};文件没有规定次数`,
      counts: thisYear,
    },
  ],
};

const withDrill: Counter = {
  ...allSchools,
  code: 'SCHOOLS_WITH_DRILL',
  joins: 'join safety_drill a on a.school_id = s.id',
  held: twelveMonths('a.held_on'),
};

/** FS53 names three hazards. */
const against = (alias: string, hazard: string) =>
  `join safety_drill ${alias} on ${alias}.school_id = s.id and ${alias}.hazard = '${hazard}'`;

const withThreeDrills: Counter = {
  ...allSchools,
  code: 'SCHOOLS_WITH_THREE_DRILLS',
  joins: `${against('a', 'DROWNING')} ${against('b', 'GAS')} ${against('c', 'FOOD_POISONING')}`,
  held: `${twelveMonths('a.held_on')} * ${twelveMonths('b.held_on')} * ${twelveMonths('c.held_on')}`,
};

/** 举办过安全演练的学校. */
export const schoolsWithDrill: Figure = {
  code: 'SCHOOLS_WITH_DRILL',
  title: '近 12 个月举办过安全演练的学校占比',
  definition: '登记的各类学校(含幼儿园)中,近 12 个月内至少举办过一次安全演练的占比,按学校所在地统计。',
  basis: `${FS53};12 个月为统计设定`,
  unit: '%',
  counts: withDrill,
  of: allSchools,
  variants: [
    {
      code: 'SCHOOLS_WITH_THREE_DRILLS',
      title: '近 12 个月防溺水、防煤气中毒、防食物中毒都演练过的学校占比',
      definition: '登记的各类学校(含幼儿园)中,近 12 个月内三类演练各至少举办过一次的占比,按学校所在地统计。',
      basis: `${FS53}(三类危险);12 个月为统计设定`,
      counts: withThreeDrills,
      of: allSchools,
    },
  ],
};
