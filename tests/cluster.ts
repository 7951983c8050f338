import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../subgraphs/embedded-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's URL of the PostgreSQL that all test files of a run share. */
    cluster: string;
  }
}

/** One PostgreSQL for a whole test run; nothing in it needs to survive, so nothing is forced to the disk. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(inMemory() ?? tmpdir(), 'child-data-hub-test-'));
  chmodSync(dataDir, 0o755);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '250' };
  const server = await startEmbeddedPostgres({ dataDir, password: 'test', settings });
  project.provide('cluster', server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

const ROOM_BYTES = 6 * 1024 ** 3;

/** The memory's own folder, where there is one with room enough: every test file copies databases, there ten times as fast. */
function inMemory(): string | null {
  const folder = '/dev/shm';
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_BYTES ? folder : null;
  } catch {
    return null;
  }
}
