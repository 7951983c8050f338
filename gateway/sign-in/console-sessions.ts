import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { HubDatabase } from '../hub-database/open.ts';
import type { SignInRecords } from '../processing-record/sign-in-records.ts';
import type { KnownPeople } from './known-people.ts';
import type { SignedIn } from './request-identity.ts';
import type { Revocations } from './revocations.ts';
import { acceptedOrigins, type SessionOrigin } from './session-origin.ts';

/** A session that was just made: the secret for the browser, and until when it can last. */
export interface NewSession {
  id: string;
  endsAt: Date;
}

/** 15 minutes without a request end a session, and 8 hours in any case; activity is noted every 20 seconds at most. */
const IS_ALIVE = "ends_at > now() and seen_at > now() - interval '15 minutes'";
const EXPIRY = "least(ends_at, seen_at + interval '15 minutes')";

const BEGIN = `insert into session (id_hash, person, viewer, begun_by, ends_at) values ($1, $2, $3, $4, now() + interval '8 hours')
  returning ends_at as "endsAt"`;
const FIND = `select viewer, began_at as "beganAt", ${EXPIRY} as "expiresAt", seen_at < now() - interval '20 seconds' as "isDue"
  from session where id_hash = $1 and begun_by = any($2) and ${IS_ALIVE}`;
const SEE = `update session set seen_at = now() where id_hash = $1 and ${IS_ALIVE} returning ${EXPIRY} as "expiresAt"`;
const END = 'delete from session where id_hash = $1 returning viewer';

/** What the sessions work with. */
export interface SessionParts {
  database: HubDatabase;
  revocations: Revocations;
  records: SignInRecords;
  people: KnownPeople;
  isDemo: boolean;
}

interface SessionRow {
  viewer: Viewer;
  beganAt: Date;
  expiresAt: Date;
  isDue: boolean;
}

/** The sessions of the console (登录会话), kept in the hub database: they outlive a gateway and hold on every gateway. */
export class ConsoleSessions {
  readonly #database: HubDatabase;
  readonly #revocations: Revocations;
  readonly #records: SignInRecords;
  readonly #people: KnownPeople;
  readonly #accepted: readonly SessionOrigin[];

  /** Sessions of invented officers count only while the demo sign-in is on, however long they would still last. */
  constructor({ database, revocations, records, people, isDemo }: SessionParts) {
    this.#database = database;
    this.#revocations = revocations;
    this.#records = records;
    this.#people = people;
    this.#accepted = acceptedOrigins(isDemo);
  }

  /**
   * Begins a session under a new random id, which is told to nobody else and never taken from a request; it is given out
   * when its beginning is on record, and else does not last.
   */
  async begin(viewer: Viewer, origin: SessionOrigin, route: string): Promise<NewSession> {
    this.#records.assertAvailable();
    const id = randomBytes(32).toString('base64url');
    const values = [hashOf(id), viewer.id, JSON.stringify(viewer), origin];
    const [row] = await this.#database.query<{ endsAt: Date }>({ name: 'session-begin', text: BEGIN, values });
    if (!row) throw new Error('The session was not written.');
    try {
      await this.#records.signedIn(route, viewer, origin);
    } catch (error) {
      await this.#end(id);
      throw error;
    }
    // whoever cannot be offered to colleagues may work all the same
    await this.#people.note([viewer], origin).catch(() => undefined);
    return { id, endsAt: row.endsAt };
  }

  /** The viewer of a living session; `isActivity` puts off the end by idleness. */
  async find(id: string, route: string, isActivity: boolean): Promise<SignedIn | null> {
    const hash = hashOf(id);
    const [row] = await this.#database.query<SessionRow>({
      name: 'session-find',
      text: FIND,
      values: [hash, this.#accepted],
    });
    if (!row) return null;
    if (this.#revocations.isRevoked({ person: row.viewer.id, issuedAt: row.beganAt })) {
      if (await this.#end(id)) await this.#records.write('SESSION_REVOKED', { name: route, viewer: row.viewer });
      return null;
    }
    if (!isActivity || !row.isDue) return { viewer: row.viewer, expiresAt: row.expiresAt };
    const [seen] = await this.#database.query<{ expiresAt: Date }>({ name: 'session-see', text: SEE, values: [hash] });
    return seen ? { viewer: row.viewer, expiresAt: seen.expiresAt } : null;
  }

  /** Ends a session everywhere at once, and records it. */
  async end(id: string, route: string): Promise<void> {
    const viewer = await this.#end(id);
    if (viewer) await this.#records.signedOut(route, viewer);
  }

  /** Whose session it was; null when it had ended before. */
  async #end(id: string): Promise<Viewer | null> {
    const end = { name: 'session-end', text: END, values: [hashOf(id)] };
    return (await this.#database.query<{ viewer: Viewer }>(end))[0]?.viewer ?? null;
  }
}

function hashOf(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
