import { useEffect, useState } from 'react';

/** Where one is in a list of pages, and the ways on and back; of another question one begins anew. */
export interface Cursor {
  readonly after: string | null;
  readonly page: number;
  next(endCursor: string | null): void;
  back(): void;
}

/** Turns the pages of a list (翻页). */
export function useCursor(question: string): Cursor {
  const [ends, setEnds] = useState<readonly (string | null)[]>([null]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another question one begins anew
  useEffect(() => setEnds([null]), [question]);
  return {
    after: ends.at(-1) ?? null,
    page: ends.length,
    next: (endCursor) => setEnds([...ends, endCursor]),
    back: () => setEnds(ends.slice(0, -1)),
  };
}
