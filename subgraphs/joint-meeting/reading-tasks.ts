import { sql } from 'kysely';
import { claim, columnsOf } from '../in-force.ts';
import { within } from '../read-list.ts';
import {
  all,
  derived,
  type FieldReading,
  many,
  one,
  type Reading,
  type Row,
  reference,
  type Sql,
  type TypeReading,
} from '../reading.ts';
import { recordId } from '../record-id.ts';
import { unsealed } from '../sealed-children.ts';
import { viewerSlots } from '../session-slots.ts';
import { mapped } from '../slot.ts';
import { DangerReport } from './entities/danger-report.ts';
import { Finding } from './entities/finding.ts';
import { Task } from './entities/task.ts';
import { TaskNotice } from './entities/task-notice.ts';
import { isAnswered, isFollowUpLate, isLate, isMine, reportSeen, taskNoticeSeen, taskSeen } from './task-conditions.ts';
import { taskBatchReading } from './tasks/task-batch.ts';

/** Where it is to be done: not the place by which the kernel decides, for who sees a paper is said here. */
const divisionCode = derived((row) => row('placeCode'));
const division = reference((row) => row('placeCode'));
const inDivision = (row: Row, value: unknown): Sql => within(row('placeCode'), sql`${value}::text`);

const ids = (row: Row, value: unknown): Sql =>
  sql`${row('id')} = any(${mapped<string[]>(value, (given) => given.map(recordId).filter((id) => id !== null))}::bigint[])`;

const task: TypeReading = {
  fields: {
    divisionCode,
    division,
    isMine: derived(isMine),
    finding: one(Finding, (given, row) => sql`${row('id')} = ${given('findingId')}`),
    isLate: derived(isLate),
    isFollowUpLate: derived(isFollowUpLate),
  },
  visible: taskSeen,
  writtenBy: 'creatorId',
  filters: {
    ids,
    state: (row, value) => sql`${row('state')} = any(${value})`,
    divisionCode: inDivision,
    findingId: (row, value) => sql`${row('findingId')} = ${mapped(value, recordId)}::bigint`,
    isLate: (row, value) => claim(value, isLate(row)),
    isMine: (row, value) => claim(value, isMine(row)),
    isFollowUpLate: (row, value) => claim(value, isFollowUpLate(row)),
  },
};

const report: TypeReading = {
  fields: {
    divisionCode,
    division,
    childId: derived((row) => row('aboutChild')),
    child: reference((row) => row('aboutChild')),
    isAnswered: derived(isAnswered),
  },
  visible: reportSeen,
  names: (row) => row('aboutChild'),
  filters: {
    divisionCode: inDivision,
    isMine: (row, value) => claim(value, sql`${row('reporterId')} = ${viewerSlots.id}`),
    isAnswered: (row, value) => claim(value, isAnswered(row)),
  },
};

/** How tasks, reports and notices are read. */
export const taskReading: Reading = {
  Task: task,
  DangerReport: report,
  TaskBatch: taskBatchReading,
  TaskNotice: { fields: { divisionCode }, visible: taskNoticeSeen },
};

/** The tasks about a child. */
export const childTasks: Record<string, FieldReading> = {
  tasks: many(Task, (child, row) => sql`${row('childId')} = ${child('id')}`, ['id desc']),
};

const counted = columnsOf('t');

/** The tasks to be done in a division that the viewer sees: a count tells nothing that the list does not. */
const tasksIn = (place: Row): Sql =>
  sql`task t where ${within(counted('placeCode'), place('code'))} and ${taskSeen(counted, viewerSlots)} and (t.child_id is null or ${unsealed(counted('childId'))})`;

/** The tasks of a division, and how many they are. */
export const divisionTasks: Record<string, FieldReading> = {
  tasks: many(Task, (place, row) => within(row('placeCode'), place('code')), ['dueOn']),
  taskCounts: derived(
    (
      place,
    ) => sql`(select coalesce(json_agg(json_build_object('department', c.department, 'state', c.state, 'count', c.count)
      order by c.department, c.state), '[]')
    from (select t.for_department as department, t.state, count(*)::int as count from ${tasksIn(place)} group by 1, 2) c)`,
  ),
  lateTaskCount: derived((place) => sql`(select count(*) from ${tasksIn(place)} and ${isLate(counted)})`),
};

/** The root fields about tasks. */
export const taskRoots: Record<string, FieldReading> = {
  task: one(
    Task,
    (_, row, args) =>
      sql`(${row('number')} = ${args.number ?? null}::text or ${row('id')} = ${mapped<string | null>(args.id ?? null, (id) => (id ? recordId(id) : null))}::bigint)`,
  ),
  tasks: all(Task, 'dueOn'),
  taskNotices: all(TaskNotice, 'id desc'),
  dangerReport: one(DangerReport, (_, row, args) => sql`${row('number')} = ${args.number}`),
  dangerReports: all(DangerReport, 'id desc'),
};
