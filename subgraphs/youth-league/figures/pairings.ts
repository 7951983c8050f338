import { type Counter, type Figure, period } from '../../figure.ts';
import { child } from './subjects.ts';

/** Children with a pairing, while it lasts. */
export const paired: Counter = {
  code: 'PAIRED',
  subject: child,
  joins: 'join pairing p on p.child_id = c.id',
  held: period('p."from"', 'p."until"'),
};

/** 结对儿童 (JS37). */
export const pairings: Figure = {
  code: 'PAIRED_CHILDREN',
  title: '结对儿童',
  definition: '当日有一项结对的儿童,按儿童现居住地统计。',
  basis: '苏民案复〔2021〕37号',
  unit: '人',
  counts: paired,
};
