import { useState } from 'react';
import { askLedgers } from './ask-ledgers.ts';
import { type Act, useAct } from './use-act.ts';

/** A list that is read on, from the newest to the oldest: what was asked for first, and what came later. */
export function useMore<Line extends { readonly id: number }>(
  path: string,
  first: readonly Line[],
  page: number,
): { shown: readonly Line[]; isWhole: boolean; act: Act; more: () => void } {
  const [later, setLater] = useState<readonly Line[]>([]);
  const [isWhole, setIsWhole] = useState(first.length < page);
  const act = useAct();
  const shown = [...first, ...later];
  const more = () =>
    act.run(async () => {
      const next = await askLedgers<readonly Line[]>(`${path}&before=${shown.at(-1)?.id}`);
      setLater([...later, ...next]);
      setIsWhole(next.length < page);
    });
  return { shown, isWhole, act, more };
}
