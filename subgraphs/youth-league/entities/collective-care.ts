import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';
import { CollectiveCareParticipation } from './collective-care-participation.ts';
import { LeagueBase } from './league-base.ts';

const CollectiveCareSchema = defineEntity({
  name: 'CollectiveCare',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    base: () => p.manyToOne(LeagueBase),
    divisionCode: divisionCode(),
    theme: p.string(),
    heldOn: p.date(),
    participations: () => p.oneToMany(CollectiveCareParticipation).mappedBy('collectiveCare').orderBy({ id: 'asc' }),
    ...provenance,
  },
  indexes: [{ properties: ['divisionCode', 'heldOn'] }],
});

/** 季集中关爱: collective care held at a base (JS37); its quarter is that of its day. */
export class CollectiveCare extends CollectiveCareSchema.class {}
CollectiveCareSchema.setClass(CollectiveCare);
