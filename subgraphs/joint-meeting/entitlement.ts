import type { JudgingContext, Provider } from './finding-rule.ts';
import type { ChildFacts } from './findings/child-facts.ts';

/** Something that a child in certain circumstances is to have (应享服务), and what counts as having it. */
export interface Entitlement {
  code: string;
  title: string;
  /** In plain Chinese: who is to have it, and what counts as received. */
  rule: string;
  /** The document or law that it rests on. */
  basis: string;
  /** Who has to provide it; that department and the joint meeting may see who has it and who lacks it. */
  provider: Provider;
  /** Not judged when one of these has errors in the answer, or gave none. */
  needs: readonly Provider[];
  /** True: only how many is told, never of whom, and small numbers to nobody. */
  isCountsOnly?: true;
  isEntitled(facts: ChildFacts, context: JudgingContext): boolean;
  isReceived(facts: ChildFacts, context: JudgingContext): boolean;
}
