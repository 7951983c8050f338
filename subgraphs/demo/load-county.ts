import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { type DatabasePasswords, type DatabaseUrls, withClient } from '../database.ts';
import { declarationOf } from '../declaration.ts';
import type { FieldKeys } from '../field-keys.ts';
import { ormOptions } from '../orm.ts';
import { buildPopulation } from './build-population.ts';
import { type Completed, completeCounty } from './complete-county.ts';
import { countyLedgers } from './county-ledgers.ts';
import { beforeLedgers, countyTables } from './county-table.ts';
import { setDemoTargets } from './demo-targets.ts';
import { loadDemo } from './load.ts';
import { parentsFirst } from './parents-first.ts';
import { dropDrafts, scratchDatabase } from './scratch-database.ts';
import { type TakenIn, takeInWorkbooks } from './take-in-workbooks.ts';

/** Whether a demo of so many children comes from workbooks: the county does; handfuls and large populations are written directly. */
export function comesFromLedgers(children: number): boolean {
  return children >= 500 && children <= 2_000;
}

/** What the demo county is loaded with. */
export interface CountyOptions {
  seed: number;
  children: number;
  adminUrl: string;
  /** Department → its empty, migrated database. */
  databases: Readonly<Record<string, DatabaseUrls>>;
  passwords: Readonly<Record<string, DatabasePasswords>>;
  linkageKey: Buffer;
  fieldKeys: FieldKeys;
  /** The day the data is made for; today when left out. */
  today?: PlainDate;
  /** Where the workbooks are put, for people to try. */
  folder: string;
  log?: (line: string) => void;
}

/** How a department was loaded. */
export interface LoadedDepartment {
  department: string;
  taken: readonly TakenIn[];
  completed: readonly Completed[];
}

/**
 * Loads the demo county from its own ledger workbooks (由台账工作簿装入演示县): the invented county is written into draft
 * databases, read out of them as workbooks, and these are imported as anybody's would be; what no ledger holds is added from
 * the drafts. Departments without ledgers are written directly.
 */
export async function loadCounty(options: CountyOptions): Promise<LoadedDepartment[]> {
  const { adminUrl, databases, passwords, linkageKey, fieldKeys, log } = options;
  const today = options.today ?? dayAt(new Date());
  await dropDrafts(adminUrl);
  await using drafts = new AsyncDisposableStack();
  const targets: Record<string, string> = {};
  const drafted = new Map<string, DatabaseUrls>();
  for (const [department, urls] of Object.entries(databases)) {
    const own = passwords[department];
    const { ledgers } = await declarationOf(department);
    if (own && ledgers?.length) drafted.set(department, drafts.use(await scratchDatabase(adminUrl, department, own)));
    targets[department] = (drafted.get(department) ?? urls).migration;
  }
  const { seed, children } = options;
  await loadDemo({ seed, children, today, databases: targets, linkageKey, fieldKeys });
  const numbers = numbersOf({ seed, children, today, linkageKey });
  const loaded: LoadedDepartment[] = [];
  for (const [department, draft] of drafted) {
    const real = databases[department] as DatabaseUrls;
    loaded.push(await loadDepartment(department, draft, real, numbers, options));
    log?.(`  ${department}: ${summary(loaded.at(-1) as LoadedDepartment)}`);
  }
  return loaded;
}

async function loadDepartment(
  department: string,
  draft: DatabaseUrls,
  real: DatabaseUrls,
  numbers: ReadonlyMap<string, string>,
  { linkageKey, fieldKeys, folder }: CountyOptions,
): Promise<LoadedDepartment> {
  const keys = { linkageKey, fieldKeys };
  const ledgers = await countyLedgers(department, { databaseUrl: draft.runtime, ...keys, numbers });
  mkdirSync(folder, { recursive: true });
  for (const { fileName, file } of ledgers) writeFileSync(join(folder, fileName), file);
  const tables = await tablesOf(department, real.migration);
  return withClient(draft.migration, (from) =>
    withClient(real.migration, async (into) => {
      const first = await completeCounty(from, into, beforeLedgers(tables));
      const taken = await takeInWorkbooks(department, { databaseUrl: real.runtime, ...keys }, ledgers);
      const completed = [...first, ...(await completeCounty(from, into, tables))];
      await setDemoTargets(into, department);
      return { department, taken, completed };
    }),
  );
}

async function tablesOf(department: string, url: string) {
  const orm = new MikroORM(await ormOptions(department, url));
  const metas = [...orm.getMetadata()].filter((meta) => meta.tableName && !meta.abstract);
  const { ledgers = [], sealed = [] } = await declarationOf(department);
  const sealedColumns = sealed.map(({ column }) => column);
  return countyTables(parentsFirst(metas), ledgers, sealedColumns);
}

/** Child id → ID number, of the children that have one. */
function numbersOf(origin: { seed: number; children: number; today: PlainDate; linkageKey: Buffer }) {
  const population = buildPopulation({ ...origin, now: new Date() });
  const found = new Map<string, string>();
  for (const child of population.children()) if (child.nationalId) found.set(child.id, child.nationalId);
  return found;
}

function summary({ taken, completed }: LoadedDepartment): string {
  const rows = taken.reduce((sum, { counts }) => sum + (counts.NEW ?? 0) + (counts.CHANGED ?? 0), 0);
  const added = completed.reduce((sum, each) => sum + each.added, 0);
  return `${taken.length} 本台账 ${rows} 行,台账以外 ${added} 行`;
}
