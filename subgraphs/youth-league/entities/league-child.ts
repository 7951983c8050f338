import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode, provenance, version } from '../../properties.ts';
import { CareProjectParticipation } from './care-project-participation.ts';
import { CollectiveCareParticipation } from './collective-care-participation.ts';
import { DreamRoom } from './dream-room.ts';
import { HarbourMembership } from './harbour-membership.ts';
import { MicroWish } from './micro-wish.ts';
import { Pairing } from './pairing.ts';

const LeagueChildSchema = defineEntity({
  name: 'LeagueChild',
  properties: {
    id: childId().primary(),
    name: p.string(),
    birthDate: p.date().nullable(),
    divisionCode: divisionCode(),
    isDeFactoUnattended: p.boolean().nullable(),
    pairings: () => p.oneToMany(Pairing).mappedBy('child').orderBy({ from: 'desc' }),
    memberships: () => p.oneToMany(HarbourMembership).mappedBy('child').orderBy({ from: 'desc' }),
    dreamRoom: () => p.oneToOne(DreamRoom).mappedBy('child').nullable(),
    careProjectParticipations: () => p.oneToMany(CareProjectParticipation).mappedBy('child').orderBy({ id: 'desc' }),
    collectiveCareParticipations: () =>
      p.oneToMany(CollectiveCareParticipation).mappedBy('child').orderBy({ id: 'desc' }),
    microWishes: () => p.oneToMany(MicroWish).mappedBy('child').orderBy({ wishedOn: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['divisionCode'] },
    {
      name: 'league_child_name_characters',
      expression:
        'create index "league_child_name_characters" on "league_child" using gin (string_to_array(lower("name"), null))',
    },
  ],
});

/** 共青团掌握的儿童: a child as the League knows it; whether it is de-facto unattended is as the League was told. */
export class LeagueChild extends LeagueChildSchema.class {}
LeagueChildSchema.setClass(LeagueChild);
