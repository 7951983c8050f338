import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';
import { Pairing } from './pairing.ts';

const PairingMemberSchema = defineEntity({
  name: 'PairingMember',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    pairing: () => p.manyToOne(Pairing),
    role: p.enum(['CADRE', 'COUNSELLOR', 'ORGANISATION'] as const),
    name: p.string(),
    workplace: p.string().nullable(),
    phone: p.string().length(20).nullable(),
    signInId: p.string().nullable(),
    ...period,
    ...provenance,
  },
  indexes: [{ properties: ['pairing', 'role'] }, { properties: ['signInId'] }],
  checks: [{ name: 'pairing_member_ends_after_start', expression: '"until" > "from"' }],
});

/** 结对成员: who fills a role of a pairing in a period; one a role at a time (an exclusion constraint sees to it). */
export class PairingMember extends PairingMemberSchema.class {}
PairingMemberSchema.setClass(PairingMember);
