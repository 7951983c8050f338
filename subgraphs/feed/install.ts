import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { childTies } from '../child-ties.ts';
import { declarationOf } from '../declaration.ts';
import type { EntityClass } from '../reading.ts';
import { applySql } from '../sql-migrations.ts';
import { feedSql, REMOVE_FEED } from './feed-sql.ts';

const FEED_LOCK = 721_031;

/** Whether a department announces changed children (变更登记): a file `feed.graphql` that tells of them. */
export function hasFeed(department: string): boolean {
  return existsSync(new URL(`../${department}/feed.graphql`, import.meta.url));
}

/**
 * Brings the feed of a department's database up to date, as its owner. Its triggers are made anew, and every child is announced,
 * when what they are made from has changed; also when the database came from another cluster, whose transactions counted
 * differently. The runtime role reads the feed; it writes to it by its triggers only, so it cannot leave a child out.
 */
export async function migrateFeed(client: Client, department: string, runtimeRole: string): Promise<void> {
  if (!hasFeed(department)) return;
  await applySql(client, {
    folder: new URL('./tables/', import.meta.url),
    doneIn: 'feed.version',
    lock: FEED_LOCK,
    afterwards: `revoke all on all tables in schema feed from public, ${runtimeRole};
      grant usage on schema feed to ${runtimeRole};
      grant select on feed.child to ${runtimeRole}`,
  });
  const sources = sourcesDigest(department);
  if ((await client.query('select from feed.installed where sources = $1', [sources])).rowCount) {
    await announceAfterMove(client);
    return;
  }
  const text = await triggersOf(department);
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [FEED_LOCK]);
    await client.query(`${REMOVE_FEED} ${text} delete from feed.installed;`);
    await client.query('insert into feed.installed values ($1)', [sources]);
    await client.query('select feed.announce_all()');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Transactions that this cluster has not begun yet cannot have changed anything: the rows were brought from elsewhere. */
async function announceAfterMove(client: Client): Promise<void> {
  await client.query(`with alien as (delete from feed.child where xid >= pg_snapshot_xmax(pg_current_snapshot()) returning child_id)
    select feed.announce(array(select child_id from alien)), feed.announce_all() where exists (select from alien)`);
}

async function triggersOf(department: string): Promise<string> {
  const register = (await declarationOf(department)).children as EntityClass;
  const { ormOptions } = await import('../orm.ts');
  const metadata = new MikroORM(await ormOptions(department, 'postgresql://nowhere/none')).getMetadata();
  return feedSql(childTies(metadata, register), metadata.get(register as never).tableName);
}

/** What the triggers are made from, known without loading it: entities of the department and of all, and how ties become triggers. */
function sourcesDigest(department: string): string {
  const shared = ['child-ties.ts', 'child-alias.ts', 'contact-office.ts', 'erasure.ts', 'feed/feed-sql.ts'];
  const own = readdirSync(new URL(`../${department}/entities/`, import.meta.url)).sort();
  const files = [...shared, ...own.map((file) => `${department}/entities/${file}`), `${department}/subgraph.ts`];
  const hash = createHash('sm3');
  for (const file of files) hash.update(readFileSync(new URL(`../${file}`, import.meta.url)));
  return hash.digest('hex');
}
