import type { ErasurePlan } from '../erasure-plan.ts';
import { ConcernedChild } from './entities/concerned-child.ts';

/**
 * What goes when a child is erased (删除涉及儿童的资料): the papers about it, once nothing is being done about it. That an
 * emergency was opened, by whom and when, stays in the processing record.
 */
export const erasure: ErasurePlan = {
  register: ConcernedChild,
  own: { table: 'concerned_child', term: '涉及儿童', column: 'id' },
  tables: [
    { table: 'notice', term: '紧急查阅的告知', column: 'emergency_id', of: 'emergency_access' },
    { table: 'emergency_access', term: '紧急查阅', number: 'number' },
    { table: 'correction_answer', term: '校核答复', column: 'request_id', of: 'correction_request' },
    { table: 'correction_request', term: '校核申请', number: 'number' },
    { table: 'child_seal', term: '曾经的封存', column: 'sealed_child' },
    { table: 'task_notice', term: '任务升级的告知', column: 'task_id', of: 'task' },
    { table: 'task_event', term: '任务的办理过程', column: 'task_id', of: 'task' },
    { table: 'task', term: '任务', number: 'number' },
    { table: 'danger_report', term: '强制报告', column: 'about_child', number: 'number' },
    { table: 'finding_event', term: '比对结果的变动', column: 'finding_id', of: 'finding' },
    { table: 'finding', term: '比对结果' },
    { table: 'child_coverage', term: '应享与已享服务' },
    { table: 'judged_child', term: '最近一次比对' },
  ],
  obstacles: [
    {
      table: 'emergency_access',
      when: 'closed_at is null and expires_at > now()',
      says: '有正在进行的紧急查阅,请等它结束。',
    },
    { table: 'emergency_access', when: 'finding is null', says: '有尚未复核的紧急查阅,请先办理复核。' },
    { table: 'correction_request', when: "state = 'OPEN'", says: '有未答复的校核申请,请先答复。' },
    {
      table: 'task',
      when: "state in ('OPEN', 'ACCEPTED', 'ANSWERED', 'RETURNED')",
      says: '有未办结的任务,请先办结或撤回。',
    },
    { table: 'child_seal', when: 'unsealed_at is null', says: '这名儿童的档案已封存,请先由民政部门解除封存。' },
  ],
};
