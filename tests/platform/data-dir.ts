import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { placeForTests } from '../place-for-tests.ts';

/** An empty directory for a test, open to other accounts, removed at the end. */
export function freshFolder(name: string): { path: string } & Disposable {
  const path = mkdtempSync(join(placeForTests(), `child-data-hub-${name}-`));
  chmodSync(path, 0o755);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** The PostgreSQL process that a data directory names, or null when there is none alive. */
export function serverOf(dataDir: string): number | null {
  try {
    const pid = Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir) ? pid : null;
  } catch {
    return null;
  }
}

/** Waits until a condition holds; fails after a minute. */
export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 50) {
    if (waited > 60_000) throw new Error('The condition did not come true within a minute.');
    await sleep(50);
  }
}
