import { sql } from 'kysely';
import { many, type TypeReading } from '../../reading.ts';
import { Task } from '../entities/task.ts';

/** Several tasks as the key that the answer is read back by. */
export const idsOf = (ids: readonly string[]): string => ids.join();

/** How several tasks are read back (一次办理的几项任务): they are written down nowhere as one, so all of it is in the key. */
export const taskBatchReading: TypeReading = {
  key: 'ids',
  fields: {
    tasks: many(Task, (batch, row) => sql`${row('id')} = any(string_to_array(${batch('ids')}, ',')::bigint[])`, ['id']),
  },
};
