import { GRANT_LIFETIME, type GrantRefusal, isFor, type ReadGrant, readGrant, seconds } from '../schema/grant.ts';
import type { GrantKeys } from '../schema/grant-keys.ts';
import { ReplayWindow } from './replay-window.ts';

/** Where a department finds the public keys it accepts; asked for every grant, so that keys change without a restart. */
export type GrantKeySource = () => GrantKeys;

const BEARER = 'Bearer ';

/** Checks the grants of one department in one process (凭证核验). */
export class GrantCheck {
  readonly #department: string;
  readonly #keys: GrantKeySource;
  readonly #used = new ReplayWindow(GRANT_LIFETIME);
  readonly #since: number;

  constructor(department: string, keys: GrantKeySource, now: Date) {
    this.#department = department;
    this.#keys = keys;
    this.#since = seconds(now);
  }

  /** The grant in an `authorization` header, or why there is none: asked before any of the body is read. */
  read(authorization: string | undefined, now: Date): ReadGrant | GrantRefusal {
    const token = authorization?.startsWith(BEARER) ? authorization.slice(BEARER.length) : undefined;
    const grant = readGrant(token, this.#keys(), this.#department, now);
    // what an earlier process has let in is forgotten: none of its grants counts again
    return typeof grant !== 'string' && grant.issuedAt < this.#since ? 'time' : grant;
  }

  /** Whether a grant belongs to this body and is used for the first time; an altered body does not use it up. */
  accept(grant: ReadGrant, body: Buffer, now: Date): 'accepted' | GrantRefusal {
    if (grant.expiresAt <= seconds(now)) return 'time';
    if (!isFor(grant, body)) return 'body';
    return this.#used.use(grant.id, seconds(now)) ? 'accepted' : 'replay';
  }
}
