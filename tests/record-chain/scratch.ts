import { randomBytes } from 'node:crypto';
import { type Link, nextLink } from '../../schema/processing-record/chain.ts';
import { databaseUrl, withClient } from '../../subgraphs/database.ts';

/** The tables of a record, without what the subgraph adds for its questions. */
const TABLES = `
  create table record_link (chain text collate "C", seq bigint, body text not null, hash text not null, primary key (chain, seq));
  create table seal (number bigint primary key, body text not null, hash text not null, key_id text not null, signature text not null);
  create table seal_cosignature (number bigint, department text collate "C", key_id text not null, signature text not null,
    at timestamptz not null default now(), primary key (number, department));
  create schema journal;
  create table journal.link (like record_link including all)`;

/** A record of its own in a PostgreSQL, with a role that may insert links only and one that reads links and adds seals. */
export interface ScratchRecord {
  /** As the role that can only insert links. */
  writerUrl: string;
  /** As the role that seals. */
  sealerUrl: string;
  /** Rows of a statement, run as the superuser. */
  sql<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The links of a chain, in order. */
  links(chain: string, table?: string): Promise<Link[]>;
  /** Runs something while a lock keeps everybody from the table. */
  whileLocked(table: string, use: () => Promise<void>): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Makes the database and its roles; `adminUrl` is the superuser's. */
export async function scratchRecord(adminUrl: string): Promise<ScratchRecord> {
  const name = `scratch_${randomBytes(5).toString('hex')}`;
  const [writer, sealer] = [`${name}_writer`, `${name}_sealer`];
  const url = databaseUrl(adminUrl, name);
  await withClient(adminUrl, async (admin) => {
    await admin.query(`create role ${writer} login password 'writer'; create role ${sealer} login password 'sealer'`);
    await admin.query(`create database ${name}`);
  });
  const sql: ScratchRecord['sql'] = (text, values) =>
    withClient(url, async (client) => (await client.query(text, values)).rows);
  await sql(TABLES);
  await sql(`grant usage on schema journal to ${writer}; grant insert on record_link, journal.link to ${writer};
    grant select on record_link to ${sealer}; grant select, insert on seal, seal_cosignature to ${sealer}`);
  return {
    writerUrl: databaseUrl(url, name, writer, 'writer'),
    sealerUrl: databaseUrl(url, name, sealer, 'sealer'),
    sql,
    links: (chain, table = 'record_link') =>
      sql<Link & Record<string, unknown>>(
        `select chain, seq::float8 as seq, body, hash from ${table} where chain = $1 order by seq`,
        [chain],
      ),
    whileLocked: (table, use) => locked(url, table, use),
    [Symbol.asyncDispose]: () =>
      withClient(adminUrl, async (admin) => {
        await admin.query(`drop database ${name} with (force)`);
        await admin.query(`drop role ${writer}, ${sealer}`);
      }),
  };
}

function locked(url: string, table: string, use: () => Promise<void>): Promise<void> {
  return withClient(url, async (client) => {
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    await use();
    await client.query('commit');
  });
}

/** The links that a chain of these bodies must have. */
export function chainOf(chain: string, bodies: readonly string[]): Link[] {
  const links: Link[] = [];
  for (const body of bodies) links.push(nextLink(links.at(-1) ?? null, chain, body));
  return links;
}
