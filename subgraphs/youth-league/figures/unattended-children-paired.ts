import type { Counter, Figure } from '../../figure.ts';
import { IN_JIANGSU, JS37 } from './documents.ts';
import { pairingDays } from './pairings.ts';
import { child } from './subjects.ts';

const where = 'c.is_de_facto_unattended';

/** De-facto unattended children, as the League was told; since when it does not know. */
const unattended: Counter = { code: 'UNATTENDED', subject: child, where, held: 'daterange(null, null)' };

/** 事实无人抚养儿童结对占比 (JS37: each is paired). */
export const unattendedChildrenPaired: Figure = {
  code: 'UNATTENDED_CHILDREN_PAIRED',
  title: '事实无人抚养儿童结对',
  definition:
    '共青团登记为事实无人抚养的儿童中,当日有结对的占比,按儿童现居住地统计;过去各月按现在的登记回溯。名单中“没有达到的”即尚未结对的儿童。',
  basis: JS37,
  unit: '%',
  counts: {
    code: 'UNATTENDED_AND_PAIRED',
    subject: child,
    joins: 'join pairing p on p.child_id = c.id',
    where,
    held: pairingDays,
  },
  of: unattended,
  targets: [{ ...IN_JIANGSU, comparison: 'AT_LEAST', value: 1 }],
};
