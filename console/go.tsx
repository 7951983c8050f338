import type { ComponentProps, MouseEvent } from 'react';
import type { PlaceState } from './places.ts';
import { goTo, hrefOf, isSamePage } from './where.ts';

type GoProps = Omit<ComponentProps<'a'>, 'href'> & { to: string; state?: PlaceState };

/** A link to a place of the console: an address like any other, opened without loading the page again. */
export function Go({ to, state = {}, onClick, ...rest }: GoProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0 || rest.target) return;
    if (!isSamePage(to)) return;
    event.preventDefault();
    goTo(to, state);
  };
  return <a {...rest} href={hrefOf(to, state)} onClick={follow} />;
}
