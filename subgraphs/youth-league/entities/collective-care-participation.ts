import { defineEntity, p } from '@mikro-orm/postgresql';
import { CollectiveCare } from './collective-care.ts';
import { LeagueChild } from './league-child.ts';

const CollectiveCareParticipationSchema = defineEntity({
  name: 'CollectiveCareParticipation',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(LeagueChild).updateRule('cascade'),
    collectiveCare: () => p.manyToOne(CollectiveCare),
  },
  indexes: [{ properties: ['collectiveCare'] }],
  uniques: [{ name: 'collective_care_participation_once', properties: ['child', 'collectiveCare'] }],
});

/** 集中关爱参加记录: a child took part; provenance is that of the event. */
export class CollectiveCareParticipation extends CollectiveCareParticipationSchema.class {}
CollectiveCareParticipationSchema.setClass(CollectiveCareParticipation);
