import { createHash } from 'node:crypto';
import type { Viewer } from '../../schema/access/viewer.ts';
import { BoundedMap } from '../bounded-map.ts';
import type { SignInRecords } from '../processing-record/sign-in-records.ts';

const TOKENS = 10_000;

/** Records the first use of each bearer token on this gateway (首次使用令牌), before anything is answered to it. */
export class TokenUse {
  readonly #records: SignInRecords;
  readonly #used = new BoundedMap<string, { recorded: Promise<void> | null }>(TOKENS);

  constructor(records: SignInRecords) {
    this.#records = records;
  }

  /** Resolves when the first use is durable; throws a `Refusal` when it cannot be recorded, and tries again the next time. */
  async note(name: string, token: string, viewer: Viewer): Promise<void> {
    const key = createHash('sha256').update(token).digest('base64');
    const use = this.#used.getOrMake(key, () => ({ recorded: null }));
    use.recorded ??= this.#records.signedIn(name, viewer, 'BEARER');
    try {
      await use.recorded;
    } catch (error) {
      use.recorded = null;
      throw error;
    }
  }
}
