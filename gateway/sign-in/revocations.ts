import type { HubDatabase } from '../hub-database/open.ts';
import type { Log } from '../log.ts';
import { Refusal } from '../request-errors.ts';

/** What a revocation is compared with: a session or a token of a person, and when it was issued. */
export interface Credential {
  person: string;
  /** The token's `jti`; a session has none: its row is deleted instead. */
  token?: string;
  issuedAt: Date;
}

/** How often the copy is renewed, and how old it may become before nobody is let in. */
export interface RevocationTimes {
  refreshMs: number;
  staleAfterMs: number;
}

const TIMES: RevocationTimes = { refreshMs: 15_000, staleAfterMs: 60_000 };

/** An issuer's clock may run ahead of the database's by this much. */
const CLOCK_TOLERANCE_MS = 5_000;

const READ = {
  name: 'revocations',
  text: 'select kind, subject, until from revocation',
  values: [],
};

/**
 * A gateway's copy of the revocations (吊销名单), renewed every 15 seconds: a revocation is in effect everywhere within
 * that time. A copy older than 60 seconds refuses everybody.
 */
export class Revocations {
  readonly #database: HubDatabase;
  readonly #times: RevocationTimes;
  readonly #log: Log;
  #issuedBefore: ReadonlyMap<string, number> = new Map();
  #readAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(database: HubDatabase, log: Log, times: Partial<RevocationTimes> = {}) {
    this.#database = database;
    this.#log = log;
    this.#times = { ...TIMES, ...times };
  }

  /** Reads the first copy and keeps it fresh. */
  async start(): Promise<void> {
    await this.refresh();
    this.#timer = setInterval(() => void this.refresh(), this.#times.refreshMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Renews the copy; when that fails the old one stays until it is too old. */
  async refresh(): Promise<void> {
    const began = performance.now();
    try {
      const rows = await this.#database.query<{ kind: string; subject: string; until: Date | null }>(READ);
      this.#issuedBefore = new Map(
        rows.map(({ kind, subject, until }) => [`${kind} ${subject}`, until?.getTime() ?? Number.POSITIVE_INFINITY]),
      );
      this.#readAt = began;
    } catch {
      this.#log({ event: 'revocations-not-read' });
    }
  }

  /** Whether a credential was revoked; refuses the request when the copy is too old to tell. */
  isRevoked({ person, token, issuedAt }: Credential): boolean {
    if (performance.now() - this.#readAt > this.#times.staleAfterMs) throw new Refusal('TEMPORARILY_UNAVAILABLE');
    return (
      this.#covers(`PERSON ${person}`, issuedAt) || (token !== undefined && this.#issuedBefore.has(`TOKEN ${token}`))
    );
  }

  #covers(subject: string, issuedAt: Date): boolean {
    const until = this.#issuedBefore.get(subject);
    return until !== undefined && issuedAt.getTime() < until + CLOCK_TOLERANCE_MS;
  }
}
