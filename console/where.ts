import { useSyncExternalStore } from 'react';
import { CONSOLE_PAGES, type ConsolePart, consolePartOf } from '../schema/console-pages.ts';
import type { PlaceState } from './places.ts';

/** Where one is in the console: the part, the page of the part (empty: its first), and what it shows. */
export interface Where {
  readonly part: ConsolePart;
  readonly page: string;
  readonly state: PlaceState;
}

/** Asked before one leaves a place; says what would be lost, or null when nothing would. */
export type LeavingQuestion = () => string | null;

const EVENTS = ['hashchange', 'popstate'] as const;
const listeners = new Set<() => void>();
let question: LeavingQuestion | null = null;
let address = '';
let where: Where;

function look(): Where {
  const now = `${location.pathname}${location.hash}`;
  if (now !== address) {
    const [, , page = ''] = location.pathname.split('/');
    const state = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
    where = { part: consolePartOf(location.pathname) ?? '', page, state };
    address = now;
  }
  return where;
}

/** Where one is, kept up to date. */
export function useWhere(): Where {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    for (const event of EVENTS) addEventListener(event, listener);
    return () => {
      listeners.delete(listener);
      for (const event of EVENTS) removeEventListener(event, listener);
    };
  }, look);
}

/** The address of a place: `hrefOf('/children/profile', { id })`. What it shows stands behind the `#`, which no server sees. */
export function hrefOf(path: string, state: PlaceState = {}): string {
  const given = Object.entries(state).filter(([, value]) => value !== '');
  return given.length > 0 ? `${path}#${new URLSearchParams(given)}` : path;
}

/** Goes to a place, unless something would be lost and the person stays. */
export function goTo(path: string, state: PlaceState = {}): void {
  if (!mayLeave()) return;
  if (!isSamePage(path)) {
    location.assign(hrefOf(path, state));
    return;
  }
  history.pushState(null, '', hrefOf(path, state));
  scrollTo(0, 0);
  tell();
}

/** Says in the address what the page shows now, without a step to go back by: filters, tabs, an opened row. */
export function restate(change: PlaceState): void {
  const { state } = look();
  history.replaceState(history.state, '', hrefOf(location.pathname, { ...state, ...change }));
  tell();
}

/** Has the question asked before one leaves; null: no more. */
export function askBeforeLeaving(next: LeavingQuestion | null): void {
  question = next;
}

/** Whether one may leave: nothing would be lost, or the person says so. */
export function mayLeave(): boolean {
  const loss = question?.() ?? null;
  if (loss === null) return true;
  const leaves = confirm(loss);
  if (leaves) question = null;
  return leaves;
}

/** Whether an address is of the page that is open, so that nothing need be loaded. */
export function isSamePage(path: string): boolean {
  const part = consolePartOf(path);
  return part !== null && CONSOLE_PAGES[part] === 'console' && CONSOLE_PAGES[look().part] === 'console';
}

function tell(): void {
  for (const listener of listeners) listener();
}
