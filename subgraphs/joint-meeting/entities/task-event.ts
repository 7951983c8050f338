import { defineEntity, p } from '@mikro-orm/postgresql';
import { ESCALATIONS } from '../tasks/task-states.ts';
import { Task } from './task.ts';

const TaskEventSchema = defineEntity({
  name: 'TaskEvent',
  comment: '任务的办理过程',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    task: () => p.manyToOne(Task),
    kind: p.enum([
      'CREATED',
      'ACCEPTED',
      'ANSWERED',
      'CLOSED',
      'RETURNED',
      'WITHDRAWN',
      'FORWARDED',
      'FOLLOWED_UP',
      'ESCALATED',
    ] as const),
    at: p.datetime(),
    department: p.string().length(40),
    recordedBy: p.string(),
    text: p.text().nullable(),
    toDepartment: p.string().length(40).nullable(),
    escalation: p.enum(ESCALATIONS).nullable(),
  },
  indexes: [{ properties: ['task', 'id'] }],
  checks: [
    {
      name: 'task_event_forwarded_to_somebody',
      expression: `("kind" = 'FORWARDED') = ("to_department" is not null)`,
    },
    {
      name: 'task_event_escalated_somewhere',
      expression: `("kind" = 'ESCALATED') = ("escalation" is not null)`,
    },
  ],
});

/** 任务办理的一步: what was done about a task, by whom, when; never changed afterwards. */
export class TaskEvent extends TaskEventSchema.class {}
TaskEventSchema.setClass(TaskEvent);
