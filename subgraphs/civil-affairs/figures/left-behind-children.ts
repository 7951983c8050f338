import { type Counter, type Figure, underAge } from '../../figure.ts';
import { inCategory } from './categories.ts';
import { FS53, GF13 } from './documents.ts';
import { awayDays } from './parents-away.ts';
import { standardDays } from './standard-days.ts';

/** Children determined to be left behind. */
export const leftBehind: Counter = inCategory('LEFT_BEHIND');

const underAgeLimit = inCategory('LEFT_BEHIND', '_UNDER_AGE_LIMIT', {
  joins: `cross join lateral ${standardDays("= 'LEFT_BEHIND_AGE_BELOW'", 'c.division_code')} l`,
  held: `l.days * ${underAge('c.birth_date', 'l.value::int')}`,
});

const bothAway = inCategory('LEFT_BEHIND', '_BOTH_AWAY', {
  joins: `${awayDays('FATHER', 'f')} ${awayDays('MOTHER', 'm')}`,
  held: 'f.days * m.days',
});

const anyAway = inCategory('LEFT_BEHIND', '_ANY_AWAY', { joins: awayDays('ANY', 'a'), held: 'a.days' });

/** 农村留守儿童 (FS53: 100 in the county), with the definitions (口径) that are in use beside each other. */
export const leftBehindChildren: Figure = {
  code: 'LEFT_BEHIND_CHILDREN',
  title: '农村留守儿童',
  definition: '当日在册、农村留守儿童类别认定有效的儿童,按现居住地统计;以认定为准,不另看年龄和父母现状。',
  basis: FS53,
  unit: '人',
  counts: leftBehind,
  variants: [
    {
      code: 'LEFT_BEHIND_CHILDREN_UNDER_AGE_LIMIT',
      title: '农村留守儿童(未达年龄上限)',
      definition:
        '认定的农村留守儿童中,当日未满现居住地现行标准年龄上限(国发〔2016〕13号为 16 周岁)的;没有标准的地方不计。',
      basis: GF13,
      counts: underAgeLimit,
    },
    {
      code: 'LEFT_BEHIND_CHILDREN_UNDER_18',
      title: '农村留守儿童(未满 18 周岁)',
      definition: '认定的农村留守儿童中,当日未满 18 周岁的,按现居住地统计。',
      basis: '《未成年人保护法》;部分地方口径',
      counts: inCategory('LEFT_BEHIND', '_UNDER_18', { held: underAge('c.birth_date', 18) }),
    },
    {
      code: 'LEFT_BEHIND_CHILDREN_BOTH_AWAY',
      title: '农村留守儿童(父母双方外出)',
      definition: '认定的农村留守儿童中,台账上父亲和母亲(含继、养)当日都登记为外出的,按现居住地统计。',
      basis: GF13,
      counts: bothAway,
    },
    {
      code: 'LEFT_BEHIND_CHILDREN_ANY_AWAY',
      title: '农村留守儿童(至少一方外出)',
      definition: '认定的农村留守儿童中,台账上父母(含继、养)当日至少一方登记为外出的,按现居住地统计。',
      basis: '部分地方口径',
      counts: anyAway,
    },
    {
      code: 'LEFT_BEHIND_CHILDREN_BY_HOUSEHOLD',
      title: '农村留守儿童(户籍口径)',
      definition: '当日在册、类别认定有效的农村留守儿童,按户籍所在地统计;没有登记户籍所在地的不计。',
      basis: FS53,
      counts: inCategory('LEFT_BEHIND', '_BY_HOUSEHOLD', { division: 'c.household_division_code' }),
    },
  ],
};
