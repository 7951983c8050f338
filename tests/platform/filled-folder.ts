import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddedDatabases } from '../../gateway/embedded-databases.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { folderOnceARun } from '../once-a-run.ts';
import { freshFolder } from './data-dir.ts';

/** The county of a hub process that a test starts, unless the test says otherwise. */
export const USUAL_DEMO = { seed: 1, children: 120 };

/**
 * A data directory (数据目录) whose databases are there and filled, as the first start leaves them before it opens the
 * gateway: for tests that are about something else than the first start. Each gets a copy of its own.
 */
export async function filledFolder(name: string): Promise<ReturnType<typeof freshFolder>> {
  const source = await folderOnceARun('filled', fill);
  const folder = freshFolder(name);
  execFileSync('cp', ['-a', `${source}/.`, folder.path]);
  return folder;
}

async function fill(dataDir: string): Promise<void> {
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o755);
  const databases = await openEmbeddedDatabases(departmentNames(), { dataDir, demo: USUAL_DEMO, log: () => undefined });
  await databases.stop();
  // two copies at work at once want two ports
  rmSync(join(dataDir, 'postgres/port'));
}
