import { useSyncExternalStore } from 'react';

/** What one department did for an answer, as the hub reports it in `extensions.departments`. */
export interface DepartmentStatus {
  readonly department: string;
  readonly status: string;
  readonly asOf?: string | null;
}

/** The last answer in a tab: who contributed, and how long the hub took as seen from here. */
export interface LastAnswer {
  readonly departments: readonly DepartmentStatus[];
  readonly milliseconds: number;
}

const answers = new Map<string, LastAnswer>();
const listeners = new Set<() => void>();
let currentTab = '';

/** Tells whose answer the next request will be. */
export function setCurrentTab(tab: string): void {
  currentTab = tab;
}

/** Starts the clock for a request of the current tab; call the result with `extensions.departments` when it is answered. */
export function beginAnswer(): (departments: unknown) => void {
  const tab = currentTab;
  const begun = performance.now();
  answers.delete(tab);
  notify();
  return (departments) => {
    const milliseconds = Math.max(1, Math.round(performance.now() - begun));
    answers.set(tab, { departments: Array.isArray(departments) ? departments.filter(isStatus) : [], milliseconds });
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

function isStatus(value: unknown): value is DepartmentStatus {
  return typeof value === 'object' && value !== null && 'department' in value && 'status' in value;
}
