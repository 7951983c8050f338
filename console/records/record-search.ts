import { dayAfter, isDay } from './days.ts';
import type { PlaceState } from './place.ts';

/** What records are searched by (查找条件), as it stands in the address. */
export const SEARCHED = [
  'kind',
  'viewer',
  'department',
  'role',
  'purpose',
  'child',
  'from',
  'until',
  'denied',
  'ids',
] as const;
export type Searched = (typeof SEARCHED)[number];

/** The hub's filter for what is searched by; the last day counts. */
export function recordFilter(state: PlaceState): Record<string, unknown> {
  const text = (name: Searched) => state[name]?.trim() || undefined;
  const filter = {
    ids: text('ids')?.split(','),
    kinds: text('kind') && [text('kind')],
    viewerId: text('viewer'),
    department: text('department'),
    role: text('role'),
    purpose: text('purpose'),
    childId: text('child')?.toUpperCase(),
    onFrom: isDay(state.from) ? state.from : undefined,
    onUntil: dayAfter(state.until),
    isDenied: state.denied === '1' || undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** What is searched by, without which record is open. */
export function searchedIn(state: PlaceState): PlaceState {
  return Object.fromEntries(SEARCHED.flatMap((name) => (state[name] ? [[name, state[name]]] : [])));
}
