import type { ChildFacts } from '../findings/child-facts.ts';
import { inRegister } from '../findings/in-register.ts';

/** Whether a child is in the register with the place where it lives (在册且居住地已登记). */
export function livesSomewhere(facts: ChildFacts): boolean {
  return inRegister(facts) !== null && facts.division !== null;
}
