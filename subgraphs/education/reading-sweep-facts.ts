import { sql } from 'kysely';
import { derived, type FieldReading } from '../reading.ts';

/** What comparison between departments needs of a pupil, no finer than it needs it (供比对的事实). */
export const sweepFacts: Record<string, FieldReading> = {
  hasPsychologicalFile: derived(
    (pupil) => sql`exists (select from psychological_file f where f.child_id = ${pupil('id')} and f.closed_on is null)`,
  ),
  professionalHelpAdvisedOn: derived(
    (pupil) => sql`(select case when s.result = 'SEVERE' then s.screened_on end from psychological_screening s
      where s.child_id = ${pupil('id')} order by s.screened_on desc, s.id desc limit 1)`,
  ),
};
