import type { Random } from '../../subgraphs/demo/random.ts';
import type { Figure } from '../../subgraphs/figure.ts';
import { countersOf } from '../../subgraphs/figures/facts-sql.ts';
import type { TestDepartment } from '../hub.ts';

/** The tables that any figure of a department is counted from. */
export function countedTables(figures: readonly Figure[]): string[] {
  const tables = countersOf(figures).flatMap(({ subject }) => Object.keys(subject.touchedBy));
  return [...new Set(tables)].filter((table) => table !== 'known_division' && table !== 'division').sort();
}

/** The columns of a table that can be changed without touching its relations. */
async function columnsOf(department: TestDepartment, table: string) {
  return department.sql<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_updatable = 'YES'
       and (data_type in ('date', 'boolean') or column_name = 'division_code') order by 1`,
    [table],
  );
}

/** One random write of a few random rows, as a statement; what a constraint refuses changes nothing. */
export async function randomWrite(department: TestDepartment, tables: readonly string[], random: Random) {
  const table = random.pick(tables);
  const some = `ctid = any(array(select ctid from "${table}" order by random() limit ${random.int(1, 5)}))`;
  const columns = await columnsOf(department, table);
  const column = columns.length > 0 ? random.pick(columns) : undefined;
  if (random.chance(0.25) || !column) return attempt(department, `delete from "${table}" where ${some}`);
  const value = {
    date: `"${column.name}" + ${random.int(-400, 400)}`,
    boolean: `not "${column.name}"`,
  }[column.type];
  const elsewhere = `(select code from known_division order by random() limit 1)`;
  return attempt(department, `update "${table}" set "${column.name}" = ${value ?? elsewhere} where ${some}`);
}

async function attempt(department: TestDepartment, statement: string): Promise<boolean> {
  try {
    await department.sql(statement);
    return true;
  } catch {
    return false;
  }
}
