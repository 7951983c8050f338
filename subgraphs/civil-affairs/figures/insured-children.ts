import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { HN2019 } from './documents.ts';
import { onRegister, registered } from './on-register.ts';
import { child } from './subjects.ts';

const insured = (kind: string) => ({
  subject: child,
  joins: `join child_insurance i on i.child_id = c.id ${kind}`,
  held: `${onRegister} * ${days('i')}`,
});

const accident: Counter = { code: 'INSURED_AGAINST_ACCIDENT', ...insured(`and i.kind = 'ACCIDENT'`) };
const byKind: Counter = { code: 'INSURED_BY_KIND', ...insured(''), part: 'i.kind' };

/** 意外伤害保险 (HN2019: encouraged). */
export const insuredChildren: Figure = {
  code: 'INSURED_CHILDREN',
  title: '有意外伤害保险的儿童占比',
  definition: '当日在册儿童中,意外伤害保险有效的占比,按现居住地统计。分项为各险种的参保人数,一人可有多项。',
  basis: `${HN2019}(鼓励投保,没有规定比例)`,
  unit: '%',
  counts: accident,
  of: registered,
  parts: {
    counter: byKind,
    titles: [
      { code: 'ACCIDENT', title: '意外伤害保险' },
      { code: 'MEDICAL', title: '医疗保险' },
      { code: 'OTHER', title: '其他' },
    ],
  },
};
