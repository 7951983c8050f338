import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';
import { runSql } from '../checking/run-sql.ts';
import { declaredType, quoted } from '../checking/table-shape.ts';
import type { LedgerWork } from '../work.ts';
import { FINGERPRINT } from './fingerprint.ts';

/** What an undo did: records taken back, or how many somebody has touched since, and then none is taken back. */
export interface Undone {
  undone: number;
  touched: number;
  /** The children whose records were taken back. */
  children: string[];
}

/** Each record of the import once: as it was before, and as the import left it at last. */
const CHANGED = `select key, (array_agg(before order by seq))[1] as before,
    (array_agg(after order by seq desc))[1] #>> '{}' as after
  from ledger.change where import_id = $1 and table_name = $2 group by key`;

/** Takes back all that an import has written (撤销导入), unless somebody has changed any of it since: then nothing. */
export async function undoImport(work: LedgerWork, importId: number): Promise<Undone> {
  await runSql(work.em, 'select pg_advisory_xact_lock(721011)');
  const tables = await tablesOf(work, importId);
  let touched = 0;
  for (const table of tables) touched += await touchedIn(work, importId, table);
  if (touched > 0) return { undone: 0, touched, children: [] };
  const children = await childrenOf(work, importId);
  await runSql(work.em, 'savepoint undoing');
  try {
    let undone = 0;
    for (const table of tables) undone += await undoTable(work, importId, table);
    await runSql(work.em, 'release savepoint undoing');
    return { undone, touched: 0, children };
  } catch (error) {
    // something made later depends on what the import made, or stands where it would have to go back to
    if (!/^23...$/.test((error as { code?: string }).code ?? '')) throw error;
    await runSql(work.em, 'rollback to savepoint undoing');
    return { undone: 0, touched: 1, children: [] };
  }
}

/** The tables that the import has changed, the one changed first at the end: what depends on others goes before them. */
async function tablesOf(work: LedgerWork, importId: number): Promise<EntityMetadata[]> {
  const rows = await runSql<{ table: string }>(
    work.em,
    `select table_name as "table" from ledger.change where import_id = $1 group by table_name order by min(seq) desc`,
    [importId],
  );
  const known = [...work.em.getMetadata()] as EntityMetadata[];
  return rows.map(({ table }) => {
    const meta = known.find(({ tableName }) => tableName === table);
    if (!meta) throw new Error('an import has changed a table that is not there any more');
    return meta;
  });
}

/** How many records are not as the import left them. */
async function touchedIn(work: LedgerWork, importId: number, meta: EntityMetadata): Promise<number> {
  const [row] = await runSql<{ touched: number }>(
    work.em,
    `select count(*)::int as touched from (${CHANGED}) c
     left join (select ${keyOf(meta)}::text as key, ${FINGERPRINT} as fingerprint from ${quoted(meta.tableName)} t
       where t.${keyOf(meta)} in (select key::${typeOf(meta)} from ledger.change where import_id = $1 and table_name = $2)
     ) t on t.key = c.key where t.fingerprint is distinct from c.after`,
    [importId, meta.tableName],
  );
  return row?.touched ?? 0;
}

/** What was new goes, what was changed is as it was, what had gone is there again. */
async function undoTable(work: LedgerWork, importId: number, meta: EntityMetadata): Promise<number> {
  const [table, own, type] = [quoted(meta.tableName), keyOf(meta), typeOf(meta)];
  const parameters = [importId, meta.tableName];
  const columns = await columnsOf(work, meta.tableName);
  const set = columns.filter((column) => column !== own).map((column) => `${column} = (p.r).${column}`);
  const restored = `select c.key, jsonb_populate_record(null::${table}, c.before) as r from (${CHANGED}) c`;
  const statements = [
    `delete from ${table} t using (${CHANGED}) c where c.before is null and t.${own} = c.key::${type} returning 1`,
    `update ${table} t set ${set.join(', ')} from (${restored} where c.before is not null and c.after is not null) p
     where t.${own} = p.key::${type} returning 1`,
    `insert into ${table} select (p.r).* from (${restored} where c.before is not null and c.after is null) p returning 1`,
  ];
  let undone = 0;
  for (const statement of statements)
    undone += (await runSql(work.em, `with done as (${statement}) select 1 from done`, parameters)).length;
  return undone;
}

async function columnsOf(work: LedgerWork, table: string): Promise<string[]> {
  const rows = await runSql<{ column: string }>(
    work.em,
    `select attname as "column" from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
       and attgenerated = '' order by attnum`,
    [`public.${quoted(table)}`],
  );
  return rows.map(({ column }) => quoted(column));
}

async function childrenOf(work: LedgerWork, importId: number): Promise<string[]> {
  const rows = await runSql<{ id: string }>(
    work.em,
    'select distinct child_id as id from ledger.change where import_id = $1 and child_id is not null order by 1',
    [importId],
  );
  return rows.map(({ id }) => id);
}

function keyOf(meta: EntityMetadata): string {
  const key = (meta.properties as Record<string, EntityProperty>)[meta.primaryKeys[0] as string];
  return quoted(key?.fieldNames[0] as string);
}

function typeOf(meta: EntityMetadata): string {
  const declared = declaredType(meta, meta.primaryKeys[0] as string);
  return declared === 'bigserial' ? 'bigint' : declared === 'serial' ? 'int' : 'text';
}
