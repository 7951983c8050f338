import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, migrate, withClient } from '../subgraphs/database.ts';
import { openParts } from '../subgraphs/department-parts.ts';
import { startEmbeddedPostgres } from '../subgraphs/embedded-postgres.ts';
import { fieldKeysOf } from '../subgraphs/keyring-source.ts';
import { inventRegister } from '../tests/ledger-matching/invented-register.ts';
import { inventRows } from '../tests/ledger-matching/invented-rows.ts';
import { type Measured, measure, type Quality } from '../tests/ledger-matching/measure.ts';
import { writeRegister } from '../tests/ledger-matching/write-register.ts';

/**
 * `node bench/matching.ts [seed …]`: how well rows without a usable number are matched (身份比对). For each seed an invented
 * register of 3,000 children with twins, brothers and sisters and common names, and 3,000 rows that mean seven in ten of them,
 * each with a slip of its own kind; the rest mean nobody, and some of those resemble somebody. The weights were set on seed 1.
 */
const seeds = process.argv.slice(2).map(Number);
const CHILDREN = 3_000;
const linkageKey = Buffer.from('child-data-hub bench linkage key');
const fieldKeys = fieldKeysOf(`bench:${Buffer.from('child-data-hub bench sealing key').toString('base64')}`);

const dataDir = mkdtempSync(join(tmpdir(), 'child-data-hub-bench-'));
chmodSync(dataDir, 0o755);
const server = await startEmbeddedPostgres({ dataDir, password: 'bench', settings: { fsync: 'off' } });
try {
  const passwords = { migrator: 'bench', runtime: 'bench' };
  const urls = await createDatabase(server.adminUrl, 'civil-affairs', passwords);
  await migrate('civil-affairs', urls.migration);
  const parts = await openParts('civil-affairs', { databaseUrl: urls.runtime, linkageKey, fieldKeys });
  for (const seed of seeds.length > 0 ? seeds : [2, 3, 4]) {
    const register = inventRegister(seed, CHILDREN);
    await withClient(urls.migration, async (client) => {
      await client.query('truncate ledger.review, registered_child, child_alias cascade');
      await writeRegister((text, parameters) => client.query(text, parameters), register, linkageKey);
    });
    const began = performance.now();
    const quality = await measure(parts, register, inventRows(seed, register));
    print(seed, quality, (performance.now() - began) / 1_000);
  }
  await parts.close();
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

function print(seed: number, { byKind, precision, recall }: Quality, seconds: number): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  process.stdout.write(
    `\nseed ${seed}: precision ${percent(precision)}, recall ${percent(recall)}, ${seconds.toFixed(1)} s\n` +
      '| rows | right child first | another first | not asked | kind |\n|---:|---:|---:|---:|---|\n',
  );
  const line = ([kind, { rows, right, wrong }]: [string, Measured]) =>
    `| ${rows} | ${right} | ${wrong} | ${rows - right - wrong} | ${kind} |\n`;
  for (const each of [...byKind].toSorted((one, other) => other[1].rows - one[1].rows))
    process.stdout.write(line(each));
}
