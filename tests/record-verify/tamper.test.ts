import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { Chance } from './chance.ts';
import { verified } from './folder.ts';
import { TAMPERS } from './tamper.ts';
import { isFound, tamperedRun } from './tampered-run.ts';

vi.setConfig({ testTimeout: 600_000 });

/** Random positions of each falsification; RECORD_TAMPERS=200 tries as many as the record was accepted with. */
const POSITIONS = Number(process.env.RECORD_TAMPERS ?? 30);
const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.entries(TAMPERS))(
  `%s is found at its place, at ${POSITIONS} of ${POSITIONS} random positions`,
  async (kind, tamper) => {
    const missed: unknown[] = [];
    for (let position = 0; position < POSITIONS; position++) {
      const kept = tamperedRun(kind, position);
      const expected = tamper(kept, new Chance(position + 1));
      const { findings } = await verified(folder, kept);
      if (!isFound(expected, findings)) missed.push({ position, expected, findings: findings.slice(0, 5) });
    }
    expect(missed).toEqual([]);
  },
);
