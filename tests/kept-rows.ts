import type { TestDatabase } from './databases.ts';

/** The rows of a table without some columns, in an order of their own: the same facts are the same rows, however they came. */
export async function keptRows(
  { sql }: Pick<TestDatabase, 'sql'>,
  table: string,
  without: readonly string[],
): Promise<string[]> {
  const rows = await sql<{ row: string }>(
    `select (to_jsonb(t) - $1::text[])::text as row from "${table}" t order by 1`,
    [without],
  );
  return rows.map(({ row }) => row);
}
