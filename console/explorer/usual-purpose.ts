import type { ConsoleSession } from '../session.ts';
import type { Example } from './example.ts';

type StatablePurpose = ConsoleSession['purposes'][number];

/** The purpose an example is usually asked for by this person: the first of its purposes that their post has. */
export function usualPurpose({ purposes }: Example, session: ConsoleSession): StatablePurpose | undefined {
  return purposes.flatMap((term) => session.purposes.filter((purpose) => purpose.term === term))[0];
}

/** Whether an example is meant for what the person has stated. */
export function suits({ purposes }: Example, session: ConsoleSession, stated: string): boolean {
  const term = session.purposes.find(({ purpose }) => purpose === stated)?.term;
  return purposes.length === 0 || (term !== undefined && purposes.includes(term));
}
