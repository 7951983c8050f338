import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { withClient } from '../subgraphs/database.ts';

/** Makes a folder unless an earlier test file of the run has, and gives its path; two files that want it at once make it once. */
export async function folderOnceARun(name: string, fill: (path: string) => Promise<void>): Promise<string> {
  const path = join(inject('runFolder'), name);
  await withClient(inject('cluster'), async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [path]);
    if (existsSync(path)) return;
    const unfinished = `${path}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    await fill(unfinished);
    renameSync(unfinished, path);
  });
  return path;
}
