import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { HarbourCompanion } from './harbour-companion.ts';
import { HarbourMembership } from './harbour-membership.ts';
import { HarbourOpeningTime } from './harbour-opening-time.ts';
import { HarbourSession } from './harbour-session.ts';

const HeartHarbourSchema = defineEntity({
  name: 'HeartHarbour',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string(),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    isInPoorVillage: p.boolean(),
    equipment: p.text().nullable(),
    services: p.enum(['FAMILY_COMPANIONSHIP', 'EMOTIONAL_CARE', 'SELF_PROTECTION', 'ASPIRATION'] as const).array(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    openingTimes: () => p.oneToMany(HarbourOpeningTime).mappedBy('harbour').orderBy({ occasion: 'asc' }),
    companions: () => p.oneToMany(HarbourCompanion).mappedBy('harbour').orderBy({ from: 'desc' }),
    memberships: () => p.oneToMany(HarbourMembership).mappedBy('harbour').orderBy({ from: 'desc' }),
    sessions: () => p.oneToMany(HarbourSession).mappedBy('harbour').orderBy({ heldOn: 'desc' }),
    ...provenance,
    version,
  },
  uniques: [{ name: 'heart_harbour_name_unique', properties: ['divisionCode', 'name'] }],
  checks: [{ name: 'heart_harbour_closed_after_opened', expression: '"closed_on" > "opened_on"' }],
});

/** 童心港湾: a companionship site in a poor village, open on weekends and holidays (GD661). */
export class HeartHarbour extends HeartHarbourSchema.class {}
HeartHarbourSchema.setClass(HeartHarbour);
