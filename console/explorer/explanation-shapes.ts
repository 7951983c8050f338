import type { HubError, PartlyTold } from '../answer-notices.ts';

/** How large something is, and how large it may be. */
export interface Measured {
  readonly value: number;
  readonly limit: number;
}

/** One question to one department. */
export interface PlannedQuestion {
  readonly kind: 'ask';
  readonly department: string;
  readonly term: string;
  readonly isAct: boolean;
  readonly of: readonly string[];
  readonly fields: readonly { readonly coordinate: string; readonly term: string }[];
}

/** A step of a plan. */
export type PlannedStep =
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly PlannedStep[] }
  | PlannedQuestion;

/** What the hub tells of an operation before it is run. */
export interface Explanation {
  readonly tokens: Measured;
  readonly depth: Measured | null;
  readonly cost: Measured | null;
  readonly page: Measured | null;
  readonly problem: string | null;
  readonly departments: readonly string[];
  readonly plan: PlannedStep | null;
  readonly denied: readonly HubError[];
  readonly masked: readonly string[];
  readonly partly: readonly PartlyTold[];
}
