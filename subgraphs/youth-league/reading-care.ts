import { sql } from 'kysely';
import { figureFilter } from '../figure-list.ts';
import { type Arguments, derived, many, type Reading, type Row, type Sql } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { childIsWithin } from './conditions.ts';
import { CareProjectActivity } from './entities/care-project-activity.ts';
import { activity } from './figures/place-subjects.ts';

const status = (wish: Row): Sql =>
  sql`(case when ${wish('fulfilledOn')} is not null then 'FULFILLED' when ${wish('claimedOn')} is not null then 'CLAIMED' else 'OPEN' end)`;

/** Participations `cp` of children that are not sealed. */
export const ofUnsealed: Sql = unsealed(sql.ref('cp.child_id'));

/** The conditions that optional days `from` and `until` put on a day. */
export function between(day: Sql, { from, until }: Arguments): Sql {
  const conditions = [sql`true`];
  if (from) conditions.push(sql`${day} >= ${from}::date`);
  if (until) conditions.push(sql`${day} < ${until}::date`);
  return sql.join(conditions, sql` and `);
}

/** How collective care (集中关爱), the six care projects and micro-wishes are read. */
export const careReading: Reading = {
  CollectiveCare: {
    fields: {
      quarter: derived((care) => sql`to_char(${care('heldOn')}, 'YYYY"-Q"Q')`),
      participantCount: derived(
        (care) =>
          sql`(select count(*) from collective_care_participation cp where cp.collective_care_id = ${care('id')} and ${ofUnsealed})`,
      ),
    },
  },
  CareProject: {
    fields: {
      activities: many(CareProjectActivity, (project, activity) => sql`${activity('project')} = ${project('id')}`, [
        'heldOn desc',
      ]),
      participationCount: derived(
        (project, args) =>
          sql`(select count(*) from care_project_participation cp join care_project_activity a on a.id = cp.activity_id where a.project_id = ${project('id')} and ${between(sql.ref('a.held_on'), args)} and ${ofUnsealed})`,
      ),
    },
  },
  CareProjectActivity: {
    fields: {
      participantCount: derived(
        (activity) =>
          sql`(select count(*) from care_project_participation cp where cp.activity_id = ${activity('id')} and ${ofUnsealed})`,
      ),
    },
    filters: {
      project: (row, value) => sql`${row('project')} = (select cp.id from care_project cp where cp.kind = ${value})`,
      figure: figureFilter(activity),
    },
  },
  MicroWish: {
    fields: { status: derived(status) },
    filters: {
      divisionCode: (row, value) => childIsWithin(row('child'), sql`${value}::text`),
      status: (row, value) => sql`${status(row)} = ${value}`,
    },
  },
};
