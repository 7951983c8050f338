import { setTimeout as wait } from 'node:timers/promises';
import { type ImportInfo, isRunning } from '../../../subgraphs/ledger/door.ts';
import type { HubClient } from './hub-client.ts';
import { ImportFailure } from './import-failure.ts';

/** What passes by itself: a hub that is started again, a department that is away for a moment. */
const PASSING: ReadonlySet<string> = new Set([
  'NO_HUB',
  'NO_ANSWER',
  'DEPARTMENT_UNAVAILABLE',
  'RECORD_UNAVAILABLE',
  'TEMPORARILY_UNAVAILABLE',
]);
const MOST_MISSES = 30;
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [150, 2_000];

/** Where the commands of an import are. */
export function importPath(department: string, id: number): string {
  return `/ledgers/${encodeURIComponent(department)}/imports/${id}`;
}

/** Waits until an import is at rest (等待导入), and shows on the way how far it is. */
export async function followImport(
  hub: HubClient,
  department: string,
  id: number,
  show: (info: ImportInfo) => void,
): Promise<ImportInfo> {
  let misses = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.4, LONGEST_PAUSE_MS)) {
    try {
      const info = await hub.json<ImportInfo>(importPath(department, id));
      show(info);
      if (!isRunning(info)) return info;
      misses = 0;
    } catch (error) {
      misses += 1;
      if (!(error instanceof ImportFailure) || !PASSING.has(error.code) || misses > MOST_MISSES) throw error;
    }
    await wait(pause);
  }
}
