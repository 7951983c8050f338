import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compressFiles } from './compress-files.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
/** What the pages take from elsewhere: their packages, and what they share with the hub. */
const fromElsewhere = [
  'package-lock.json',
  'schema/access/denials.ts',
  'schema/console-pages.ts',
  'subgraphs/ledger/door.ts',
  'gateway/exports/export-columns.ts',
  'gateway/exports/export-terms.ts',
  'gateway/exports/listed-rows.ts',
  'gateway/exports/selected-fields.ts',
].map((file) => join(here, '..', file));

/** Where the built pages are: the static files that the hub serves at `/console/`. */
const explorerFolder = join(here, 'dist');

/** Builds the pages unless the built ones were made from the same sources, also by somebody else just now; tells whether it had to. About twelve seconds. */
export async function buildExplorer(): Promise<boolean> {
  const fingerprint = await fingerprintOfSources();
  const isBuilt = async () =>
    (await readFile(join(explorerFolder, '.sources'), 'utf8').catch(() => '')) === fingerprint;
  if (await isBuilt()) return false;
  const next = join(here, `../node_modules/.explorer-${process.pid}`);
  await buildForProduction(next);
  await compressFiles(next);
  await writeFile(join(next, '.sources'), fingerprint);
  await rm(explorerFolder, { recursive: true, force: true });
  try {
    await rename(next, explorerFolder);
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    if (!(await isBuilt())) throw error;
  }
  return true;
}

/** A test runner sets NODE_ENV, which would put React's slow development form into the page. */
async function buildForProduction(outDir: string): Promise<void> {
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: join(here, 'vite.config.ts'), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
}

async function fingerprintOfSources(): Promise<string> {
  const entries = await readdir(here, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sources = files.filter((file) => !file.startsWith(explorerFolder)).toSorted();
  const hash = createHash('sha256');
  for (const file of [...sources, ...fromElsewhere]) hash.update(file.slice(here.length)).update(await readFile(file));
  return hash.digest('hex');
}

if (import.meta.main) await buildExplorer();
