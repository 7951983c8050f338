import type { PlainDate } from '../../../schema/plain-date.ts';
import { addWorkingDays } from '../../../schema/working-days.ts';
import type { Work } from '../../act.ts';
import { holidaysSince } from '../due-day.ts';
import { Finding } from '../entities/finding.ts';
import { writeEvent } from '../finding-history.ts';
import type { FindingRule } from '../finding-rule.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const MOST = 500;
const USUAL_WORKING_DAYS = 10;
const REASON = '说明到期';

/** Opens again the findings whose explanation has run out (说明到期), some at a time; they are due anew, by their rule. */
export async function openExpired(work: Work, rules: readonly FindingRule[]): Promise<Outcome> {
  const { em, today } = work;
  const expired = { state: 'EXPLAINED', explainedUntil: { $lte: today } } as const;
  const findings = await em.find(Finding, expired, { orderBy: { id: 'asc' }, limit: MOST });
  const calendar = await holidaysSince(em, today);
  const byCode = new Map(rules.map((rule) => [rule.code, rule.dueWorkingDays]));
  for (const finding of findings) {
    const due = addWorkingDays(today as PlainDate, byCode.get(finding.code) ?? USUAL_WORKING_DAYS, calendar);
    finding.state = 'OPEN';
    finding.explanation = null;
    finding.explainedUntil = null;
    finding.dueOn = due.on;
    finding.isDueProvisional = due.isProvisional;
    writeEvent(finding, 'EXPLANATION_EXPIRED', work, REASON);
  }
  const changes = findings.map(() => ({ event: 'EXPLANATION_EXPIRED' as const }));
  return outcomeOf(changes, { judgedCount: 0, failedCount: 0, unheard: new Set() });
}
