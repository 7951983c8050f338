import type { PlainDate } from '../../../schema/plain-date.ts';
import type { HolidayCalendar } from '../../../schema/working-days.ts';
import type { Finding } from '../entities/finding.ts';
import type { FindingEvent } from '../entities/finding-event.ts';
import type { Evidence, FindingRule, Found } from '../finding-rule.ts';
import { type FindingDue, findingDue } from './finding-due.ts';
import type { ChildJudgement } from './judge-child.ts';
import type { ChildStanding, StandingFinding } from './standing.ts';

/** A finding as it shall stand from now on, and what is written into its history. */
export interface FindingChange extends Omit<StandingFinding, 'id' | 'explainedUntil'> {
  childId: string;
  closedOn: PlainDate | null;
  closedBecause: Finding['closedBecause'] | null;
  /** Null: only what it rests on has changed. */
  event: FindingEvent['kind'] | null;
}

/** What judging a child comes to: findings that change, and those that are there as before. */
interface ChildChanges {
  changes: readonly FindingChange[];
  seen: readonly number[];
}

/** The day, and the calendar that due days are counted by. */
export interface JudgingDay {
  today: PlainDate;
  calendar: HolidayCalendar;
  /** The codes of all rules there are. */
  codes: ReadonlySet<string>;
}

/** What a judgement changes in the findings of a child, who lives in a division (比对结果的变化). */
export function findingChanges(
  { childId, findings }: ChildStanding,
  { judged, isOutOfScope }: ChildJudgement,
  divisionCode: string,
  day: JudgingDay,
): ChildChanges {
  const changes: FindingChange[] = [];
  const seen: number[] = [];
  const left = new Map(findings.map((each) => [keyOf(each.code, each.what), each]));
  for (const { rule, found } of judged)
    for (const each of found) {
      const standing = left.get(keyOf(rule.code, each.what));
      left.delete(keyOf(rule.code, each.what));
      const change = stillOrNewlyFound(standing, rule, each, divisionCode, day);
      if (change) changes.push({ ...change, childId });
      else if (standing) seen.push(standing.id);
    }
  const heard = new Set(judged.map(({ rule }) => rule.code));
  for (const each of left.values()) {
    const because = reasonToClose(each, isOutOfScope, heard, day);
    if (because) changes.push({ ...closed(each, because, day), childId });
  }
  return { changes, seen };
}

type Change = Omit<FindingChange, 'childId'>;

function stillOrNewlyFound(
  standing: StandingFinding | undefined,
  rule: FindingRule,
  found: Found,
  divisionCode: string,
  day: JudgingDay,
): Change | null {
  const fresh = freshlyDue(rule, found, day);
  const content = {
    code: rule.code,
    what: found.what,
    responsible: found.responsible ?? rule.responsible,
    severity: rule.severity,
    divisionCode,
    evidence: found.evidence,
    since: found.since ?? null,
    closedOn: null,
    closedBecause: null,
  };
  if (!standing) return { ...content, ...fresh, foundOn: day.today, state: 'OPEN', event: 'FOUND' };
  if (standing.state === 'CLOSED')
    return { ...content, ...fresh, foundOn: day.today, state: 'OPEN', event: 'FOUND_AGAIN' };
  const { foundOn, state, explainedUntil } = standing;
  if (state === 'EXPLAINED' && explainedUntil !== null && explainedUntil <= day.today)
    return { ...content, ...fresh, foundOn, state: 'OPEN', event: 'EXPLANATION_EXPIRED' };
  const { countedFrom, dueOn, isDueProvisional } = found.dueOn ? fresh : standing;
  const change: Change = { ...content, countedFrom, dueOn, isDueProvisional, foundOn, state, event: null };
  return textOf(change) === textOf(standing) ? null : change;
}

/** Due by the day that the facts themselves set, else by the working days of the rule. */
function freshlyDue(rule: FindingRule, { dueOn }: Found, { today, calendar }: JudgingDay): FindingDue {
  return dueOn ? { countedFrom: today, dueOn, isDueProvisional: false } : findingDue(rule, today, calendar);
}

/** A rule that no longer exists, or facts that agree now; a rule that was not judged closes nothing. */
function reasonToClose(
  { state, code }: StandingFinding,
  isOutOfScope: boolean,
  heard: ReadonlySet<string>,
  { codes }: JudgingDay,
): Finding['closedBecause'] | null {
  if (state === 'CLOSED') return null;
  if (isOutOfScope) return 'OUT_OF_SCOPE';
  if (!codes.has(code)) return 'RULE_WITHDRAWN';
  return heard.has(code) ? 'FACTS_AGREE' : null;
}

function closed(
  { id: _, explainedUntil: __, ...finding }: StandingFinding,
  closedBecause: Finding['closedBecause'] | null,
  { today }: JudgingDay,
): Change {
  return { ...finding, state: 'CLOSED', closedOn: today, closedBecause, event: 'CLOSED' };
}

/** Everything of a finding that its readers see, as one text to compare. */
function textOf({ responsible, severity, divisionCode, evidence, since, dueOn }: Change | StandingFinding): string {
  const facts = evidence.map(({ department, coordinate, statement, on }: Evidence) => [
    department,
    coordinate,
    statement,
    on ?? null,
  ]);
  return JSON.stringify([responsible, severity, divisionCode, since, dueOn, facts]);
}

function keyOf(code: string, what: string): string {
  return `${code} ${what}`;
}
