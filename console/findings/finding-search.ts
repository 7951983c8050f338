import type { FindingFilter, FindingState, Severity } from '../operations.generated.ts';
import type { PlaceState } from '../places.ts';

/** The states that the queue has, in the order of its tabs; `ALL`: whatever the state. */
export const FINDING_STATES = ['OPEN', 'EXPLAINED', 'CLOSED', 'ALL'] as const;

/** How urgent findings are, the most urgent first. */
export const SEVERITIES: readonly Severity[] = ['URGENT', 'SERIOUS', 'ORDINARY'];

/** The state that an address names; without one, what is open. */
export function findingStateIn({ state }: PlaceState): (typeof FINDING_STATES)[number] {
  return FINDING_STATES.find((each) => each === state) ?? 'OPEN';
}

/** What the queue asks for, from what the address says (筛选条件); `mine`: what one's own department has to do. */
export function findingFilter(state: PlaceState, department: string): FindingFilter {
  const of = findingStateIn(state);
  const severity = SEVERITIES.find((each) => each === state.severity);
  return {
    ...(of === 'ALL' ? {} : { state: of satisfies FindingState }),
    ...(state.code ? { code: state.code } : {}),
    ...(severity ? { severity } : {}),
    ...(state.division ? { divisionCode: state.division } : {}),
    ...(state.child ? { childId: state.child } : {}),
    ...(state.overdue ? { isOverdue: true } : {}),
    ...(state.mine ? { responsible: department as NonNullable<FindingFilter['responsible']> } : responsibleIn(state)),
  };
}

function responsibleIn({ responsible }: PlaceState): FindingFilter {
  return responsible ? { responsible: responsible as NonNullable<FindingFilter['responsible']> } : {};
}

/** Whether anything narrows the queue, so that an empty one may be so for that. */
export function isNarrowed(state: PlaceState): boolean {
  return ['code', 'severity', 'division', 'child', 'overdue', 'mine', 'responsible'].some((each) => state[each]);
}
