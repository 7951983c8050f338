import type { Work } from '../../act.ts';
import { holidaysSince } from '../due-day.ts';
import { Finding } from '../entities/finding.ts';
import { writeEvent } from '../finding-history.ts';
import type { FindingRule } from '../finding-rule.ts';
import { findingDue } from './finding-due.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const MOST = 500;
const OF_A_WITHDRAWN_RULE = { dueWorkingDays: 10 };
const REASON = '说明到期';

/** Opens again the findings whose explanation has run out (说明到期), some at a time; they are due anew, by their rule. */
export async function openExpired(work: Work, rules: readonly FindingRule[]): Promise<Outcome> {
  const { em, today } = work;
  const expired = { state: 'EXPLAINED', explainedUntil: { $lte: today } } as const;
  const findings = await em.find(Finding, expired, { orderBy: { id: 'asc' }, limit: MOST });
  const calendar = await holidaysSince(em, today);
  for (const finding of findings) {
    const rule = rules.find(({ code }) => code === finding.code) ?? OF_A_WITHDRAWN_RULE;
    const due = findingDue(rule, today, calendar);
    Object.assign(finding, { state: 'OPEN', explanation: null, explainedUntil: null, ...due });
    writeEvent(finding, 'EXPLANATION_EXPIRED', work, REASON);
  }
  const changes = findings.map(() => ({ event: 'EXPLANATION_EXPIRED' as const }));
  return outcomeOf(changes, { judgedCount: 0, failedCount: 0, unheard: new Set() });
}
