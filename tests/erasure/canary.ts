import { type ErasurePlan, tablesOf } from '../../subgraphs/erasure-plan.ts';
import type { TestDatabase } from '../databases.ts';

/** The word that is written into everything a department keeps of a child in words. */
export const CANARY = '金丝雀';

export async function planOf(name: string): Promise<ErasurePlan> {
  const { erasure } = (await import(`../../subgraphs/${name}/erasure.ts`)) as { erasure: ErasurePlan };
  return erasure;
}

/** Table → the column of its primary key. */
async function keysOf(sql: TestDatabase['sql']): Promise<Map<string, string>> {
  const keys = await sql<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'p'`,
  );
  return new Map(keys.map(({ table, column }) => [table, column]));
}

/** The rows of a child by table, found independently of any plan: by columns that hold its id, and by foreign keys from there. */
export async function rowsByTable({ sql }: TestDatabase, childId: string): Promise<Map<string, string[]>> {
  const links = await sql<{ from: string; column: string; to: string; target: string }>(
    `select c.conrelid::regclass::text as from, a.attname as column, c.confrelid::regclass::text as to, t.attname as target
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1] where c.contype = 'f'`,
  );
  const columns = await sql<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and character_maximum_length = 28 and table_name <> 'erasure'`,
  );
  const keys = await keysOf(sql);
  const found = new Map<string, string[]>();
  for (const { table, column } of columns) {
    const key = keys.get(table);
    const rows = await sql<{ id: string }>(`select "${key}"::text as id from "${table}" where "${column}" = $1`, [
      childId,
    ]);
    if (rows.length > 0) found.set(table, [...new Set([...(found.get(table) ?? []), ...rows.map(({ id }) => id)])]);
  }
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const { from, column, to, target } of links) {
      const owners = found.get(to);
      if (!owners) continue;
      const key = keys.get(from);
      const text = `select "${key}"::text as id from ${from} where "${column}" in
        (select "${target}" from ${to} where "${keys.get(to)}"::text = any($1))`;
      const rows = await sql<{ id: string }>(text, [owners]);
      const known = new Set(found.get(from));
      const fresh = rows.map(({ id }) => id).filter((id) => !known.has(id));
      if (fresh.length > 0) found.set(from, [...known, ...fresh]);
      isGrowing ||= fresh.length > 0;
    }
  }
  return found;
}

/** Writes the canary into every text of the child's rows that a constraint leaves free; gives how many texts now hold it. */
export async function letSing({ sql }: TestDatabase, rows: ReadonlyMap<string, readonly string[]>): Promise<number> {
  const keys = await keysOf(sql);
  let songs = 0;
  for (const [table, ids] of rows) {
    const key = keys.get(table);
    const columns = await sql<{ name: string; type: string; length: number | null }>(
      `select column_name as name, data_type as type, character_maximum_length as length from information_schema.columns
       where table_schema = 'public' and table_name = $1 and data_type in ('text', 'character varying')
         and column_name not in ('id', 'number') and column_name !~ '_(id|code|sealed|index)$'`,
      [table],
    );
    for (const { name } of columns)
      songs += await sql(
        `update "${table}" set "${name}" = $1 || left(coalesce("${name}", ''), 5) where "${key}"::text = any($2) returning 1`,
        [CANARY, ids],
      ).then(
        (changed) => changed.length,
        () => 0,
      );
  }
  return songs;
}

/** Tables of which some row holds a text anywhere in it. */
export async function tablesWith({ sql }: TestDatabase, text: string): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await sql<{ there: boolean }>(
      `select exists (select from "${name}" t where strpos(t::text, $1) > 0) as there`,
      [text],
    );
    if (row?.there) found.push(name);
  }
  return found.sort();
}

/** A digest of every table without some rows: what must be left exactly as it was. */
export async function restOf(
  { sql }: TestDatabase,
  without: ReadonlyMap<string, readonly string[]>,
): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name not in ('erasure', 'act_receipt', 'change_number', 'mikro_orm_migrations')`,
  );
  const keys = await keysOf(sql);
  const digests = tables.map(async ({ name }) => {
    const key = `"${keys.get(name)}"`;
    const [row] = await sql<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t.${key})), '') as digest from "${name}" t
       where not (t.${key}::text = any($1))`,
      [without.get(name) ?? []],
    );
    return [name, row?.digest ?? ''] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

/** Ends what keeps a pupil from being erased: everybody of the demo goes to school. */
export async function leaveSchool({ sql }: TestDatabase, childId: string): Promise<void> {
  const left = `update enrolment set "until" = current_date, leaving_reason = 'GRADUATED' where child_id = $1 and "until" is null`;
  await sql(left, [childId]);
}

/** Children of a department, those with the most kinds of rows first. */
export async function richest({ sql }: TestDatabase, plan: ErasurePlan): Promise<string[]> {
  const own = tablesOf(plan).filter(({ of }) => !of);
  const kinds = own.map(
    ({ table, column = 'child_id' }) => `(exists (select from "${table}" t where t."${column}" = c.id))::int`,
  );
  const rows = await sql<{ id: string }>(
    `select c.id from "${plan.own.table}" c order by ${kinds.join(' + ')} desc, c.id limit 150`,
  );
  return rows.map(({ id }) => id);
}
