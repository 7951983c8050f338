import { sql } from 'kysely';
import { columnsOf, isOpen } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived } from '../reading.ts';

/** Whether the township that a village belongs to has an open guidance site (够得着的家庭教育指导服务站点). */
export const hasSiteInReach = derived(
  (division) => sql`exists (select from guidance_site t
    where ${within(sql.ref('t.division_code'), sql`left(${division('code')}, 9)`)} and ${isOpen(columnsOf('t'))})`,
);
