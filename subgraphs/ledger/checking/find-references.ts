import { isWithin } from '../../../schema/division-code.ts';
import type { Ledger } from '../../ledger.ts';
import type { Reference } from '../../ledger-column.ts';
import type { LedgerWork } from '../work.ts';
import { nearestName } from './nearest-name.ts';
import { isOpen, type RowDraft, refuse, said } from './row-draft.ts';
import { runSql } from './run-sql.ts';
import { type Properties, propertiesOf, quoted, type TableShape, tableShape } from './table-shape.ts';
import { visibleKeys } from './visible-keys.ts';

/** Names looked through for one that is meant. */
const MOST_NAMES = 2_000;

const NOT_FOUND = '没有找到这个名称。';
const WRITE_AS_KNOWN = '请写成已登记的全称;还没有登记的,请先登记。';
const SEVERAL = '有几处同名,分不清是哪一处。';
const NARROW_DOWN = '请在所在地一栏填写行政区划代码,或改用能区分的名称。';

/** Finds the rows that REFERENCE columns name, among those that the importer may see (引用). */
export async function findReferences(work: LedgerWork, ledger: Ledger, drafts: readonly RowDraft[]): Promise<void> {
  const columns = Object.entries(ledger.columns).flatMap(([name, { refersTo }]) =>
    refersTo ? [{ name, refersTo }] : [],
  );
  columns.sort((a, b) => Number(Boolean(a.refersTo.under)) - Number(Boolean(b.refersTo.under)));
  for (const { name, refersTo } of columns) {
    const asking = drafts.filter((draft) => isOpen(draft) && said(draft, name) !== null);
    if (asking.length > 0) await findColumn(work, name, refersTo, asking);
  }
}

async function findColumn(work: LedgerWork, name: string, refersTo: Reference, asking: RowDraft[]): Promise<void> {
  const shape = tableShape(work.em, refersTo.entity);
  const byName = await rowsByName(work, shape, refersTo, [
    ...new Set(asking.map((draft) => String(draft.values[name]))),
  ]);
  const lost: RowDraft[] = [];
  for (const draft of asking) {
    const namesakes = (byName.get(String(draft.values[name])) ?? []).filter((row) => isMeant(row, refersTo, draft));
    const problems = namesakes.map((row) => refersTo.fits?.(row, draft.values) ?? null);
    const fitting = namesakes.filter((_, at) => problems[at] === null);
    const [first] = fitting;
    if (first && fitting.length === 1) draft.references[name] = first[shape.key.property] as string | number;
    else if (first) refuse(draft, name, 'AMBIGUOUS_REFERENCE', SEVERAL, NARROW_DOWN);
    else if (namesakes.length > 0) refuse(draft, name, 'RULE', problems[0]?.message ?? NOT_FOUND);
    else lost.push(draft);
  }
  if (lost.length > 0) await suggest(work, shape, name, refersTo, lost);
}

/** The rows of these names that the importer may see. */
async function rowsByName(
  { em }: LedgerWork,
  shape: TableShape,
  { by }: Reference,
  names: readonly string[],
): Promise<Map<string, Properties[]>> {
  const column = quoted(shape.columns.get(by)?.column as string);
  const found = await runSql<{ row: Record<string, unknown> }>(
    em,
    `select to_jsonb(t) as row from ${quoted(shape.table)} t
     where t.${column} in (select jsonb_array_elements_text($1::jsonb)) order by t.${quoted(shape.key.column)}`,
    [JSON.stringify(names)],
  );
  const rows = found.map(({ row }) => propertiesOf(shape, row));
  const visible = await visibleKeys(
    em,
    shape,
    rows.map((row) => row[shape.key.property] as string | number),
  );
  const byName = new Map<string, Properties[]>();
  for (const row of rows) {
    if (!visible.has(String(row[shape.key.property]))) continue;
    byName.set(String(row[by]), [...(byName.get(String(row[by])) ?? []), row]);
  }
  return byName;
}

/** Whether a row of that name lies in the division, and under the row, that the line names. */
function isMeant(row: Properties, { within, under }: Reference, draft: RowDraft): boolean {
  const division = said(draft, within);
  if (division !== null && typeof row.divisionCode === 'string' && !isWithin(row.divisionCode, division)) return false;
  const above = under ? draft.references[under.column] : undefined;
  return above === undefined || String(row[under?.property as string]) === String(above);
}

async function suggest(
  { em }: LedgerWork,
  shape: TableShape,
  name: string,
  { by }: Reference,
  lost: readonly RowDraft[],
): Promise<void> {
  const query = em.createQueryBuilder(shape.meta.class as never, 'seen');
  query.select(by as never, true).limit(MOST_NAMES);
  await query.applyFilters();
  const column = shape.columns.get(by)?.column as string;
  const rows = (await query.execute('all', { mapResults: false } as never)) as Record<string, unknown>[];
  const names = rows.map((row) => String(row[column]));
  for (const draft of lost) {
    const near = nearestName(String(draft.values[name]), names);
    refuse(draft, name, 'UNKNOWN_REFERENCE', NOT_FOUND, near ? `是否为“${near}”?${WRITE_AS_KNOWN}` : WRITE_AS_KNOWN);
  }
}
