import { type Counter, type Figure, period } from '../../figure.ts';
import { IN_JIANGSU, JS37 } from './documents.ts';
import { paired, pairingDays } from './pairings.ts';
import { child } from './subjects.ts';

const days = (alias: string) => period(`${alias}."from"`, `${alias}."until"`);

/** Pairings on the days on which each of the three roles is filled. */
const complete: Counter = {
  code: 'PAIRED_COMPLETELY',
  subject: child,
  joins: `join pairing p on p.child_id = c.id
    join pairing_member a on a.pairing_id = p.id and a.role = 'CADRE'
    join pairing_member b on b.pairing_id = p.id and b.role = 'COUNSELLOR'
    join pairing_member o on o.pairing_id = p.id and o.role = 'ORGANISATION'`,
  held: `${pairingDays} * ${days('a')} * ${days('b')} * ${days('o')}`,
};

/** 1+3 结对齐全占比 (JS37: one League cadre, one counsellor, one organisation). */
export const completePairings: Figure = {
  code: 'COMPLETE_PAIRINGS',
  title: '1+3 结对齐全',
  definition: '结对儿童中,当日团干部、少先队辅导员、志愿者(心理组织)三个角色都有人在任的占比,按儿童现居住地统计。',
  basis: JS37,
  unit: '%',
  counts: complete,
  of: paired,
  targets: [{ ...IN_JIANGSU, comparison: 'AT_LEAST', value: 1 }],
};
