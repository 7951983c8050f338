import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { FS53 } from './documents.ts';
import { onRegister, registered } from './on-register.ts';
import { child } from './subjects.ts';

const guarded: Counter = {
  code: 'WITH_GUARDIAN',
  subject: child,
  joins: 'join guardianship g on g.child_id = c.id',
  held: `${onRegister} * ${days('g')}`,
};

const byRelation: Counter = { ...guarded, code: 'WITH_GUARDIAN_BY_RELATION', part: 'g.relation' };

/** 监护关系登记率 (FS53: guardians are in the ledger); who is missing has no guardianship record in force. */
export const childrenWithGuardian: Figure = {
  code: 'CHILDREN_WITH_GUARDIAN',
  title: '有监护人登记的儿童占比',
  definition:
    '当日在册儿童中,有一条有效监护关系登记的占比,按现居住地统计;没有达到的即没有监护人登记的儿童。分项为监护人与儿童的关系。',
  basis: FS53,
  unit: '%',
  counts: guarded,
  of: registered,
  parts: {
    counter: byRelation,
    titles: [
      { code: 'FATHER', title: '父亲' },
      { code: 'MOTHER', title: '母亲' },
      { code: 'GRANDPARENT', title: '祖父母、外祖父母' },
      { code: 'SIBLING', title: '兄、姐' },
      { code: 'OTHER_RELATIVE', title: '其他亲属' },
      { code: 'INSTITUTION', title: '机构' },
      { code: 'OTHER', title: '其他' },
    ],
  },
};
