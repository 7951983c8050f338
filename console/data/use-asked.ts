import { useCallback, useEffect, useRef, useState } from 'react';
import type { Operation } from '../operation.ts';
import { useStatedPurpose } from '../stated-purpose.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';

/** A question and its answer. */
export interface Asked<Data> {
  /** The last answer; while the next is on its way it stays, unless another question is asked. */
  readonly answer: Answer<Data> | undefined;
  readonly isAsking: boolean;
  /** Asks again, for instance after an act. */
  again(): Promise<void>;
}

/**
 * Asks an operation whenever it, its variables, or what the person states as purpose change; null variables: not yet. An answer
 * that comes after the question has changed is dropped.
 */
export function useAsked<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Asked<Data> {
  const { purpose, caseNumber } = useStatedPurpose();
  const question = variables === null ? null : JSON.stringify([operation.name, variables, purpose, caseNumber]);
  const [known, setKnown] = useState<{ question: string; answer: Answer<Data> }>();
  const [isAsking, setAsking] = useState(false);
  const current = useRef(question);
  current.current = question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` says all that is asked
  const again = useCallback(async () => {
    if (question === null || variables === null) return;
    setAsking(true);
    const answer = await ask(operation, variables);
    if (current.current !== question) return;
    setKnown({ question, answer });
    setAsking(false);
  }, [question]);
  useEffect(() => void again(), [again]);
  return { answer: known?.question === question ? known?.answer : undefined, isAsking, again };
}
