import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { HubDatabase } from '../hub-database/open.ts';
import type { SignedIn } from './request-identity.ts';
import type { Revocations } from './revocations.ts';

/** How a session is begun (登录方式): at the issuer, or as an invented officer without a password. */
export type SessionOrigin = 'ISSUER' | 'DEMO';

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
const END = 'delete from session where id_hash = $1';

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
  readonly #accepted: readonly SessionOrigin[];

  /** Sessions of invented officers count only while the demo sign-in is on, however long they would still last. */
  constructor(database: HubDatabase, revocations: Revocations, isDemo: boolean) {
    this.#database = database;
    this.#revocations = revocations;
    this.#accepted = isDemo ? ['ISSUER', 'DEMO'] : ['ISSUER'];
  }

  /** Begins a session under a new random id, which is told to nobody else and never taken from a request. */
  async begin(viewer: Viewer, origin: SessionOrigin): Promise<NewSession> {
    const id = randomBytes(32).toString('base64url');
    const values = [hashOf(id), viewer.id, JSON.stringify(viewer), origin];
    const [row] = await this.#database.query<{ endsAt: Date }>({ name: 'session-begin', text: BEGIN, values });
    if (!row) throw new Error('The session was not written.');
    return { id, endsAt: row.endsAt };
  }

  /** The viewer of a living session; `isActivity` puts off the end by idleness. */
  async find(id: string, isActivity: boolean): Promise<SignedIn | null> {
    const hash = hashOf(id);
    const [row] = await this.#database.query<SessionRow>({
      name: 'session-find',
      text: FIND,
      values: [hash, this.#accepted],
    });
    if (!row || this.#revocations.isRevoked({ person: row.viewer.id, issuedAt: row.beganAt })) return null;
    if (!isActivity || !row.isDue) return { viewer: row.viewer, expiresAt: row.expiresAt };
    const [seen] = await this.#database.query<{ expiresAt: Date }>({ name: 'session-see', text: SEE, values: [hash] });
    return seen ? { viewer: row.viewer, expiresAt: seen.expiresAt } : null;
  }

  /** Ends a session everywhere at once. */
  async end(id: string): Promise<void> {
    await this.#database.query({ name: 'session-end', text: END, values: [hashOf(id)] });
  }
}

function hashOf(id: string): Buffer {
  return createHash('sha256').update(id).digest();
}
