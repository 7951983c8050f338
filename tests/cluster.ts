import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../subgraphs/embedded-postgres.ts';
import { placeForTests } from './place-for-tests.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's URL of the PostgreSQL that all test files of a run share. */
    cluster: string;
    /** A folder for what test files of a run make once for all of them, removed at the end. */
    runFolder: string;
  }
}

/** One PostgreSQL for a whole test run; nothing in it needs to survive, so nothing is forced to the disk. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = mkdtempSync(join(placeForTests(), 'child-data-hub-test-'));
  chmodSync(runFolder, 0o755);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '250' };
  const server = await startEmbeddedPostgres({ dataDir: runFolder, password: 'test', settings });
  project.provide('cluster', server.adminUrl);
  project.provide('runFolder', runFolder);
  // what one process has compiled, the next one of the run need not compile again
  process.env.NODE_COMPILE_CACHE = join(runFolder, 'compiled');
  mkdirSync(process.env.NODE_COMPILE_CACHE);
  return async () => {
    await server.stop();
    rmSync(runFolder, { recursive: true, force: true, maxRetries: 3 });
  };
}
