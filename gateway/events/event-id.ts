/** What a listener has been told last: the joint meeting's version, and when. */
export interface Told {
  version: string;
  at: number;
}

/** Who comes back later than this reads the pages anew. */
const LONGEST_MS = 86_400_000;

/** An event's id (事件编号): `version@milliseconds`. */
export const idOf = ({ version, at }: Told): string => `${version}@${at}`;

/** What a `Last-Event-ID` says; null when it is none, or from so long ago that nobody waits for what has changed since. */
export function lastTold(id: string | string[] | undefined, now = Date.now()): Told | null {
  const match = typeof id === 'string' ? /^(\d{1,20})@(\d{13})$/.exec(id) : null;
  if (!match) return null;
  const at = Number(match[2]);
  return at <= now && now - at <= LONGEST_MS ? { version: match[1] as string, at } : null;
}
