import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, period, provenance, version } from '../../properties.ts';

const LeagueVolunteerSchema = defineEntity({
  name: 'LeagueVolunteer',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string(),
    divisionCode: divisionCode(),
    phone: p.string().length(20).nullable(),
    isStudent: p.boolean(),
    isStanding: p.boolean(),
    serviceHours: p.decimal('number').precision(7).scale(1),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }],
  checks: [
    { name: 'league_volunteer_hours_not_negative', expression: '"service_hours" >= 0' },
    { name: 'league_volunteer_ends_after_start', expression: '"until" > "from"' },
  ],
});

/** 青年志愿者: a volunteer of the League with the hours served; standing volunteers are named as such (GD661). */
export class LeagueVolunteer extends LeagueVolunteerSchema.class {}
LeagueVolunteerSchema.setClass(LeagueVolunteer);
