import type { TestDepartment } from '../hub.ts';

interface ForeignKey extends Record<string, unknown> {
  table: string;
  column: string;
  target: string;
}

interface Column extends Record<string, unknown> {
  table: string;
  column: string;
}

/** The register of children of each department: a child's id is the row's. */
export const REGISTERS: Readonly<Record<string, string>> = {
  'civil-affairs': 'registered_child',
  education: 'pupil',
  'womens-federation': 'guided_child',
  'youth-league': 'league_child',
  'joint-meeting': 'concerned_child',
};

/** The child that each row of a table is about, found along the foreign keys of the database. */
export type ChildrenOfRows = (table: string) => Promise<ReadonlyMap<string, string | null> | null>;

/** Reads from the database itself which child a row is about; null for tables whose rows are about no child. */
export async function childrenOfRows(name: string, { sql }: TestDepartment): Promise<ChildrenOfRows> {
  const keys = await sql<ForeignKey>(
    `select c.conrelid::regclass::text as "table", a.attname as "column", c.confrelid::regclass::text as target
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f'`,
  );
  const naming = await sql<Column>(
    `select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and column_name in ('child_id', 'sealed_child')`,
  );
  const kept = new Map<string, ReadonlyMap<string, string | null> | null>();
  return async (table) => {
    const known = kept.get(table);
    if (known !== undefined) return known;
    const way = wayToChild(table, REGISTERS[name] as string, keys, naming);
    const rows = way ? await sql<{ id: string; child: string | null }>(way) : null;
    const children = rows && new Map(rows.map(({ id, child }) => [id, child]));
    kept.set(table, children);
    return children;
  };
}

/** The statement that gives the child of each row over the fewest foreign keys; null where none leads to a child. */
function wayToChild(table: string, register: string, keys: readonly ForeignKey[], naming: readonly Column[]) {
  let ways = [{ at: table, sql: `from ${table} t0`, hops: 0 }];
  const seen = new Set([table]);
  while (ways.length > 0) {
    for (const { at, sql, hops } of ways) {
      const column = at === register ? 'id' : naming.find((each) => each.table === at)?.column;
      if (column) return `select t0.id::text as id, t${hops}.${column} as child ${sql}`;
    }
    ways = ways.flatMap(({ at, sql, hops }) =>
      keys
        .filter((key) => key.table === at && !seen.has(key.target) && seen.add(key.target))
        .map(({ column, target }) => ({
          at: target,
          sql: `${sql} left join ${target} t${hops + 1} on t${hops + 1}.id = t${hops}.${column}`,
          hops: hops + 1,
        })),
    );
  }
  return null;
}
