import { Button, type ButtonProps } from 'antd';
import type { MouseEvent } from 'react';
import type { PlaceState } from '../../places.ts';
import { goTo, hrefOf, isSamePage } from '../../where.ts';

/** A link to a place of the console that looks like a button. */
export function GoButton({ to, state = {}, ...rest }: ButtonProps & { to: string; state?: PlaceState }) {
  const follow = (event: MouseEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0 || !isSamePage(to)) return;
    event.preventDefault();
    goTo(to, state);
  };
  return <Button {...rest} href={hrefOf(to, state)} onClick={follow} />;
}
