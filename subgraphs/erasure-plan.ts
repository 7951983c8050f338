import { sql } from 'kysely';
import type { EntityClass, Sql } from './reading.ts';

/** A table with rows that belong to a child alone and go with it. */
export interface ErasedTable {
  table: string;
  /** What a clerk calls its rows. */
  term: string;
  /** The column that leads to the child, or to the row of the table it hangs on (default: `child_id`). */
  column?: string;
  /** The table of this plan that it hangs on; without one the column holds the child's id. */
  of?: string;
  /** The column with the number of a paper, which is never given again. */
  number?: string;
}

/** Work on the child that has to be finished first (不得删除的情形): which rows, and what to do about them. */
export interface ErasureObstacle {
  table: string;
  when: string;
  says: string;
}

/**
 * What a department erases of a child (删除范围), in the order of deletion: what hangs on a row comes before it, the register
 * last. A row that is about this child only goes; an event it took part in stays, without its participation.
 */
export interface ErasurePlan {
  register: EntityClass;
  /** Tables beside the register and the aliases, which every department has. */
  tables: readonly ErasedTable[];
  /** The register's own table. */
  own: ErasedTable;
  obstacles: readonly ErasureObstacle[];
}

/** The obstacle that every department knows: a sealed child. */
export const SEALED = '这名儿童的档案已封存,请先由民政部门解除封存。';

const ALIAS = '编号对应关系';

/** The rows of a table that belong to a child. */
export function rowsOf(plan: ErasurePlan, { table, column = 'child_id', of }: ErasedTable, child: Sql): Sql {
  const owner = of && tablesOf(plan).find((each) => each.table === of);
  const belongs = owner ? sql`in (select id ${rowsOf(plan, owner, child)})` : sql`= ${child}`;
  return sql`from ${sql.table(table)} where ${sql.ref(`${table}.${column}`)} ${belongs}`;
}

/** Every table of a plan, the register last. */
export function tablesOf({ tables, own }: ErasurePlan): readonly ErasedTable[] {
  return [...tables, own];
}

/** The alias rows of a child, those that have ended too. */
export function aliasesOf(child: Sql): Sql {
  return sql`from child_alias where child_alias.child_id = ${child} or child_alias.alias_id = ${child}`;
}

/** How many rows of each kind would go, as a JSON list without the kinds of which there are none. */
export function erasedRows(plan: ErasurePlan, child: Sql): Sql {
  const kinds = tablesOf(plan).map((each) => ({ term: each.term, from: rowsOf(plan, each, child) }));
  const counts = [...kinds, { term: ALIAS, from: aliasesOf(child) }].map(
    ({ term, from }, at) => sql`(${at}::int, ${term}::text, (select count(*)::int ${from}))`,
  );
  return sql`(select coalesce(json_agg(json_build_object('term', v.term, 'rowCount', v.rows) order by v.at), '[]')
    from (values ${sql.join(counts)}) v(at, term, rows) where v.rows > 0)`;
}

/** How many rows would go altogether. */
export function erasedRowCount(plan: ErasurePlan, child: Sql): Sql {
  const counts = tablesOf(plan).map((each) => sql`(select count(*)::int ${rowsOf(plan, each, child)})`);
  return sql`(${sql.join([...counts, sql`(select count(*)::int ${aliasesOf(child)})`], sql` + `)})`;
}

/** What forbids erasing the child now, as a JSON list of sentences; `sealed` are the ids of sealed children. */
export function erasureObstacles(plan: ErasurePlan, child: Sql, sealed: Sql): Sql {
  const found = plan.obstacles.map(({ table, when, says }, at) => {
    const rows = rowsOf(plan, tablesOf(plan).find((each) => each.table === table) as ErasedTable, child);
    return sql`(${at}::int, ${says}::text, exists (select ${rows} and (${sql.raw(when)})))`;
  });
  const all = [...found, sql`(${found.length}::int, ${SEALED}::text, ${child} = any(${sealed}::text[]))`];
  return sql`(select coalesce(json_agg(v.says order by v.at), '[]')
    from (values ${sql.join(all)}) v(at, says, holds) where v.holds)`;
}

/** The numbers of the papers that would go. */
export function erasedNumbers(plan: ErasurePlan, child: Sql): Sql {
  const numbers = tablesOf(plan).flatMap((each) =>
    each.number ? [sql`select ${sql.ref(`${each.table}.${each.number}`)} as number ${rowsOf(plan, each, child)}`] : [],
  );
  return numbers.length === 0
    ? sql`'[]'::json`
    : sql`(select coalesce(json_agg(n.number order by n.number), '[]') from (${sql.join(numbers, sql` union all `)}) n)`;
}
