import type { PlainDate } from '../../../../schema/plain-date.ts';
import { inOrder, notInFuture, problem, refuse } from '../../../check.ts';

/** Ends a fact that still holds, on a day that has come and lies after its start. */
export function endPeriod(fact: { from: string; until?: string | null }, until: string, today: PlainDate): void {
  refuse(
    notInFuture('until', until, today),
    inOrder('until', fact.from, until),
    fact.until ? problem('until', '这条记录已经结束,无需再次结束。') : null,
  );
  fact.until = until;
}
