import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session, Viewer } from '../schema/access/viewer.ts';
import { dayAt } from '../schema/plain-date.ts';
import { type DepartmentParts, openParts } from '../subgraphs/department-parts.ts';
import { canonicalOrder } from '../subgraphs/ledger/checking/canonical-order.ts';
import type { RowOutcome, TableRow } from '../subgraphs/ledger/row.ts';
import type { LedgerWork, RecordChange } from '../subgraphs/ledger/work.ts';
import { processBatch } from '../subgraphs/ledger/writing/process-batch.ts';
import type { Ledger } from '../subgraphs/ledger.ts';
import type { Cell } from '../subgraphs/ledger-column.ts';
import type { ReadingContext } from '../subgraphs/reader.ts';
import { freshDatabases, type TestDatabase, type TestDemo, testFieldKeys, testLinkageKey } from './databases.ts';
import { stewardSession } from './sessions.ts';

/** The cells of a row as a test writes them, by column. */
export type Cells = Readonly<Record<string, Cell>>;

/** A department over a fresh database, for rows of ledgers without files and workers. */
export interface LedgerDesk extends AsyncDisposable {
  parts: DepartmentParts;
  database: TestDatabase;
  sql: TestDatabase['sql'];
  /** Writes rows as one file, as the department's own steward unless another session is given; outcomes in the order of the rows. */
  write(ledger: Ledger, rows: readonly Cells[], session?: Session): Promise<RowOutcome[]>;
  /** The same without writing. */
  check(ledger: Ledger, rows: readonly Cells[], session?: Session): Promise<RowOutcome[]>;
  /** Runs something in a transaction with what an import has. */
  work<Result>(
    ledger: Ledger,
    run: (work: LedgerWork) => Promise<Result>,
    session?: Session,
    importId?: number,
  ): Promise<Result>;
}

/** `await using desk = await openLedgerDesk('education')`. */
export async function openLedgerDesk(name: string, demo?: TestDemo): Promise<LedgerDesk> {
  const database = (await freshDatabases([name], demo))[name] as TestDatabase;
  const parts = await openParts(name, {
    databaseUrl: database.runtime,
    linkageKey: testLinkageKey,
    fieldKeys: testFieldKeys,
    poolSize: 2,
  });
  const work: LedgerDesk['work'] = (ledger, run, session = stewardSession(name), importId) =>
    inTransaction(parts, ledger, session, importId ?? null, run);
  const process = (mode: 'CHECK' | 'WRITE') => (ledger: Ledger, rows: readonly Cells[], session?: Session) =>
    work(ledger, (given) => asOneFile(given, ledger, rows, mode), session);
  return {
    parts,
    database,
    sql: database.sql,
    write: process('WRITE'),
    check: process('CHECK'),
    work,
    async [Symbol.asyncDispose]() {
      await parts.close();
      await database.drop();
    },
  };
}

/** Rows of a sheet, the first in row 2. */
export function tableRows(rows: readonly Cells[]): TableRow[] {
  return rows.map((cells, at) => ({ sheet: '表', row: at + 2, isHidden: false, cells }));
}

async function asOneFile(
  work: LedgerWork,
  ledger: Ledger,
  rows: readonly Cells[],
  mode: 'CHECK' | 'WRITE',
): Promise<RowOutcome[]> {
  const { ordered, settled } = canonicalOrder(ledger, tableRows(rows), work.today);
  const open = ordered.filter((row) => !settled.has(row));
  const outcomes = [...settled.values(), ...(await processBatch(work, ledger, open, mode))];
  return outcomes.sort((a, b) => a.row - b.row);
}

async function inTransaction<Result>(
  { department, orm, keys, access, scope }: DepartmentParts,
  ledger: Ledger,
  session: Session,
  importId: number | null,
  run: (work: LedgerWork) => Promise<Result>,
): Promise<Result> {
  const now = new Date();
  const em = orm.em.fork({ clear: true, freshEventManager: true }) as EntityManager;
  scope.confine(em, { session, access: access.of(session, now) } as ReadingContext);
  return em.transactional((inner) =>
    run({
      em: inner as EntityManager,
      now,
      today: dayAt(now),
      recordedBy: session.viewer?.name ?? '',
      viewer: session.viewer as Viewer,
      session,
      source: `台账导入:${ledger.title}`,
      keys,
      register: department.children ?? null,
      persons: department.persons ?? null,
      constraints: department.constraints,
      importId,
      note: (changes) => noted(inner as EntityManager, importId, changes),
    }),
  );
}

async function noted(em: EntityManager, importId: number | null, changes: readonly RecordChange[]): Promise<void> {
  if (importId === null) return;
  await em.execute(
    `insert into ledger.change (import_id, table_name, key, child_id, before, after)
     select ?, "table", key, "childId", before, after
     from jsonb_to_recordset(?::jsonb) as c ("table" text, key text, "childId" text, before jsonb, after jsonb)`,
    [importId, JSON.stringify(changes)],
  );
}
