import type { Client } from 'pg';
import type { CountyTable } from './county-table.ts';

/** What a table had from its ledgers, and what was added or completed beside them. */
export interface Completed {
  table: string;
  fromLedgers: number;
  added: number;
  /** Column → rows in which no ledger holds it. */
  completed: Readonly<Record<string, number>>;
  /** Rows that only the ledgers made: there must be none. */
  surplus: number;
}

type Row = Record<string, unknown>;
type Numbers = Map<string, Map<unknown, unknown>>;

/**
 * Completes a county that was loaded from its ledgers by what no ledger holds (补齐台账以外的内容), out of a database that has
 * everything: rows are recognised by the ledger's key, else as a whole; numbers of records are translated.
 */
export async function completeCounty(from: Client, into: Client, tables: readonly CountyTable[]): Promise<Completed[]> {
  const numbers: Numbers = new Map();
  const report: Completed[] = [];
  await into.query('begin');
  for (const table of tables) report.push(await completeTable(from, into, table, numbers));
  await into.query('commit');
  return report;
}

async function completeTable(from: Client, into: Client, table: CountyTable, numbers: Numbers): Promise<Completed> {
  const wanted = (await rowsOf(from, table)).map((row) => translated(row, table, numbers));
  const there = await rowsOf(into, table);
  const unmatched = groupBy(there, (row) => keyOf(row, table));
  const known = new Map<unknown, unknown>();
  numbers.set(table.name, known);
  const missing: Row[] = [];
  const completed: Record<string, number> = {};
  const changes: Row[] = [];
  for (const row of wanted) {
    const same = unmatched.get(keyOf(row, table))?.shift();
    if (!same) missing.push(row);
    else {
      if (table.numbered) known.set(row[table.numbered], same[table.numbered]);
      const other = table.columns.filter((column) => !isEqual(row[column], same[column]));
      for (const column of other) completed[column] = (completed[column] ?? 0) + 1;
      if (other.length > 0)
        changes.push({ ...same, ...Object.fromEntries(other.map((column) => [column, row[column]])) });
    }
  }
  await change(into, table, changes);
  await add(into, table, missing, known);
  const surplus = [...unmatched.values()].reduce((sum, rows) => sum + rows.length, 0);
  const fromLedgers = there.length - surplus;
  return { table: table.name, fromLedgers, added: missing.length, completed, surplus };
}

async function rowsOf(client: Client, { name }: CountyTable): Promise<Row[]> {
  const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${name}" t order by 1`);
  return rows.map(({ row }) => row);
}

/** The row with the numbers that its relations have in the other database. */
function translated(row: Row, { refersTo }: CountyTable, numbers: Numbers): Row {
  const relations = [...refersTo].map(([column, table]) => [column, numbers.get(table)?.get(row[column]) ?? null]);
  return { ...row, ...Object.fromEntries(relations) };
}

function keyOf(row: Row, { key, columns }: CountyTable): string {
  return JSON.stringify((key ?? columns).map((column) => row[column] ?? null));
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function groupBy(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

async function change(
  into: Client,
  { name, columns, numbered, key }: CountyTable,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const own = numbered ? [numbered] : (key ?? []);
  const set = columns.map((column) => `"${column}" = r."${column}"`).join(', ');
  const same = own.map((column) => `t."${column}" = r."${column}"`).join(' and ');
  await into.query(
    `update "${name}" t set ${set} from jsonb_populate_recordset(null::"${name}", $1) as r where ${same}`,
    [JSON.stringify(rows)],
  );
}

async function add(
  into: Client,
  { name, numbered }: CountyTable,
  rows: readonly Row[],
  known: Map<unknown, unknown>,
): Promise<void> {
  if (rows.length === 0) return;
  let given = rows;
  if (numbered) {
    const { rows: fresh } = await into.query<{ id: string }>(
      `select nextval(pg_get_serial_sequence('"${name}"', $1)) as id from generate_series(1, $2)`,
      [numbered, rows.length],
    );
    given = rows.map((row, at) => ({ ...row, [numbered]: Number(fresh[at]?.id) }));
    for (const [at, row] of rows.entries()) known.set(row[numbered], given[at]?.[numbered]);
  }
  await into.query(`insert into "${name}" select * from jsonb_populate_recordset(null::"${name}", $1)`, [
    JSON.stringify(given),
  ]);
}
