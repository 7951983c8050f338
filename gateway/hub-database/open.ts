import pg from 'pg';
import type { Log } from '../log.ts';
import { Refusal } from '../request-errors.ts';

/** The gateway's own database (枢纽库), open: sessions, revocations, allowances. Every gateway uses the same one. */
export interface HubDatabase {
  query<Row extends pg.QueryResultRow>(statement: HubStatement): Promise<Row[]>;
  close(): Promise<void>;
}

/** A statement that PostgreSQL prepares once a connection under its name. */
export interface HubStatement {
  name: string;
  text: string;
  values: unknown[];
}

/** What waits longer than this for an answer is refused rather than kept waiting. */
const LONGEST_MS = 3_000;

/** Opens the database as its runtime role; connects when first asked. Without an answer the request is refused (503). */
export function openHubDatabase(databaseUrl: string, log: Log): HubDatabase {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'child-data-hub gateway',
    max: 8,
    connectionTimeoutMillis: LONGEST_MS,
    query_timeout: LONGEST_MS,
  });
  pool.on('error', () => {});
  return {
    async query(statement) {
      try {
        return (await pool.query(statement)).rows;
      } catch (error) {
        log({
          event: 'hub-database-failed',
          statement: statement.name,
          code: (error as { code?: string }).code ?? null,
        });
        throw Object.assign(new Refusal('TEMPORARILY_UNAVAILABLE'), { cause: error });
      }
    },
    close: () => pool.end(),
  };
}
