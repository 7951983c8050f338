import type { Random } from '../../subgraphs/demo/random.ts';
import type { Figure } from '../../subgraphs/figure.ts';
import { countersOf } from '../../subgraphs/figures/facts-sql.ts';
import type { TestDepartment } from '../hub.ts';

/** The tables that any figure of a department is counted from. */
export function countedTables(figures: readonly Figure[]): string[] {
  const tables = countersOf(figures).flatMap(({ subject }) => Object.keys(subject.touchedBy));
  return [...new Set(tables)].filter((table) => table !== 'known_division' && table !== 'division').sort();
}

type Column = { name: string; type: string; isKey: boolean };

/** The columns of a table that a row brings with it; its own number comes from the database. */
async function columnsOf(department: TestDepartment, table: string): Promise<Column[]> {
  return department.sql<Column>(
    `select c.column_name as name, c.data_type as type, exists (select from information_schema.key_column_usage k
       join information_schema.table_constraints t using (constraint_schema, constraint_name)
       where t.constraint_type = 'PRIMARY KEY' and k.table_schema = 'public' and k.table_name = c.table_name
         and k.column_name = c.column_name) as "isKey"
     from information_schema.columns c where c.table_schema = 'public' and c.table_name = $1 and c.is_updatable = 'YES'
       and c.is_identity = 'NO' and c.is_generated = 'NEVER' and coalesce(c.column_default, '') not like 'nextval%' order by 1`,
    [table],
  );
}

/** SQL of what a column becomes: another day, the contrary, another place, or what some other row has (of a parent, of a kind). */
function changed(table: string, { name, type }: Column, random: Random): string {
  if (type === 'date') return `"${name}" + ${random.int(-400, 400)}`;
  if (type === 'boolean') return `not "${name}"`;
  if (name === 'division_code') return '(select code from known_division order by random() limit 1)';
  return `(select o."${name}" from "${table}" o order by random() limit 1)`;
}

/** One random write of a few random rows, as a statement; what a constraint refuses changes nothing. */
export async function randomWrite(department: TestDepartment, tables: readonly string[], random: Random) {
  const table = random.pick(tables);
  const some = `ctid = any(array(select ctid from "${table}" order by random() limit ${random.int(1, 5)}))`;
  const columns = await columnsOf(department, table);
  const free = columns.filter(({ isKey }) => !isKey);
  const kind = random.int(1, 10);
  if (kind <= 2 || free.length === 0) return attempt(department, `delete from "${table}" where ${some}`);
  if (kind <= 4) return attempt(department, another(table, columns, random));
  const column = random.pick(free);
  return attempt(
    department,
    `update "${table}" set "${column.name}" = ${changed(table, column, random)} where ${some}`,
  );
}

/** A further row like one that is there, but for one column. */
function another(table: string, columns: readonly Column[], random: Random): string {
  const { name } = random.pick(columns);
  const values = columns.map((each) => (each.name === name ? changed(table, each, random) : `"${each.name}"`));
  return `insert into "${table}" (${columns.map((each) => `"${each.name}"`).join(', ')})
    select ${values.join(', ')} from (select * from "${table}" order by random() limit 1) row`;
}

async function attempt(department: TestDepartment, statement: string): Promise<boolean> {
  try {
    await department.sql(statement);
    return true;
  } catch {
    return false;
  }
}
