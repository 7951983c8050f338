import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';
import { HeartHarbour } from './heart-harbour.ts';
import { LeagueChild } from './league-child.ts';

const HarbourMembershipSchema = defineEntity({
  name: 'HarbourMembership',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(LeagueChild).updateRule('cascade'),
    harbour: () => p.manyToOne(HeartHarbour),
    ...period,
    ...provenance,
  },
  indexes: [{ properties: ['child', 'from'] }, { properties: ['harbour', 'from'] }],
  checks: [{ name: 'harbour_membership_ends_after_start', expression: '"until" > "from"' }],
});

/** 港湾成员: the period in which a child goes to a harbour; once at a time in the same harbour. */
export class HarbourMembership extends HarbourMembershipSchema.class {}
HarbourMembershipSchema.setClass(HarbourMembership);
