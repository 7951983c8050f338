import { sql } from 'kysely';
import type { Work } from '../../act.ts';
import { many, type Row, type Sql, type TypeReading } from '../../reading.ts';
import { Task } from '../entities/task.ts';

const STEPS = `select min(id) || '-' || max(id) as steps from task_event where task_id = any(?::bigint[]) and at = ?`;

/**
 * Several tasks as the key that the answer is read back by: the first and the last step that the act has added to their
 * histories. It stays as short however many they are, as a receipt has to hold it.
 */
export async function batchKey(ids: readonly string[], { em, now }: Work): Promise<string> {
  await em.flush();
  const [found] = await em.execute<{ steps: string }[]>(STEPS, [`{${ids.join()}}`, now]);
  return (found as { steps: string }).steps;
}

/** What one person did at that instant, between those two steps. */
const tasksOf = (batch: Row): Sql => sql`(select e.task_id from task_event first join task_event e
  on e.id between first.id and split_part(${batch('steps')}, '-', 2)::bigint
    and (e.at, e.kind, e.recorded_by) = (first.at, first.kind, first.recorded_by)
  where first.id = split_part(${batch('steps')}, '-', 1)::bigint)`;

/** How several tasks are read back (一次办理的几项任务): as one they are written down nowhere but in their histories. */
export const taskBatchReading: TypeReading = {
  key: 'steps',
  fields: { tasks: many(Task, (batch, row) => sql`${row('id')} in ${tasksOf(batch)}`, ['id']) },
};
