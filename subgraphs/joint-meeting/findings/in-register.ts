import type { ChildFacts, CivilAffairsFacts } from './child-facts.ts';

/** What the register says of a child that is in it today (在册), null of any other. */
export function inRegister({ civilAffairs, isActive }: ChildFacts): CivilAffairsFacts | null {
  return isActive === true ? civilAffairs : null;
}

/** Whether a child in the register has a category today (在册且有效的类别). */
export function hasCategory(facts: ChildFacts, category: string): boolean {
  return inRegister(facts) !== null && (facts.categories ?? []).includes(category);
}
