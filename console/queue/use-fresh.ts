import { useEffect } from 'react';

/** Asks for an open paper again when the list shows a newer version of it than the paper does. */
export function useFresh(shown: number | undefined, listed: number | undefined, again: () => Promise<void>): void {
  useEffect(() => {
    if (shown !== undefined && listed !== undefined && listed > shown) void again();
  }, [shown, listed, again]);
}
