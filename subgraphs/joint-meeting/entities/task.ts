import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode, provenance, version } from '../../properties.ts';
import { ESCALATIONS, TASK_STATES } from '../tasks/task-states.ts';
import { DangerReport } from './danger-report.ts';
import { TaskEvent } from './task-event.ts';

const TaskSchema = defineEntity({
  name: 'Task',
  comment: '任务:转介、督办、强制报告',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(20),
    kind: p.enum(['REFERRAL', 'SUPERVISION', 'MANDATORY_REPORT'] as const),
    origin: p.enum(['PERSON', 'FINDING', 'REPORT', 'RULE'] as const),
    findingId: p.bigint('number').nullable(),
    report: () => p.manyToOne(DangerReport).nullable(),
    /** The rule that made it, and the day from which the rule held: it makes one of that day once. */
    ruleCode: p.string().length(60).nullable(),
    ruleSince: p.date().nullable(),
    childId: childId().nullable(),
    /** Where it is to be done; not where its writer works, so that children can be referred across areas. */
    placeCode: divisionCode(),
    fromDepartment: p.string().length(40),
    fromPlace: divisionCode(),
    /** The sign-in id and the name of who made it. */
    creatorId: p.string(),
    createdBy: p.string(),
    forDepartment: p.string().length(40),
    /** The sign-in id and the name of who works on it. */
    assigneeId: p.string().nullable(),
    assignee: p.string().nullable(),
    whatToDo: p.text(),
    isUrgent: p.boolean().default(false),
    /** A visit that the department registers answers it. */
    asksForVisit: p.boolean().default(false),
    createdOn: p.date(),
    /** The day the periods run from: made, returned or handed on. */
    countedFrom: p.date(),
    acceptDueOn: p.date(),
    dueOn: p.date(),
    isDueProvisional: p.boolean(),
    state: p.enum(TASK_STATES).default('OPEN'),
    escalation: p.enum(ESCALATIONS).nullable(),
    result: p.text().nullable(),
    answeredOn: p.date().nullable(),
    visitDepartment: p.string().length(40).nullable(),
    visitId: p.string().length(40).nullable(),
    visitedOn: p.date().nullable(),
    followUpDueOn: p.date().nullable(),
    followedUpOn: p.date().nullable(),
    history: () => p.oneToMany(TaskEvent).mappedBy('task').orderBy({ id: 'asc' }),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['childId', 'id'] },
    { properties: ['placeCode'] },
    { properties: ['forDepartment', 'state', 'dueOn'] },
    { properties: ['report'] },
    { properties: ['findingId'] },
    { properties: ['updatedAt'] },
  ],
  uniques: [
    { name: 'task_number_unique', properties: ['number'] },
    { name: 'task_of_rule_once', properties: ['childId', 'ruleCode', 'ruleSince'] },
  ],
  checks: [
    { name: 'task_between_two', expression: `"from_department" <> "for_department" or "origin" <> 'PERSON'` },
    { name: 'task_rule_is_whole', expression: 'num_nulls("rule_code", "rule_since") in (0, 2)' },
    { name: 'task_visit_is_whole', expression: 'num_nulls("visit_department", "visited_on") in (0, 2)' },
    { name: 'task_answer_has_result', expression: '("answered_on" is null) = ("result" is null)' },
    { name: 'task_assignee_is_whole', expression: '("assignee_id" is null) = ("assignee" is null)' },
  ],
});

/** 任务: something that a department has to do in a place, by a day: a referral, a supervision, or a mandatory report. */
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task);
