import { useState } from 'react';
import { sentenceOf } from './ask-ledgers.ts';

/** Something that the person has the hub do: whether it is being done, and what was said against it. */
export interface Act {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly run: (act: () => Promise<unknown>) => void;
}

/** Acts one at a time; a problem stays until the next one is tried. */
export function useAct(): Act {
  const [{ isBusy, problem }, setState] = useState<{ isBusy: boolean; problem: string | null }>({
    isBusy: false,
    problem: null,
  });
  const run = (act: () => Promise<unknown>) => {
    if (isBusy) return;
    setState({ isBusy: true, problem: null });
    act().then(
      () => setState({ isBusy: false, problem: null }),
      (error: unknown) => setState({ isBusy: false, problem: sentenceOf(error) }),
    );
  };
  return { isBusy, problem, run };
}
