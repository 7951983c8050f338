import type { Evidence, Found, Provider } from '../finding-rule.ts';

/** Nothing found: the facts agree (相符). */
export const NOTHING: readonly Found[] = [];

/** The one finding that a rule can have about a child. */
export function foundOnce(
  evidence: readonly Evidence[],
  more: Omit<Found, 'what' | 'evidence'> = {},
): readonly Found[] {
  return [{ what: '', evidence, ...more }];
}

/** A fact that a finding rests on; without a day where the department names none. */
export function fact(
  department: Provider,
  coordinate: string,
  statement: string,
  on?: Evidence['on'] | null,
): Evidence {
  return { department, coordinate, statement, ...(on ? { on } : {}) };
}
