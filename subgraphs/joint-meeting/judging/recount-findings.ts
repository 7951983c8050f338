import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlainDate } from '../../../schema/plain-date.ts';
import { holidaysSince } from '../due-day.ts';
import { Finding } from '../entities/finding.ts';
import { rules } from '../findings/index.ts';
import { EVERYWHERE } from '../numbers.ts';
import { findingDue } from './finding-due.ts';

/** Counts the provisional due days of open findings again (重算暂定期限); of a rule that is gone nothing is due any more. */
export async function recountFindings(em: EntityManager): Promise<void> {
  for (const finding of await em.find(Finding, { isDueProvisional: true, state: 'OPEN' }, EVERYWHERE)) {
    const rule = rules.find(({ code }) => code === finding.code);
    const from = finding.countedFrom as PlainDate;
    if (rule) Object.assign(finding, findingDue(rule, from, await holidaysSince(em, from)));
  }
}
