import { sql } from 'kysely';
import { derived, many, one, type Reading, type Row, type Sql } from '../reading.ts';
import { HarbourCompanion } from './entities/harbour-companion.ts';
import { HarbourOpeningTime } from './entities/harbour-opening-time.ts';
import { claims, inForce, isCurrent, isOpen } from './in-force.ts';

const hasCompanion = (harbour: Row): Sql =>
  sql`exists (select from harbour_companion h where h.harbour_id = ${harbour('id')} and ${inForce(sql.ref('h.from'), sql.ref('h.until'))})`;

/** How heart harbours (童心港湾), bases and volunteers are read. */
export const harbourReading: Reading = {
  HeartHarbour: {
    fields: {
      isOpen: derived(isOpen),
      openingTimes: many(
        HarbourOpeningTime,
        (harbour, time) => sql`${time('harbour')} = ${harbour('id')} and ${isCurrent(time)}`,
        ['occasion', 'opensAt'],
      ),
      companion: one(
        HarbourCompanion,
        (harbour, companion) => sql`${companion('harbour')} = ${harbour('id')} and ${isCurrent(companion)}`,
      ),
      memberCount: derived(
        (harbour) =>
          sql`(select count(*) from harbour_membership m where m.harbour_id = ${harbour('id')} and ${inForce(sql.ref('m.from'), sql.ref('m.until'))})`,
      ),
    },
    filters: {
      isOpen: (row, value) => claims(isOpen(row), value),
      service: (row, value) => sql`${value} = any(${row('services')})`,
      hasCompanion: (row, value) => claims(hasCompanion(row), value),
    },
  },
  HarbourMembership: { fields: { isCurrent: derived(isCurrent) } },
  LeagueBase: {
    fields: { isOpen: derived(isOpen) },
    filters: { isOpen: (row, value) => claims(isOpen(row), value) },
  },
  LeagueVolunteer: {
    fields: { isCurrent: derived(isCurrent) },
    filters: { isCurrent: (row, value) => claims(isCurrent(row), value) },
  },
};
