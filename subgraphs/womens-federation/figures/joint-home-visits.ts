import { type Counter, type Figure, restOfMonth, restOfYear } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { visit } from './subjects.ts';

const thisMonth: Counter = { code: 'JOINT_VISITS_THIS_MONTH', subject: visit, held: restOfMonth('v.visited_on') };
const thisYear: Counter = { ...thisMonth, code: 'JOINT_VISITS_THIS_YEAR', held: restOfYear('v.visited_on') };

/** 联合家访 (JS37), by who recorded it. */
export const jointHomeVisits: Figure = {
  code: 'JOINT_HOME_VISITS_THIS_MONTH',
  title: '本月联合家访',
  definition:
    '本月以来的联合家访次数(含由其他部门走访计入的),按家访时的居住地统计;各月末为该月全月次数。分项为登记家访的部门。',
  basis: JS37,
  unit: '次',
  counts: thisMonth,
  parts: {
    counter: {
      ...thisMonth,
      code: 'JOINT_VISITS_BY_RECORDER',
      part: `coalesce(v.credited_from, 'WOMENS_FEDERATION')`,
    },
    titles: [
      { code: 'WOMENS_FEDERATION', title: '妇联登记' },
      { code: 'CIVIL_AFFAIRS', title: '由民政走访计入' },
      { code: 'EDUCATION', title: '由教育走访计入' },
      { code: 'YOUTH_LEAGUE', title: '由共青团走访计入' },
    ],
  },
  variants: [
    {
      code: 'JOINT_HOME_VISITS_THIS_YEAR',
      title: '今年联合家访',
      definition: '今年以来的联合家访次数(含由其他部门走访计入的),按家访时的居住地统计。',
      basis: JS37,
      counts: thisYear,
    },
    {
      code: 'JOINT_HOME_VISITS_OF_ITS_OWN_THIS_YEAR',
      title: '今年联合家访(不含计入的)',
      definition: '今年以来妇联自己登记的联合家访次数,按家访时的居住地统计。',
      basis: JS37,
      counts: { ...thisYear, code: 'JOINT_VISITS_OF_ITS_OWN', where: 'v.credited_from is null' },
    },
  ],
};
