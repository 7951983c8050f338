import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode } from '../../properties.ts';
import { ESCALATIONS } from '../tasks/task-states.ts';
import { Task } from './task.ts';

const TaskNoticeSchema = defineEntity({
  name: 'TaskNotice',
  comment: '任务升级的告知',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    task: () => p.manyToOne(Task),
    department: p.string().length(40),
    escalation: p.enum(ESCALATIONS),
    placeCode: divisionCode(),
    on: p.date(),
  },
  indexes: [{ properties: ['task'] }, { properties: ['department', 'placeCode'] }],
  uniques: [{ name: 'task_notice_once', properties: ['task', 'department', 'escalation', 'on'] }],
});

/** 任务升级的告知: the managers of the department that is late, or the joint meeting, are told of a late task. */
export class TaskNotice extends TaskNoticeSchema.class {}
TaskNoticeSchema.setClass(TaskNotice);
