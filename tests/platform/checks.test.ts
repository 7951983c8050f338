import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { projectRoot } from './project-files.ts';

// the type checker reads everything
vi.setConfig({ testTimeout: 180_000 });

/** What a tool has to say when it is not content; empty when it is. */
async function complaint(tool: string, ...flags: string[]): Promise<string> {
  const command = tool === 'node' ? process.execPath : join(projectRoot, 'node_modules/.bin', tool);
  return promisify(execFile)(command, flags, { cwd: projectRoot, maxBuffer: 1 << 24 }).then(
    () => '',
    (error: { stdout: string; stderr: string }) => `${error.stdout}\n${error.stderr}`.slice(0, 8000),
  );
}

test('the code is formatted and free of lint', async () => {
  expect(await complaint('biome', 'check', '--error-on-warnings', '--max-diagnostics=20')).toBe('');
});

test('the types hold', async () => {
  expect(await complaint('tsc', '--noEmit')).toBe('');
});

test('the generated files are those that the schema gives', async () => {
  expect(await complaint('node', 'schema/generate.ts', '--check')).toBe('');
});
