import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../schema/access/viewer.ts';
import { addDays, dayAt, type PlainDate } from '../schema/plain-date.ts';
import { createDatabase, migrate, withClient } from '../subgraphs/database.ts';
import { inventNationalId } from '../subgraphs/demo/people.ts';
import { type DepartmentParts, openParts } from '../subgraphs/department-parts.ts';
import { startEmbeddedPostgres } from '../subgraphs/embedded-postgres.ts';
import { fieldKeysOf } from '../subgraphs/keyring-source.ts';
import { canonicalOrder } from '../subgraphs/ledger/checking/canonical-order.ts';
import type { TableRow } from '../subgraphs/ledger/row.ts';
import type { LedgerWork } from '../subgraphs/ledger/work.ts';
import { processBatch } from '../subgraphs/ledger/writing/process-batch.ts';
import type { Ledger } from '../subgraphs/ledger.ts';
import type { ReadingContext } from '../subgraphs/reader.ts';

/**
 * `node bench/ledger.ts [rows]`: what it costs to check and write a child ledger (children with category, both parents and where
 * they work) without reading a file: wall time and processor time of this process for each step, and its memory.
 */
const BATCH = 400;
const VILLAGES = Array.from({ length: 40 }, (_, at) => `9900011${String(10 + at)}201`);

/** A step of the measurement: seconds, seconds of processor, rows a second, megabytes at the end. */
export interface Measured {
  step: string;
  seconds: number;
  processorSeconds: number;
  rowsPerSecond: number;
  megabytes: number;
  states: Record<string, number>;
}

/** Rows of a child ledger as a workbook holds them. */
export function childRows(count: number): TableRow[] {
  return Array.from({ length: count }, (_, at) => {
    const born = addDays('2011-01-01' as PlainDate, at % 3_000);
    const nationalId = inventNationalId('99', Math.floor(at / 3_000), born, at % 999);
    return { sheet: '儿童台账', row: at + 2, isHidden: false, cells: cellsOf(at, nationalId, born) };
  });
}

function cellsOf(at: number, nationalId: string, born: PlainDate): TableRow['cells'] {
  const parent = (prefix: string) => ({
    [`${prefix}Name`]: '张立群',
    [`${prefix}Phone`]: `100${String(at).padStart(8, '0')}`,
    [`${prefix}Status`]: '外出务工',
    [`${prefix}StatusSince`]: '2024-02-18',
    [`${prefix}WorkPlace`]: '辽宁省沈阳市',
    [`${prefix}WorkFrom`]: '2024-02-18',
  });
  return {
    childId: null,
    nationalId,
    name: `田小${'禾苗青竹松柏兰菊荷梅'[at % 10]}`,
    birthDate: born,
    division: VILLAGES[at % VILLAGES.length] as string,
    address: `${(at % 9) + 1} 组 ${at % 90} 号`,
    phone: `101${String(at).padStart(8, '0')}`,
    category: '农村留守儿童',
    categoryFrom: '2024-03-01',
    ...parent('father'),
    ...parent('mother'),
    registeredOn: '2024-03-01',
  };
}

/** Checks and writes the rows, and writes them once more. */
export async function measure(parts: DepartmentParts, ledger: Ledger, rows: readonly TableRow[]): Promise<Measured[]> {
  const steps: Measured[] = [];
  let ordered: TableRow[] = [];
  steps.push(
    await timed('order', rows.length, async () => {
      ordered = canonicalOrder(ledger, rows).ordered;
      return {};
    }),
  );
  for (const [step, mode] of [
    ['check', 'CHECK'],
    ['write', 'WRITE'],
    ['write again', 'WRITE'],
  ] as const)
    steps.push(await timed(step, rows.length, () => batches(parts, ledger, ordered, mode)));
  return steps;
}

async function batches(parts: DepartmentParts, ledger: Ledger, rows: readonly TableRow[], mode: 'CHECK' | 'WRITE') {
  const states: Record<string, number> = {};
  for (let from = 0; from < rows.length; from += BATCH) {
    const outcomes = await inTransaction(parts, ledger, (work) =>
      processBatch(work, ledger, rows.slice(from, from + BATCH), mode),
    );
    for (const { state } of outcomes) states[state] = (states[state] ?? 0) + 1;
  }
  return states;
}

async function timed(step: string, rows: number, run: () => Promise<Record<string, number>>): Promise<Measured> {
  const [began, processor] = [performance.now(), process.cpuUsage()];
  const states = await run();
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(processor);
  const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
  return {
    step,
    seconds,
    processorSeconds: (user + system) / 1e6,
    rowsPerSecond: Math.round(rows / seconds),
    megabytes,
    states,
  };
}

async function inTransaction<Result>(
  { department, orm, keys, access, scope }: DepartmentParts,
  ledger: Ledger,
  run: (work: LedgerWork) => Promise<Result>,
): Promise<Result> {
  const viewer = {
    id: 'bench',
    name: 'bench',
    department: 'CIVIL_AFFAIRS',
    role: 'DATA_STEWARD',
    division: '99',
    assurance: 3,
    rights: [],
  } as Viewer;
  const policy = { version: 'bench', agreements: [], sealedChildren: [], smallCellBelow: 10, isCurrent: true };
  const session = { viewer, purpose: 'CORRECTION' as const, ground: null, policy };
  const now = new Date();
  const em = orm.em.fork({ clear: true, freshEventManager: true }) as EntityManager;
  scope.confine(em, { session, access: access.of(session, now) } as unknown as ReadingContext);
  return em.transactional((inner) =>
    run({
      em: inner as EntityManager,
      now,
      today: dayAt(now),
      recordedBy: viewer.name,
      viewer,
      session,
      source: `台账导入:${ledger.title}`,
      keys,
      register: department.children ?? null,
      persons: department.persons ?? null,
      constraints: department.constraints,
      importId: null,
      note: async () => {},
    }),
  );
}

async function main(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-bench-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: folder, password: 'bench' });
  try {
    const urls = await createDatabase(server.adminUrl, 'civil-affairs', { migrator: 'm', runtime: 'r' });
    await migrate('civil-affairs', urls.migration);
    await withClient(urls.migration, (client) =>
      client.query("insert into known_division select unnest($1::text[]), 'VILLAGE'", [VILLAGES]),
    );
    const parts = await openParts('civil-affairs', {
      databaseUrl: urls.runtime,
      linkageKey: Buffer.alloc(32, 'bench linkage key'),
      fieldKeys: fieldKeysOf(`bench:${Buffer.alloc(32, 'bench sealing key').toString('base64')}`),
    });
    const ledger = parts.department.ledgers?.find(({ name }) => name === 'children') as Ledger;
    const measured = await measure(parts, ledger, childRows(count));
    for (const { step, seconds, processorSeconds, rowsPerSecond, megabytes, states } of measured)
      console.log(
        `${step}: ${seconds.toFixed(1)} s (processor ${processorSeconds.toFixed(1)} s), ${rowsPerSecond} rows/s, ${megabytes} MB ${JSON.stringify(states)}`,
      );
    await parts.close();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(Number(process.argv[2] ?? 100_000));
