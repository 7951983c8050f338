import { createContext, useContext } from 'react';
import type { ConsoleSession } from './session.ts';

/** Who has signed in, for everything on the page. */
export const SignedIn = createContext<ConsoleSession | null>(null);

/** Who has signed in. */
export function useSession(): ConsoleSession {
  const session = useContext(SignedIn);
  if (!session) throw new Error('This is shown to the signed-in only.');
  return session;
}
