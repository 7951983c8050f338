import { type DepartmentParts, openParts } from '../department-parts.ts';
import type { FieldKeys } from '../field-keys.ts';
import { ImportStore, type StoredImport } from '../ledger/jobs/import-store.ts';
import { runImport } from '../ledger/jobs/run-import.ts';
import type { CountyLedger } from './county-ledgers.ts';
import { demoSteward } from './demo-steward.ts';

/** A department's database that the workbooks are to be brought into. */
export interface IntoDepartment {
  databaseUrl: string;
  linkageKey: Buffer;
  fieldKeys: FieldKeys;
}

/** What came of a workbook: rows by state. */
export interface TakenIn {
  ledger: string;
  counts: Readonly<Record<string, number>>;
  failure: StoredImport['failure'];
}

/**
 * Brings workbooks into a department as an import does (导入演示台账): the same reading, checking and writing, in this process and
 * in their order. There is no hub yet whose journal it could stand in; the imports themselves stay in the department's list.
 */
export async function takeInWorkbooks(
  department: string,
  into: IntoDepartment,
  ledgers: readonly CountyLedger[],
): Promise<TakenIn[]> {
  const parts = await openParts(department, { ...into, poolSize: 3 });
  try {
    const taken: TakenIn[] = [];
    for (const each of ledgers) taken.push(await takeIn(department, parts, each));
    await parts.pool.query('update ledger.import set reported = true');
    return taken;
  } finally {
    await parts.close();
  }
}

async function takeIn(department: string, parts: DepartmentParts, given: CountyLedger): Promise<TakenIn> {
  const { ledger, fileName, file } = given;
  const session = demoSteward(department);
  const store = new ImportStore(parts.pool, parts.keys.linkageKey);
  const id = await store.take({ ledger: ledger.name, fileName, file, session });
  await store.beginStep(id, 'WRITING', ['CHECKING'], session);
  await runImport(parts, id, async () => undefined);
  const { counts, failure } = (await store.find(id)) as StoredImport;
  return { ledger: ledger.name, counts, failure };
}
