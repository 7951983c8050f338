import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { Chance } from './chance.ts';
import { verified } from './folder.ts';
import { live } from './live.ts';
import { TAMPERS } from './tamper.ts';
import { tamperedRun } from './tampered-run.ts';

vi.setConfig({ testTimeout: 600_000 });

const VERIFIER = fileURLToPath(new URL('../../schema/processing-record/verify.py', import.meta.url));
const POSITIONS = [200, 201, 202];
const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-python-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the verifier in Python finds in each folder. */
function foundByPython(folders: readonly string[]): unknown[][][] {
  const read = () => execFileSync('python3', [VERIFIER, '--json', ...folders], { encoding: 'utf8' });
  let output: string;
  try {
    output = read();
  } catch (error) {
    const { status, stdout, code } = error as { status?: number; stdout?: string; code?: string };
    if (code === 'ENOENT') throw new Error('python3 is missing: the second verifier cannot be tried on this machine.');
    if (status !== 1) throw error;
    output = stdout ?? '';
  }
  const lines = output.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown[][]);
}

const texts = (findings: readonly (readonly unknown[])[]) =>
  [...new Set(findings.map((each) => JSON.stringify(each)))].sort();

test.each(['an honest run', ...Object.keys(TAMPERS)])('the verifier in Python finds the same: %s', async (kind) => {
  const folders: string[] = [];
  const expected: string[][] = [];
  for (const position of POSITIONS) {
    const tamper = TAMPERS[kind];
    const kept = tamper ? tamperedRun(kind, position) : live({ seed: position, steps: 60 });
    tamper?.(kept, new Chance(position));
    const each = join(folder, String(position));
    const { findings } = await verified(each, kept);
    folders.push(each);
    expected.push(
      texts(
        findings.map(({ class: found, department, chain, seq, seal }) => [
          found,
          department ?? null,
          chain ?? null,
          seq ?? null,
          seal ?? null,
        ]),
      ),
    );
  }
  expect(foundByPython(folders).map(texts)).toEqual(expected);
});

test('the verifier in Python has at most 250 lines', () => {
  expect(Number(execFileSync('wc', ['-l', VERIFIER], { encoding: 'utf8' }).split(' ')[0])).toBeLessThanOrEqual(250);
});

test('its own SM3 is the standard one', () => {
  const program = `import importlib.util as u, sys
s = u.spec_from_file_location("v", sys.argv[1]); v = u.module_from_spec(s); s.loader.exec_module(v)
print(v.sm3_by_hand(b"abc"), v.sm3_by_hand(b"abcd" * 16))`;
  expect(execFileSync('python3', ['-c', program, VERIFIER], { encoding: 'utf8' })).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0 debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732\n',
  );
});
