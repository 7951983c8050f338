import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import type { PlainDate } from '../../schema/plain-date.ts';
import { loadCounty } from '../../subgraphs/demo/load-county.ts';
import { freshDatabases, PASSWORDS, testFieldKeys, testLinkageKey } from '../databases.ts';

/** Columns that no ledger holds: sign-in accounts, which nobody imports for themselves, and the order of duty shifts. */
const COMPLETED = [
  { table: 'child_director', column: 'sign_in_id' },
  { table: 'social_worker', column: 'sign_in_id' },
  { table: 'home_duty_shift', column: 'position' },
];
const DEPARTMENTS = ['civil-affairs', 'education', 'womens-federation', 'youth-league'];
const IN_THE_PROJECT = fileURLToPath(new URL('../../subgraphs/demo/ledgers/', import.meta.url));

test('the demo county comes from its own ledgers: every row goes in, and nothing is there that the county does not have', {
  timeout: 300_000,
}, async () => {
  const databases = await freshDatabases(DEPARTMENTS);
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  try {
    const loaded = await loadCounty({
      seed: 1,
      children: 700,
      today: '2026-11-01' as PlainDate,
      adminUrl: inject('cluster'),
      databases,
      passwords: Object.fromEntries(DEPARTMENTS.map((name) => [name, PASSWORDS])),
      linkageKey: testLinkageKey,
      fieldKeys: testFieldKeys,
      folder,
    });
    const taken = loaded.flatMap((each) => each.taken);
    expect(taken.filter(({ counts, failure }) => failure || counts.REFUSED || counts.REVIEW)).toEqual([]);
    const completed = loaded.flatMap((each) => each.completed);
    expect(completed.filter(({ surplus }) => surplus > 0)).toEqual([]);
    const columns = completed.flatMap(({ table, completed: own }) =>
      Object.keys(own).map((column) => ({ table, column })),
    );
    expect(columns).toEqual(COMPLETED.filter(({ table }) => completed.some((each) => each.table === table)));
    const register = completed.find(({ table, fromLedgers }) => table === 'registered_child' && fromLedgers > 0);
    expect(register).toEqual({ table: 'registered_child', fromLedgers: 204, added: 0, completed: {}, surplus: 0 });
    if (process.env.UPDATE_GOLDEN) replaceInProject(folder);
    expect(readdirSync(IN_THE_PROJECT).sort()).toEqual(readdirSync(folder).sort());
  } finally {
    rmSync(folder, { recursive: true });
    await Promise.all(Object.values(databases).map((database) => database.drop()));
  }
});

function replaceInProject(folder: string): void {
  rmSync(IN_THE_PROJECT, { recursive: true, force: true });
  mkdirSync(IN_THE_PROJECT, { recursive: true });
  for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join(IN_THE_PROJECT, file));
}
