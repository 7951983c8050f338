import { useEffect, useState } from 'react';
import { useStatedPurpose } from '../stated-purpose.ts';
import { askLedgers, sentenceOf } from './ask-ledgers.ts';

/** What was asked for; neither data nor problem: it is on its way. */
export interface Asked<Data> {
  readonly data?: Data;
  readonly problem?: string;
  /** Takes what is known by now, as after an act. */
  readonly take: (data: Data) => void;
}

/** What an address of the ledgers says, asked anew when it, or the stated purpose, changes; null asks nothing. */
export function useAsked<Data>(path: string | null): Asked<Data> {
  const { purpose, caseNumber } = useStatedPurpose();
  const asked = `${purpose}\n${caseNumber}\n${path}`;
  const [known, setKnown] = useState<{ asked: string; data?: Data; problem?: string }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all that the question depends on
  useEffect(() => {
    if (path === null || purpose === '') return;
    let isWanted = true;
    askLedgers<Data>(path).then(
      (data) => isWanted && setKnown({ asked, data }),
      (error: unknown) => isWanted && setKnown({ asked, problem: sentenceOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [asked]);
  const take = (data: Data) => setKnown({ asked, data });
  return { ...(known?.asked === asked ? known : {}), take };
}
