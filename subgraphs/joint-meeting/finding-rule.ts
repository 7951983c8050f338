import type { PlainDate } from '../../schema/plain-date.ts';
import type { ChildFacts, Standards } from './findings/child-facts.ts';

/** A department whose facts a finding can rest on. */
export type Provider = 'CIVIL_AFFAIRS' | 'EDUCATION' | 'WOMENS_FEDERATION' | 'YOUTH_LEAGUE' | 'JOINT_MEETING';

/** How pressing a finding is (紧急程度), by the reason that its rule states. */
export type Severity = 'URGENT' | 'SERIOUS' | 'ORDINARY';

/** One fact that a finding rests on (依据): whose, which datum, a plain statement without names or numbers of persons, the day it speaks of. */
export interface Evidence {
  department: Provider;
  coordinate: string;
  statement: string;
  on?: PlainDate;
}

/** What a rule has found about one child. */
export interface Found {
  /** Tells apart several findings of one rule about one child; '' when there can be only one. */
  what: string;
  evidence: readonly Evidence[];
  since?: PlainDate;
  responsible?: Provider;
  dueOn?: PlainDate;
}

/** What rules judge by beside the child's facts: the day, and the standards that departments keep as data. */
export interface JudgingContext {
  today: PlainDate;
  standards: Standards;
}

/** A rule that compares the departments' facts of one child (比对规则). */
export interface FindingRule {
  code: string;
  /** What the finding is called: 在册而不在校. */
  title: string;
  /** In plain Chinese: exactly when it is found, and when it closes. */
  rule: string;
  /** The document or law that it rests on. */
  basis: string;
  /** Not judged when one of these has errors in the answer, or gave none. */
  needs: readonly Provider[];
  /** Who has to act. */
  responsible: Provider;
  severity: Severity;
  severityReason: string;
  /** From the day it is found. */
  dueWorkingDays: number;
  judge(facts: ChildFacts, context: JudgingContext): readonly Found[];
}
