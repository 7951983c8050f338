import type { EntityManager } from '@mikro-orm/postgresql';
import { runSql } from '../checking/run-sql.ts';
import { quoted, type TableShape } from '../checking/table-shape.ts';
import type { PlannedRecord } from './planned-record.ts';

interface Check {
  name: string;
  expression: string;
}

const known = new WeakMap<TableShape, Check[]>();

/** The first check constraint of its table that each new record would violate (检查约束); without writing it. */
export async function violatedChecks(
  em: EntityManager,
  records: readonly PlannedRecord[],
): Promise<Map<PlannedRecord, string>> {
  const violated = new Map<PlannedRecord, string>();
  for (const shape of new Set(records.map((record) => record.shape))) {
    const checks = await checksOf(em, shape);
    const own = records.filter((record) => record.shape === shape);
    if (checks.length === 0) continue;
    const cases = checks.map(({ name, expression }) => `when not (${expression}) then '${name}'`);
    const rows = await runSql<{ at: number; violates: string }>(
      em,
      `select * from (
         select e.at::int - 1 as at, case ${cases.join(' ')} end as violates
         from jsonb_array_elements($1::jsonb) with ordinality as e (row, at),
           lateral jsonb_populate_record(null::${quoted(shape.table)}, e.row) as ${quoted(shape.table)}
       ) checked where violates is not null`,
      [JSON.stringify(own.map(rowOf))],
    );
    for (const { at, violates } of rows) violated.set(own[at] as PlannedRecord, violates);
  }
  return violated;
}

async function checksOf(em: EntityManager, shape: TableShape): Promise<Check[]> {
  const found = known.get(shape);
  if (found) return found;
  const checks = await runSql<Check>(
    em,
    `select conname as name, pg_get_expr(conbin, conrelid) as expression from pg_constraint
     where contype = 'c' and conrelid = to_regclass($1) order by conname`,
    [`public.${quoted(shape.table)}`],
  );
  known.set(shape, checks);
  return checks;
}

function rowOf({ shape, values }: PlannedRecord): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const { property, column } of shape.columns.values()) row[column] = values[property] ?? null;
  return row;
}
