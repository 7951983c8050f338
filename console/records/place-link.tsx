import type { MouseEvent, ReactNode } from 'react';
import { type PageName, type PlaceState, placeHref } from './place.ts';
import { goTo } from './use-place.ts';

/** A link to a place of the record: an address like any other, followed without loading the page again. */
export function PlaceLink({
  page,
  state = {},
  children,
  ...rest
}: {
  page: PageName;
  state?: PlaceState;
  children: ReactNode;
  className?: string;
  'aria-current'?: 'page' | undefined;
}) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(page, state);
  };
  return (
    <a href={placeHref(page, state)} onClick={follow} {...rest}>
      {children}
    </a>
  );
}
