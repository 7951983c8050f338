import { useEffect, useState } from 'react';
import { type Notice, noticesOf } from '../answer-notices.ts';
import { askHub } from '../ask-hub.ts';
import { useStatedPurpose } from '../stated-purpose.ts';

/** What the hub said: data as the operation asks for them, and why some are missing. */
export interface RecordAnswer<Data> {
  readonly data: Data | null;
  readonly notices: readonly Notice[];
}

/** Asks the hub one of the console's operations. */
export async function askRecord<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<RecordAnswer<Data>> {
  const operationName = /^query (\w+)/m.exec(query)?.[1] ?? '';
  const { data, errors } = await askHub({ query, variables, operationName });
  return { data: (data ?? null) as Data | null, notices: noticesOf(errors) };
}

/** An answer that is asked for anew whenever what is asked, or the stated purpose, changes; undefined while it is on its way. */
export function useAnswer<Data>(
  ask: (() => Promise<RecordAnswer<Data>>) | null,
  key: string,
): RecordAnswer<Data> | undefined {
  const { purpose, caseNumber } = useStatedPurpose();
  const asked = `${purpose}\n${caseNumber}\n${key}`;
  const [known, setKnown] = useState<{ asked: string; answer: RecordAnswer<Data> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all that the question depends on
  useEffect(() => {
    let isWanted = true;
    ask?.().then((answer) => isWanted && setKnown({ asked, answer }));
    return () => {
      isWanted = false;
    };
  }, [asked]);
  return known?.asked === asked ? known.answer : undefined;
}
