import { useSyncExternalStore } from 'react';

/** What the person at this page said they use data for, and about which case. */
export interface StatedPurpose {
  readonly purpose: string;
  readonly caseNumber: string;
}

const KEPT_PURPOSE = 'hub:purpose';
const listeners = new Set<() => void>();
let stated: StatedPurpose = { purpose: sessionStorage.getItem(KEPT_PURPOSE) ?? '', caseNumber: '' };

/** What was stated last; empty texts when nothing was. */
export function statedPurpose(): StatedPurpose {
  return stated;
}

/** What is stated, kept up to date. */
export function useStatedPurpose(): StatedPurpose {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, statedPurpose);
}

/** States it for all that is asked from now on: the purpose while the tab is open, the case number while the page is. */
export function statePurpose(change: Partial<StatedPurpose>): void {
  stated = { ...stated, ...change };
  if (stated.purpose) sessionStorage.setItem(KEPT_PURPOSE, stated.purpose);
  else sessionStorage.removeItem(KEPT_PURPOSE);
  for (const listener of listeners) listener();
}

/** Forgets what the person stated who sat here. */
export function forgetStatedPurpose(): void {
  statePurpose({ purpose: '', caseNumber: '' });
}

/** The headers of a request to the hub: that the page means it, what for, and about which case. */
export function requestHeaders(): Record<string, string> {
  const { purpose, caseNumber } = stated;
  return {
    'x-hub-request': 'console',
    ...(purpose ? { 'x-hub-purpose': purpose } : {}),
    ...(caseNumber ? { 'x-hub-case': caseNumber } : {}),
  };
}
