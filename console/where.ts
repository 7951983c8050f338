import { useSyncExternalStore } from 'react';
import { CONSOLE_PAGES, type ConsolePart, consolePartOf, isConsolePage } from '../schema/console-pages.ts';
import type { PlaceState } from './places.ts';
import { mayLeave } from './unsaved.ts';

/** Where one is in the console: the part, the page of the part (empty: its first), and what it shows. */
export interface Where {
  readonly part: ConsolePart;
  readonly page: string;
  readonly state: PlaceState;
  /** Whether the address is none of this page's: the hub answers it with this page all the same. */
  readonly isNowhere: boolean;
}

const EVENTS = ['hashchange', 'popstate'] as const;
const listeners = new Set<() => void>();
let where: Where | undefined;
let address: string;
/** Which step of the history one stands at: a step that the person does not mean is taken back. */
let at: number;
let isTakingBack = false;

function look(): Where {
  return where ?? begin();
}

function begin(): Where {
  at = stepIn(history.state) ?? 0;
  history.replaceState({ at }, '');
  for (const event of EVENTS) addEventListener(event, follow);
  return read();
}

function read(): Where {
  const [, , page = ''] = location.pathname.split('/');
  const state = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  address = addressNow();
  const part = consolePartOf(location.pathname);
  where = { part: part ?? '', page, state, isNowhere: !isHere(location.pathname) };
  return where;
}

/** Follows the browser back, forward, and to an address typed in; when something would be lost and the person stays, takes it back. */
function follow(): void {
  const next = stepIn(history.state) ?? at + 1;
  if (addressNow() === address) {
    at = stepIn(history.state) ?? at;
    isTakingBack = false;
    return;
  }
  if (isTakingBack) return;
  if (!mayLeave()) {
    isTakingBack = true;
    history.go(at - next);
    return;
  }
  at = next;
  history.replaceState({ at }, '');
  tell();
}

const addressNow = () => `${location.pathname}${location.hash}`;
const stepIn = (state: unknown) => (state as { at?: number } | null)?.at;

/** Where one is, kept up to date. */
export function useWhere(): Where {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
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
  const isOtherPage = path !== location.pathname;
  at += 1;
  history.pushState({ at }, '', hrefOf(path, state));
  scrollTo(0, 0);
  tell();
  // the link that was followed is gone: whoever uses the keyboard goes on at the beginning of the page
  if (isOtherPage) document.getElementById('main')?.focus({ preventScroll: true });
}

/** Says in the address what the page shows now, without a step to go back by: filters, tabs, an opened row. */
export function restate(change: PlaceState): void {
  const { state } = look();
  history.replaceState(history.state, '', hrefOf(location.pathname, { ...state, ...change }));
  tell();
}

/** Whether an address is of the page that is open, so that nothing need be loaded. */
export function isSamePage(path: string): boolean {
  return isHere(path) && CONSOLE_PAGES[look().part] === 'console';
}

/** Whether an address is a page of the file that is open. */
function isHere(path: string): boolean {
  const part = consolePartOf(path);
  return part !== null && CONSOLE_PAGES[part] === 'console' && isConsolePage(path);
}

function tell(): void {
  read();
  for (const listener of listeners) listener();
}
