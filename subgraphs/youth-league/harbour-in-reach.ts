import { sql } from 'kysely';
import { columnsOf, isOpen } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived } from '../reading.ts';

/** Whether the township that a village belongs to has an open harbour (够得着的童心港湾). */
export const hasHarbourInReach = derived(
  (division) => sql`exists (select from heart_harbour h
    where ${within(sql.ref('h.division_code'), sql`left(${division('code')}, 9)`)} and ${isOpen(columnsOf('h'))})`,
);
