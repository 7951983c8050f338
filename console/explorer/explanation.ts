import { useSyncExternalStore } from 'react';
import type { HubRequest } from '../hub-request.ts';
import { askRoute } from './ask-route.ts';
import type { Explanation } from './explanation-shapes.ts';

/** What is known of the operation in the editor: an explanation, or why there is none. */
export type Explained = { readonly explanation: Explanation } | { readonly sentence: string };

const listeners = new Set<() => void>();
let known: Explained | undefined;
let latest = 0;

/** Asks what the operation would cost, whom it would ask and what would be denied; an answer that comes too late is dropped. */
export async function explain(request: HubRequest): Promise<void> {
  const mine = ++latest;
  const explained: Explained = await askRoute<Explanation>('/explain', 'POST', request).then(
    (explanation) => ({ explanation }),
    (error: Error) => ({ sentence: error.message }),
  );
  if (mine === latest) tell(explained);
}

/** Nothing stands in the editor. */
export function forgetExplanation(): void {
  latest++;
  tell(undefined);
}

/** What is known of the operation in the editor, kept up to date; undefined: nothing yet. */
export function useExplained(): Explained | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known,
  );
}

function tell(explained: Explained | undefined): void {
  known = explained;
  for (const listener of listeners) listener();
}
