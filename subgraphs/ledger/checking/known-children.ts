import { scopeOf } from '../../../schema/access/scope.ts';
import type { LedgerWork } from '../work.ts';
import { runSql } from './run-sql.ts';
import { quoted, tableShape } from './table-shape.ts';
import { visibleKeys } from './visible-keys.ts';

/** A child in the department's register (已登记儿童). */
export interface KnownChild {
  id: string;
  name: string;
  /** Whether the importer may see it. */
  isVisible: boolean;
}

/** Which of these ids the department knows, whoever may see them. */
export async function knownChildren(work: LedgerWork, ids: readonly string[]): Promise<Map<string, KnownChild>> {
  if (!work.register || ids.length === 0) return new Map();
  const shape = tableShape(work.em, work.register);
  const name = shape.columns.get(work.persons?.name ?? 'name')?.column;
  const rows = await runSql<{ id: string; name: string }>(
    work.em,
    `select id, ${name ? quoted(name) : "''"} as name from ${quoted(shape.table)}
     where id in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify([...new Set(ids)])],
  );
  const visible = await visibleKeys(
    work.em,
    shape,
    rows.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [row.id, { ...row, isVisible: visible.has(row.id) }]));
}

/** Children that exist for their own case's roster only (封存), for this session. */
export function sealedFor({ session }: LedgerWork): ReadonlySet<string> {
  return new Set(scopeOf(session, session.viewer?.department ?? null).hiddenChildren);
}
