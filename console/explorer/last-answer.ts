import { useSyncExternalStore } from 'react';
import type { Notice } from '../answer-notices.ts';
import type { HubRequest } from '../hub-request.ts';

/** What one department did for an answer, as the hub reports it in `extensions.departments`. */
export interface DepartmentStatus {
  readonly department: string;
  readonly status: string;
  readonly asOf?: string | null;
}

/** What the page tells of an answer. */
export interface AnswerReport {
  /** What it answers: the editor may show something else by now. */
  readonly request: HubRequest;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly departments: readonly DepartmentStatus[];
  /** What is missing, and why. */
  readonly notices: readonly Notice[];
  /** What some rows have and others do not, and why. */
  readonly inPart: readonly Notice[];
  /** Coordinates whose values are masked, at least in some rows. */
  readonly masked: readonly string[];
}

/** The last answer in a tab, and how long the hub took as seen from here. */
export interface LastAnswer extends AnswerReport {
  readonly milliseconds: number;
}

const answers = new Map<string, LastAnswer>();
const listeners = new Set<() => void>();
let currentTab = '';

/** Tells whose answer the next request will be. */
export function setCurrentTab(tab: string): void {
  currentTab = tab;
}

/** Starts the clock for a request of the current tab; call the result when it is answered. */
export function beginAnswer(): (report: AnswerReport) => void {
  const tab = currentTab;
  const begun = performance.now();
  answers.delete(tab);
  notify();
  return (report) => {
    const milliseconds = Math.max(1, Math.round(performance.now() - begun));
    answers.set(tab, { ...report, milliseconds });
    notify();
  };
}

/** The last answer of a tab, kept up to date. */
export function useLastAnswer(tab: string): LastAnswer | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => answers.get(tab),
  );
}

function notify(): void {
  for (const listener of listeners) listener();
}
