import type { FindingRule, Found, JudgingContext, Provider } from '../finding-rule.ts';
import type { ChildFacts } from '../findings/child-facts.ts';
import { SECTIONS } from './facts-answer.ts';

/** What a rule says about a child; one that could not be judged says nothing, and nothing is opened or closed by it. */
interface Judged {
  rule: FindingRule;
  found: readonly Found[];
}

/** What came of judging a child by all rules. */
export interface ChildJudgement {
  judged: readonly Judged[];
  /** Rules that could not cope with the facts. */
  failed: readonly string[];
  /** No department knows the child any more, and all of them were heard. */
  isOutOfScope: boolean;
}

/** Judges one child by every rule whose departments were heard (比对). */
export function judgeChild(
  facts: ChildFacts,
  rules: readonly FindingRule[],
  unheard: ReadonlySet<Provider>,
  context: JudgingContext,
): ChildJudgement {
  if (isKnownToNobody(facts)) return { judged: [], failed: [], isOutOfScope: unheard.size === 0 };
  const judged: Judged[] = [];
  const failed: string[] = [];
  for (const rule of rules) {
    if (rule.needs.some((each) => unheard.has(each))) continue;
    try {
      judged.push({ rule, found: onlyOnce(rule.judge(facts, context)) });
    } catch {
      failed.push(rule.code);
    }
  }
  return { judged, failed, isOutOfScope: false };
}

/** No department has a section of the child; the joint meeting's own says nothing of whether it is still there. */
export function isKnownToNobody(facts: ChildFacts): boolean {
  const sections = facts as unknown as Record<string, unknown>;
  return Object.entries(SECTIONS).every(
    ([name, department]) => department === 'JOINT_MEETING' || (sections[name] ?? null) === null,
  );
}

/** A finding that says the same twice is one; one without evidence is none. */
function onlyOnce(found: readonly Found[]): readonly Found[] {
  const resting = found.filter(({ evidence }) => evidence.length > 0);
  return resting.filter(({ what }, at) => resting.findIndex((each) => each.what === what) === at);
}
