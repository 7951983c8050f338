import type { Entitlement } from '../entitlement.ts';
import type { JudgingContext, Provider } from '../finding-rule.ts';
import type { ChildFacts } from '../findings/child-facts.ts';
import { isKnownToNobody } from './judge-child.ts';

/** What a child is to have, what of it it has, and what could not be judged and stays as it was (儿童服务覆盖). */
export interface ChildCoverage {
  entitled: readonly string[];
  received: readonly string[];
  kept: readonly string[];
}

/** Judges a child by every entitlement whose departments were heard. */
export function childCoverage(
  facts: ChildFacts,
  entitlements: readonly Entitlement[],
  unheard: ReadonlySet<Provider>,
  context: JudgingContext,
): ChildCoverage {
  const entitled: string[] = [];
  const received: string[] = [];
  const kept: string[] = [];
  const isUnknown = isKnownToNobody(facts);
  for (const each of entitlements) {
    const needs = isUnknown ? [...unheard] : each.needs;
    try {
      if (needs.some((need) => unheard.has(need))) kept.push(each.code);
      else if (each.isEntitled(facts, context)) {
        const isReceived = each.isReceived(facts, context);
        entitled.push(each.code);
        if (isReceived) received.push(each.code);
      }
    } catch {
      kept.push(each.code);
    }
  }
  return { entitled, received, kept };
}
