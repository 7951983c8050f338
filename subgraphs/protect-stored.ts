import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { blindIndexOf } from '../schema/blind-index.ts';
import { declarationOf } from './declaration.ts';
import { FieldKeys, type SealedColumn } from './field-keys.ts';

/** The keys under which stored values are protected. */
export interface StoredKeys {
  linkageKey: Buffer;
  fieldKeys?: FieldKeys;
}

/** A column whose values are still in the clear. */
interface PlainColumn {
  table: string;
  column: string;
}

const LOCK = 721_002;
const BATCH = 1_000;
const KEYED = 'HMAC-SM3';
const LONGEST_WAIT_MS = 60_000;
const ARE_OLDER_OVER = `select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 and not exists (
  select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and age(backend_xmin) > age($1::xid8::xid)) as are_over`;

/**
 * Takes out of a department's tables what an earlier version stored in the clear (明文清除). A migration that must leave no value
 * behind renames its column to `plain_…`; here the values are sealed where the department declares it, wiped, and the
 * column is dropped at the very end, so that a run that was interrupted starts again. Needs the owner of the database.
 *
 * The tables and the planner's samples are rewritten (`vacuum full`), because a dropped or updated value stays in its page
 * until then. What this cannot reach: write-ahead log segments (the checkpoint frees them and PostgreSQL overwrites them in
 * time; `removeOldLog` deletes them where the cluster is our own), their archives, backups, and the blocks of deleted files on
 * the disk. Those end by retention and disk encryption.
 */
export async function protectStored(department: string, client: Client, keys?: StoredKeys): Promise<boolean> {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  const plain = await plainColumns(client);
  const used: PlainColumn[] = [];
  for (const column of plain) if (!(await isNeverUsed(client, column.table))) used.push(column);
  for (const column of used) await sealAll(department, client, column, keys);
  const isFirstTime = await isBeforeKeyedReceipts(client);
  const areReceiptsPlain = isFirstTime && !(await isNeverUsed(client, 'act_receipt'));
  if (areReceiptsPlain) await client.query('delete from act_receipt where length(input_hash) = 64');
  const tables = new Set([...used.map(({ table }) => table), ...(areReceiptsPlain ? ['act_receipt'] : [])]);
  for (const table of tables) await rewrite(client, `vacuum (full, analyze) "${table}"`);
  if (tables.size > 0) await rewrite(client, 'vacuum full pg_statistic');
  if (tables.size > 0) await client.query('checkpoint').catch(onlyIfAllowed);
  if (isFirstTime) await client.query(`comment on column act_receipt.input_hash is '${KEYED}'`);
  for (const { table, column } of plain) await client.query(`alter table "${table}" drop column "${column}"`);
  for (const { table } of plain) await validateConstraints(client, table);
  await client.query('select pg_advisory_unlock($1)', [LOCK]);
  return tables.size > 0;
}

/**
 * Removes the write-ahead log before now from the data directory, where it may still hold what was in the clear: for a cluster of
 * our own that deletes segments instead of using them again (`wal_recycle = off`), as its superuser. Segments that an earlier
 * version kept for use again are passed through first.
 */
export async function removeOldLog(superuser: Client): Promise<void> {
  const isBehind = `select pg_walfile_name(pg_current_wal_insert_lsn()) <= $1 as is_behind`;
  const newest = "select max(name) as name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$'";
  const { name } = (await superuser.query<{ name: string }>(newest)).rows[0] ?? {};
  while ((await superuser.query(isBehind, [name])).rows[0].is_behind) {
    await superuser.query('select pg_current_xact_id()');
    await superuser.query('select pg_switch_wal()');
  }
  await superuser.query('checkpoint');
}

async function plainColumns(client: Client): Promise<PlainColumn[]> {
  const { rows } = await client.query<PlainColumn>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and starts_with(column_name, 'plain_')`,
  );
  return rows;
}

/** A table without a page has never held a row. */
async function isNeverUsed(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select pg_relation_size($1::regclass) = 0 as is_empty', [`"${table}"`]);
  return rows[0].is_empty;
}

/** Seals and wipes every value of a column, in one transaction; a column that the department does not keep is only wiped. */
async function sealAll(name: string, client: Client, plain: PlainColumn, keys?: StoredKeys): Promise<void> {
  const department = await declarationOf(name);
  const base = plain.column.replace(/^plain_/, '');
  const sealed = department.sealed?.find(({ table, column }) => table === plain.table && column === `${base}_sealed`);
  await client.query('begin');
  try {
    if (sealed) await sealRows(client, plain, base, sealed, keys);
    else await client.query(`update "${plain.table}" set "${plain.column}" = null where "${plain.column}" is not null`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function sealRows(
  client: Client,
  { table, column }: PlainColumn,
  base: string,
  sealed: SealedColumn,
  keys?: StoredKeys,
): Promise<void> {
  const page = `select id, "${column}" as value from "${table}" where "${column}" is not null and id > $1 order by id limit ${BATCH}`;
  const update = `update "${table}" t set "${base}_sealed" = v.envelope, "${base}_index" = v.index, "${column}" = null
    from unnest($1::text[], $2::text[], $3::text[]) as v(id, envelope, index) where t.id = v.id`;
  for (let last = ''; ; ) {
    const { rows } = await client.query<{ id: string; value: string }>(page, [last]);
    if (rows.length === 0) return;
    const { linkageKey, fieldKeys = new FieldKeys() } = needed(keys);
    const ids = rows.map(({ id }) => id);
    const envelopes = rows.map(({ id, value }) => fieldKeys.seal(value, sealed, id));
    const indexes = rows.map(({ value }) => blindIndexOf(linkageKey, sealed, value));
    await client.query(update, [ids, envelopes, indexes]);
    last = ids.at(-1) as string;
  }
}

/**
 * Receipts of earlier versions kept a plain digest of the input, which can be guessed for a national ID; nothing reads them any
 * more, so they go. A comment on the column says that it was done.
 */
async function isBeforeKeyedReceipts(client: Client): Promise<boolean> {
  const column = `select col_description(attrelid, attnum) = $1 as is_done from pg_attribute
    where attrelid = to_regclass('act_receipt') and attname = 'input_hash'`;
  const [receipts] = (await client.query(column, [KEYED])).rows;
  return Boolean(receipts && !receipts.is_done);
}

/** Constraints that rows could not keep before they were sealed were added unvalidated. */
async function validateConstraints(client: Client, table: string): Promise<void> {
  const open = `select quote_ident(conname) as name from pg_constraint
    where conrelid = $1::regclass and not convalidated`;
  const { rows } = await client.query<{ name: string }>(open, [`"${table}"`]);
  for (const { name } of rows) await client.query(`alter table "${table}" validate constraint ${name}`);
}

function needed(keys: StoredKeys | undefined): StoredKeys {
  if (keys) return keys;
  throw new Error('数据库中有旧版本存下的明文,加密需要密钥:请设置环境变量 HUB_LINKAGE_KEY 与 HUB_FIELD_KEYS 后重试。');
}

/**
 * Rewrites a table without what has been wiped. A transaction that is older, in whichever database of the cluster, would make
 * the rewrite keep for it the rows as they were: those are waited for.
 */
async function rewrite(client: Client, statement: string): Promise<void> {
  const { mark } = (await client.query<{ mark: string }>('select pg_current_xact_id()::text as mark')).rows[0] ?? {};
  const until = Date.now() + LONGEST_WAIT_MS;
  while (!(await client.query(ARE_OLDER_OVER, [mark])).rows[0].are_over) {
    if (Date.now() > until)
      throw new Error(
        '数据库中有长时间未结束的事务,旧版本存下的明文无法清除:请结束该事务(例如备份、未提交的操作)后重新启动。',
      );
    await sleep(50);
  }
  await client.query(statement);
}

/** Without the right to a checkpoint the log is freed at the next one by itself. */
function onlyIfAllowed(error: { code?: string }): void {
  if (error.code !== '42501') throw error;
}
