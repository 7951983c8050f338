import { type Counter, type Figure, period } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { child } from './subjects.ts';

/** SQL of the days on which a pairing lasts. */
export const pairingDays = period('p."from"', 'p."until"');

/** Children with a pairing, while it lasts. */
export const paired: Counter = {
  code: 'PAIRED',
  subject: child,
  joins: 'join pairing p on p.child_id = c.id',
  held: pairingDays,
};

/** 结对儿童 (JS37). */
export const pairings: Figure = {
  code: 'PAIRED_CHILDREN',
  title: '结对儿童',
  definition: '当日有一项结对的儿童,按儿童现居住地统计。',
  basis: JS37,
  unit: '人',
  counts: paired,
};
