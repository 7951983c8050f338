import type { ConsoleSession } from '../session.ts';

/** Purposes for which personal data are shown, the usual one first. */
const PERSONAL = ['CHILD_CARE', 'VERIFICATION', 'PROTECTION', 'DROPOUT_CONTROL', 'CASE_WORK'] as const;

/** The purposes a person may change to in order to see what the stated one does not need, two at most. */
export function otherPurposes(session: Pick<ConsoleSession, 'purposes'>, stated: string): readonly string[] {
  if (PERSONAL.some((each) => each === stated)) return [];
  const own = session.purposes.map(({ purpose }) => purpose);
  return PERSONAL.filter((each) => own.includes(each)).slice(0, 2);
}
