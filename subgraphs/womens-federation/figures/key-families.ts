import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { days } from './days.ts';
import { GD661, JS37 } from './documents.ts';
import { guidanceDays } from './guided-families.ts';
import { child } from './subjects.ts';

const joins = 'join key_family_record k on k.child_id = c.id';

/** Key families while they are one. */
const keyFamily: Counter = { code: 'KEY_FAMILIES', subject: child, joins, held: days('k') };

const guided: Counter = {
  ...keyFamily,
  code: 'KEY_FAMILIES_GUIDED',
  joins: `${joins} join family_guidance g on g.child_id = c.id`,
  held: `${days('k')} * ${guidanceDays}`,
};

const visited: Counter = {
  ...keyFamily,
  code: 'KEY_FAMILIES_VISITED',
  joins: `${joins} join joint_home_visit v on v.child_id = c.id`,
  held: `${days('k')} * ${restOfYear('v.visited_on')}`,
};

/** 重点家庭. */
export const keyFamilies: Figure = {
  code: 'KEY_FAMILIES',
  title: '重点家庭',
  definition: '当日重点家庭认定有效的家庭,一名儿童计一户,按现居住地统计。',
  basis: GD661,
  unit: '户',
  counts: keyFamily,
};

/** 重点家庭的认定原因; some tell of illness or of a parent in custody, so the rows behind them are not opened here. */
export const keyFamilyReasons: Figure = {
  code: 'KEY_FAMILY_REASONS',
  title: '重点家庭的认定原因',
  definition: '当日重点家庭认定有效的家庭,一名儿童计一户,按现居住地统计。分项为认定原因。',
  basis: GD661,
  unit: '户',
  counts: keyFamily,
  parts: {
    counter: { ...keyFamily, code: 'KEY_FAMILIES_BY_REASON', part: 'k.reason' },
    titles: [
      { code: 'LEFT_BEHIND', title: '父母外出、留守' },
      { code: 'DE_FACTO_UNATTENDED', title: '事实无人抚养' },
      { code: 'POVERTY', title: '家庭经济困难' },
      { code: 'PARENT_ILL_OR_DISABLED', title: '父母重病、重残' },
      { code: 'SINGLE_PARENT', title: '单亲或离异家庭' },
      { code: 'FAMILY_CONFLICT', title: '家庭矛盾突出' },
      { code: 'PARENT_IN_CUSTODY', title: '父母服刑或强制戒毒' },
      { code: 'OTHER', title: '其他' },
    ],
  },
  isListed: false,
};

/** 重点家庭接受一对一指导的占比 (GD661: one-to-one guidance for key families). */
export const keyFamiliesGuided: Figure = {
  code: 'KEY_FAMILIES_GUIDED',
  title: '重点家庭接受一对一指导的占比',
  definition: '当日认定有效的重点家庭中,当日有未结束的一对一指导的占比,按现居住地统计。',
  basis: GD661,
  unit: '%',
  counts: guided,
  of: keyFamily,
};

/** 今年已联合家访的重点家庭占比; the documents name no interval. */
export const keyFamiliesVisited: Figure = {
  code: 'KEY_FAMILIES_VISITED_THIS_YEAR',
  title: '今年已联合家访的重点家庭占比',
  definition: '当日认定有效的重点家庭中,今年以来已联合家访(含由其他部门走访计入的)至少一次的占比,按现居住地统计。',
  basis: `${JS37};按年统计为统计设定,文件没有规定间隔`,
  unit: '%',
  counts: visited,
  of: keyFamily,
};
