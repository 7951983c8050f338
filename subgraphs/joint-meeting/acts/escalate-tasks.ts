import type { Act } from '../../act.ts';
import { problem, refuse } from '../../check.ts';
import { EscalationRun } from '../entities/escalation-run.ts';
import type { EscalateTasksInput } from '../schema.generated.ts';
import { escalateLate } from '../tasks/escalate-late.ts';

/** 升级逾期的任务: each level once; how many went up on the day is kept. */
export const escalateTasks: Act<EscalateTasksInput> = async ({ on }, work) => {
  const { em, today } = work;
  refuse(on === today ? null : problem('on', `只能升级今天(${today})逾期的任务。`));
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', ['task escalation']);
  const count = await escalateLate(work);
  const run = await em.findOne(EscalationRun, { on: today });
  if (run) run.escalatedCount += count;
  const kept = run ?? em.create(EscalationRun, { on: today, escalatedCount: count });
  await em.flush();
  return kept.id;
};
