import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './slowest-first.ts';
import { testsThatLeaveNothing } from './tests-that-leave-nothing.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const together = testsThatLeaveNothing();
const PROCESSES = 4;

/** A part of those that share a process: what is loaded and kept for a hundred of them still fits. */
const part = (at: number) =>
  together.slice((at * together.length) / PROCESSES, ((at + 1) * together.length) / PROCESSES);

/** One `graphql` for tests and libraries alike: vitest would otherwise load its CommonJS and its ESM form side by side. */
const shared = { root, resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] } };
const settings = { testTimeout: 120_000, hookTimeout: 180_000, server: { deps: { inline: [] } } };

/** Every test on its own, or many in one process: what is told of them is the same. */
export default defineConfig({
  ...shared,
  test: {
    globalSetup: ['tests/cluster.ts'],
    sequence: { sequencer: SlowestFirst },
    pool: 'forks',
    maxWorkers: 2,
    teardownTimeout: 30_000,
    projects: [
      { ...shared, test: { ...settings, name: 'alone', include: ['tests/**/*.test.ts'], exclude: together } },
      ...Array.from({ length: PROCESSES }, (_, at) => ({
        ...shared,
        test: { ...settings, name: `together ${at + 1}`, include: part(at), isolate: false },
      })),
    ],
  },
});
