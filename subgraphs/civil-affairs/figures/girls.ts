import type { Counter, Figure } from '../../figure.ts';
import { FS53 } from './documents.ts';
import { onRegister, registered } from './on-register.ts';
import { child } from './subjects.ts';

const registeredGirls: Counter = {
  code: 'REGISTERED_GIRLS',
  subject: child,
  where: `c.sex = 'FEMALE'`,
  held: onRegister,
};

const bySex: Counter = { code: 'REGISTERED_BY_SEX', subject: child, held: onRegister, part: 'c.sex' };

/** 女童占比. */
export const girls: Figure = {
  code: 'GIRLS',
  title: '女童占比',
  definition: '当日在册儿童中,登记性别为女的占比,按现居住地统计。分项为各性别人数(GB/T 2261.1)。',
  basis: `${FS53}(台账)`,
  unit: '%',
  counts: registeredGirls,
  of: registered,
  parts: {
    counter: bySex,
    titles: [
      { code: 'MALE', title: '男' },
      { code: 'FEMALE', title: '女' },
      { code: 'UNKNOWN', title: '未知' },
      { code: 'NOT_STATED', title: '未说明' },
    ],
  },
};
