import { useSyncExternalStore } from 'react';
import { type PageName, type Place, type PlaceState, placeHref, placeIn } from './place.ts';

const listeners = new Set<() => void>();
let shown = '';
let current: Place = { page: 'list', state: {} };

function look(): Place {
  const address = `${location.pathname}${location.hash}`;
  if (address === shown) return current;
  shown = address;
  current = placeIn(location.pathname, location.hash);
  return current;
}

/** Where one is, kept up to date. */
export function usePlace(): Place {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    for (const event of ['hashchange', 'popstate']) addEventListener(event, listener);
    return () => {
      listeners.delete(listener);
      for (const event of ['hashchange', 'popstate']) removeEventListener(event, listener);
    };
  }, look);
}

/** Goes to a place of the record without loading the page again; the way back leads back. */
export function goTo(page: PageName, state: PlaceState = {}): void {
  history.pushState(null, '', placeHref(page, state));
  scrollTo(0, 0);
  for (const listener of listeners) listener();
}
