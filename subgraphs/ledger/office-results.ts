import type { Ledger } from '../ledger.ts';
import type { RowProblem } from '../ledger-problem.ts';
import type { ImportedChildren, ImportRow, LedgerCommand } from './door.ts';
import { keptFile } from './jobs/kept-file.ts';
import { takeReceipts } from './jobs/kept-receipts.ts';
import { type Carried, type Desk, json, ledgerNamed } from './office-commands.ts';
import { visibleImport } from './office-imports.ts';
import { XLSX } from './office-ledgers.ts';
import { openTable } from './reading/open-table.ts';
import { LedgerRefusal } from './refusal.ts';
import type { RowState } from './row.ts';
import { resultWorkbook } from './workbook/result.ts';

const PAGE = 200;
const CHILDREN_PAGE = 2_000;
const NO_FILE = '原文件已不再保存(全部行写入后或 30 天后删除),请用最初上传的文件核对。';

interface StoredRow {
  ordinal: number;
  sheet: string;
  row: number;
  state: RowState;
  childId: string | null;
  problems: readonly RowProblem[];
}

/** Rows of an import with what is wrong with them, in the order of the file, a page at a time (逐行结果). */
export async function importedRows(
  desk: Desk,
  { id, states, after }: Extract<LedgerCommand, { command: 'ROWS' }>,
): Promise<Carried> {
  const stored = await visibleImport(desk, id);
  const ledger = ledgerNamed(desk, stored.ledger);
  const { rows } = await desk.parts.pool.query<StoredRow>(
    `select * from (
       select (row_number() over (order by sheet, row))::int as ordinal, sheet, row, state, child_id as "childId", problems
       from ledger.row where import_id = $1) as each
     where ordinal > $2 and ($3::text[] is null or state = any($3)) order by ordinal limit ${PAGE}`,
    [id, after ?? 0, states ?? null],
  );
  const shown = rows.map((row): ImportRow => ({ ...row, problems: row.problems.map((each) => named(ledger, each)) }));
  return json(
    shown,
    rows.flatMap(({ childId }) => (childId ? [childId] : [])),
  );
}

/** The children of an import that is at rest (导入所涉儿童); with the last page they are taken to be on record. */
export async function importedChildren(
  desk: Desk,
  { id, after = 0 }: Extract<LedgerCommand, { command: 'CHILDREN' }>,
): Promise<Carried> {
  await visibleImport(desk, id);
  const { pool } = desk.parts;
  const { rows } = await pool.query<{ ordinal: number; childId: string }>(
    `select ordinal, child_id as "childId" from ledger.row
     where import_id = $1 and ordinal >= $2 and child_id is not null order by ordinal limit ${CHILDREN_PAGE}`,
    [id, after],
  );
  const next = rows.length < CHILDREN_PAGE ? null : (rows.at(-1)?.ordinal ?? 0) + 1;
  if (next === null) await pool.query('update ledger.import set reported = true where id = $1', [id]);
  const children = [...new Set(rows.map(({ childId }) => childId))];
  const receipts = next === null ? await takeReceipts(pool, id) : [];
  return { ...json({ children, next } satisfies ImportedChildren, children), receipts };
}

/** The uploaded table again, with what is wrong beside each row (结果工作簿); whoever brought it in gets it. */
export async function resultFile(desk: Desk, id: number): Promise<Carried> {
  const stored = await visibleImport(desk, id);
  if (stored.importer !== desk.session.viewer.id)
    throw new LedgerRefusal(403, 'NOT_FOUND', '结果工作簿含有原文件的内容,只交给上传的人。');
  const ledger = ledgerNamed(desk, stored.ledger);
  const file = await keptFile(desk.parts.pool, desk.parts.keys.linkageKey, id);
  if (!file) throw new LedgerRefusal(410, 'NOT_FOUND', NO_FILE);
  const table = await openTable(file, stored.fileName, ledger.columns, `${desk.name}/${ledger.name}`);
  const { rows } = await desk.parts.pool.query<StoredRow>(
    'select ordinal, sheet, row, state, child_id as "childId", problems from ledger.row where import_id = $1',
    [id],
  );
  const outcomes = new Map(rows.map((row) => [`${row.sheet} ${row.row}`, row] as const));
  const bytes = await resultWorkbook({
    ledger,
    department: desk.name,
    fileName: stored.fileName,
    table,
    outcomeOf: (sheet, row) => outcomes.get(`${sheet} ${row}`),
  });
  return {
    reply: { kind: 'FILE', fileName: `${ledger.title}(导入 ${id} 结果).xlsx`, type: XLSX, bytes },
    children: [],
  };
}

function named({ columns }: Ledger, problem: RowProblem): ImportRow['problems'][number] {
  const { column, code, message, suggestion } = problem;
  return { column, header: column === null ? null : (columns[column]?.header ?? column), code, message, suggestion };
}
