import { sql } from 'kysely';
import { figureFilter } from '../figure-list.ts';
import { claim, columnsOf, holds, isOpen } from '../in-force.ts';
import { derived, many, one, type Reading, type Row, type Sql } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { HarbourCompanion } from './entities/harbour-companion.ts';
import { HarbourOpeningTime } from './entities/harbour-opening-time.ts';
import { base, harbour as countedHarbour, volunteer } from './figures/place-subjects.ts';

const hasCompanion = (harbour: Row): Sql =>
  sql`exists (select from harbour_companion h where h.harbour_id = ${harbour('id')} and ${holds(columnsOf('h'))})`;

/** How heart harbours (童心港湾), bases and volunteers are read. */
export const harbourReading: Reading = {
  HeartHarbour: {
    fields: {
      isOpen: derived((row) => isOpen(row)),
      openingTimes: many(
        HarbourOpeningTime,
        (harbour, time) => sql`${time('harbour')} = ${harbour('id')} and ${holds(time)}`,
        ['occasion', 'opensAt'],
      ),
      companion: one(
        HarbourCompanion,
        (harbour, companion) => sql`${companion('harbour')} = ${harbour('id')} and ${holds(companion)}`,
      ),
      memberCount: derived(
        (harbour) =>
          sql`(select count(*) from harbour_membership m where m.harbour_id = ${harbour('id')} and ${holds(columnsOf('m'))} and ${unsealed(sql.ref('m.child_id'))})`,
      ),
    },
    filters: {
      isOpen: (row, value) => claim(value, isOpen(row)),
      figure: figureFilter(countedHarbour),
      service: (row, value) => sql`${value} = any(${row('services')})`,
      hasCompanion: (row, value) => claim(value, hasCompanion(row)),
    },
  },
  HarbourMembership: { fields: { isCurrent: derived((row) => holds(row)) } },
  LeagueBase: {
    fields: { isOpen: derived((row) => isOpen(row)) },
    filters: { isOpen: (row, value) => claim(value, isOpen(row)), figure: figureFilter(base) },
  },
  LeagueVolunteer: {
    fields: { isCurrent: derived((row) => holds(row)) },
    filters: { isCurrent: (row, value) => claim(value, holds(row)), figure: figureFilter(volunteer) },
  },
};
