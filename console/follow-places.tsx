import { type ComponentProps, type MouseEvent, useSyncExternalStore } from 'react';
import type { Place, PlaceState, Places } from './places.ts';

type LinkProps<Page> = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { page: Page; state?: PlaceState };

/** How one goes about the places of one part of the console without loading the page again; the way back leads back. */
export function followPlaces<Page extends string>({ placeIn, placeHref }: Places<Page>) {
  const listeners = new Set<() => void>();
  let shown: string | undefined;
  let current: Place<Page>;
  const look = () => {
    const address = `${location.pathname}${location.hash}`;
    if (address !== shown) current = placeIn(location.pathname, location.hash);
    shown = address;
    return current;
  };

  /** Where one is, kept up to date. */
  // biome-ignore lint/correctness/noComponentHookFactories: every part of the console calls this once, when it is loaded
  function usePlace(): Place<Page> {
    return useSyncExternalStore((listener) => {
      listeners.add(listener);
      for (const event of ['hashchange', 'popstate']) addEventListener(event, listener);
      return () => {
        listeners.delete(listener);
        for (const event of ['hashchange', 'popstate']) removeEventListener(event, listener);
      };
    }, look);
  }

  /** Goes to a place. */
  function goTo(page: Page, state: PlaceState = {}): void {
    history.pushState(null, '', placeHref(page, state));
    scrollTo(0, 0);
    for (const listener of listeners) listener();
  }

  /** A link to a place: an address like any other. */
  // biome-ignore lint/correctness/noComponentHookFactories: every part of the console calls this once, when it is loaded
  function PlaceLink({ page, state = {}, ...rest }: LinkProps<Page>) {
    const follow = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      goTo(page, state);
    };
    return <a {...rest} href={placeHref(page, state)} onClick={follow} />;
  }

  return { usePlace, goTo, PlaceLink };
}
