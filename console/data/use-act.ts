import { useCallback, useRef, useState } from 'react';
import type { Operation } from '../operation.ts';
import { ask } from './ask.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** An act that a page performs. */
export interface Performing<Data, Variables> {
  /** Performs it; the operation's `$key` (`idempotencyKey: $key`) is added. Null: the one before is still on its way. */
  perform(variables: Omit<Variables, 'key'>): Promise<Outcome<Data> | null>;
  readonly isPerforming: boolean;
  /** What became of the last; undefined until the first answer, and after `forget`. */
  readonly outcome: Outcome<Data> | undefined;
  /** Forgets the outcome, for the next of the kind. */
  forget(): void;
}

/**
 * Performs one of the console's acts (业务操作). What is submitted carries a key made when the form was opened and renewed once it
 * is done, so that a double click, or a second try after a lost answer, does it once.
 */
export function useAct<Data, Variables extends { key?: string | null | undefined }>(
  operation: Operation<Data, Variables>,
): Performing<Data, Variables> {
  const key = useRef(newKey());
  const isUnderWay = useRef(false);
  const [isPerforming, setPerforming] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Data>>();
  const perform = useCallback(
    async (variables: Omit<Variables, 'key'>) => {
      if (isUnderWay.current) return null;
      isUnderWay.current = true;
      setPerforming(true);
      const answer = await ask(operation, { ...variables, key: key.current } as Variables);
      const next = outcomeOf(answer);
      if (next.kind === 'DONE' || isKeySpent(answer.errors)) key.current = newKey();
      isUnderWay.current = false;
      setPerforming(false);
      setOutcome(next);
      return next;
    },
    [operation],
  );
  const forget = useCallback(() => setOutcome(undefined), []);
  return { perform, isPerforming, outcome, forget };
}

function isKeySpent(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]): boolean {
  return errors.some(({ extensions }) => extensions?.code === 'IDEMPOTENCY_KEY_REUSED');
}

/** Random, of the browser; `randomUUID` exists on https and on this machine only, and a county's hub may be on neither. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
