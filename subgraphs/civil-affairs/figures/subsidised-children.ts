import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { JS37 } from './documents.ts';
import { onRegister } from './on-register.ts';
import { child } from './subjects.ts';

const subsidised: Counter = {
  code: 'SUBSIDISED',
  subject: child,
  joins: 'join child_subsidy y on y.child_id = c.id',
  held: `${onRegister} * ${days('y')}`,
};

const byKind: Counter = { ...subsidised, code: 'SUBSIDISED_BY_KIND', part: 'y.kind' };

/** 领取补助的儿童; some kinds tell of a disability, so the rows behind them are not opened here. */
export const subsidisedChildren: Figure = {
  code: 'SUBSIDISED_CHILDREN',
  title: '领取补助的儿童',
  definition: '当日在册、有一项补助在发的儿童,按现居住地统计。分项为补助种类,一人可有多项。',
  basis: `${JS37};民发〔2019〕62号`,
  unit: '人',
  counts: subsidised,
  parts: {
    counter: byKind,
    titles: [
      { code: 'BASIC_LIVING', title: '基本生活补贴' },
      { code: 'TEMPORARY_RELIEF', title: '临时救助' },
      { code: 'DISABILITY_CARE', title: '残疾人补贴' },
      { code: 'EDUCATION_AID', title: '教育资助' },
      { code: 'OTHER', title: '其他' },
    ],
  },
  isListed: false,
};
