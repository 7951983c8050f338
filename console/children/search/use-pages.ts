import { useCallback, useEffect, useRef, useState } from 'react';
import { useStatedPurpose } from '../../stated-purpose.ts';
import type { AnsweredPage, Listing } from './listing.ts';

/** The pages of a list that have been asked for so far. */
export interface Pages {
  readonly pages: readonly AnsweredPage[];
  readonly isAsking: boolean;
  more(): void;
}

/** Asks for the first page of a list whenever the list or the stated purpose changes, and for the next on demand. */
export function usePages(listing: Listing | null): Pages {
  const { purpose, caseNumber } = useStatedPurpose();
  const question = listing === null ? null : `${listing.key} ${purpose} ${caseNumber}`;
  const [known, setKnown] = useState<{ question: string; pages: readonly AnsweredPage[] }>();
  const [isAsking, setAsking] = useState(false);
  const current = useRef(question);
  current.current = question;
  const pages = known && known.question === question ? known.pages : [];
  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` says which list it is
  const ask = useCallback(
    async (before: readonly AnsweredPage[]) => {
      if (listing === null || question === null) return;
      setAsking(true);
      const next = await listing.next(before.at(-1)?.page?.pageInfo.endCursor ?? null);
      if (current.current !== question) return;
      setKnown({ question, pages: [...before, next] });
      setAsking(false);
    },
    [question],
  );
  useEffect(() => void ask([]), [ask]);
  return { pages, isAsking, more: () => void ask(pages) };
}
