import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { verified } from './folder.ts';
import { live } from './live.ts';

vi.setConfig({ testTimeout: 600_000 });

const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('nothing is found in 200 honest runs with crashes, lost answers, restarts and late witnesses', async () => {
  const sums = { records: 0, chains: 0, seals: 0, entries: 0, lost: 0, inFlight: 0 };
  for (let seed = 1; seed <= 200; seed++) {
    const result = await verified(folder, live({ seed, steps: 60 + (seed % 60) }));
    expect({ seed, findings: result.findings }).toEqual({ seed, findings: [] });
    for (const name of ['records', 'chains', 'seals', 'entries'] as const) sums[name] += result[name];
    for (const name of ['lost', 'inFlight'] as const) sums[name] += result.explained[name];
  }
  // the runs have what can be mistaken for tampering
  for (const [name, sum] of Object.entries(sums)) expect([name, sum > 100]).toEqual([name, true]);
});
