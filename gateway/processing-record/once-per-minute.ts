import { BoundedMap } from '../bounded-map.ts';

const MINUTE_MS = 60_000;
const SUBJECTS = 10_000;

/** Tells the first occurrence within a minute from those that follow (每分钟一次), for each subject. */
export class OncePerMinute {
  readonly #since = new BoundedMap<string, { at: number }>(SUBJECTS);

  isFirst(subject: string, now = performance.now()): boolean {
    const known = this.#since.getOrMake(subject, () => ({ at: Number.NEGATIVE_INFINITY }));
    if (now - known.at < MINUTE_MS) return false;
    known.at = now;
    return true;
  }
}
