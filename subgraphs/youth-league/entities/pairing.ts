import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { LeagueChild } from './league-child.ts';
import { MonthlyVisit } from './monthly-visit.ts';
import { PairingMember } from './pairing-member.ts';

const PairingSchema = defineEntity({
  name: 'Pairing',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(LeagueChild).updateRule('cascade'),
    ...period,
    endReason: p.string().nullable(),
    members: () => p.oneToMany(PairingMember).mappedBy('pairing').orderBy({ role: 'asc', from: 'desc' }),
    visits: () => p.oneToMany(MonthlyVisit).mappedBy('pairing').orderBy({ visitedOn: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'from'] }],
  checks: [{ name: 'pairing_ends_after_start', expression: '"until" > "from"' }],
});

/** 结对(1+3): one child with one League cadre, one Young-Pioneers counsellor and one organisation (JS37); one at a time. */
export class Pairing extends PairingSchema.class {}
PairingSchema.setClass(Pairing);
