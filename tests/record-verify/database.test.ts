import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { exportEvidence } from '../../gateway/processing-record/verification/export.ts';
import { openDatabases } from '../../gateway/processing-record/verification/verify-database.ts';
import { openFolder } from '../../gateway/processing-record/verification/verify-folder.ts';
import { partOf } from '../../gateway/processing-record/verification/verify-part.ts';
import { inThisThread, inThreads } from '../../gateway/processing-record/verification/verify-pool.ts';
import { verifyRecord } from '../../gateway/processing-record/verification/verify-run.ts';
import { parseSealKeys, parseWitnessKeys } from '../../schema/processing-record/keys.ts';
import { databaseUrl, withClient } from '../../subgraphs/database.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';
import { live } from './live.ts';
import { DEPARTMENTS, PUBLIC_KEYS } from './world.ts';

const kept = live({ seed: 7, steps: 120 });
const trust = { hub: parseSealKeys(PUBLIC_KEYS.hub), witnesses: parseWitnessKeys(PUBLIC_KEYS.witnesses) };
const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-evidence-'));
let databases: Record<string, TestDatabase>;

beforeAll(async () => {
  databases = await freshDatabases(['processing-record', ...DEPARTMENTS]);
  const insert = (name: string, table: string, rows: readonly (readonly unknown[])[]) =>
    withClient(database(name).migration, async (client) => {
      for (const row of rows)
        await client.query(`insert into ${table} values (${row.map((_, i) => `$${i + 1}`)})`, [...row]);
    });
  const links = [...kept.records.values()].flat();
  await insert(
    'processing-record',
    'record_link (chain, seq, body, hash)',
    links.map(({ chain, seq, body, hash }) => [chain, seq, body, hash]),
  );
  await insert(
    'processing-record',
    'seal (number, body, hash, key_id, signature)',
    kept.seals.map((seal) => [seal.number, seal.body, seal.hash, seal.keyId, seal.signature]),
  );
  await insert(
    'processing-record',
    'seal_cosignature (number, department, key_id, signature)',
    kept.cosignatures.map((each) => [each.number, each.department, each.keyId, each.signature]),
  );
  for (const name of DEPARTMENTS) {
    await insert(
      name,
      'journal.link (chain, seq, body, hash)',
      (kept.journals[name] ?? []).map(({ chain, seq, body, hash }) => [chain, seq, body, hash]),
    );
    await insert(
      name,
      'journal.witnessed_seal (number, hash, size, peaks, key_id, signature, adopted)',
      (kept.witnessed[name] ?? []).map((each) => [each.number, each.hash, 0, [], each.keyId, each.signature, false]),
    );
  }
});
afterAll(async () => {
  await Promise.all(Object.values(databases).map((each) => each.drop()));
  rmSync(folder, { recursive: true, force: true });
});

function database(name: string): TestDatabase {
  return databases[name] as TestDatabase;
}

/** What no role of the record may do: changing it behind its triggers. */
function asSuperuser(meddle: (admin: Client) => Promise<void>): Promise<void> {
  return withClient(databaseUrl(inject('cluster'), database('processing-record').name), async (admin) => {
    await admin.query('alter table record_link disable trigger all');
    await meddle(admin);
  });
}

const places = () => ({
  recordUrl: database('processing-record').runtime,
  journals: Object.fromEntries(DEPARTMENTS.map((name) => [name, database(name).runtime])),
  trust,
});

async function verifiedDatabases(pool = inThisThread()) {
  const source = await openDatabases(places());
  try {
    return await verifyRecord(source, pool);
  } finally {
    await pool.close();
    await source.close();
  }
}

test('the databases of an honest run verify, as the roles that may only read', async () => {
  const result = await verifiedDatabases();
  expect(result.findings).toEqual([]);
  expect([result.records, result.seals, result.entries]).toEqual([
    [...kept.records.values()].flat().length,
    kept.seals.length,
    Object.values(kept.journals).flat().length,
  ]);
});

test('threads find the same as one', async () => {
  expect(await verifiedDatabases(inThreads(2))).toEqual(await verifiedDatabases());
});

test('what is exported verifies like the databases, with either verifier', async () => {
  await exportEvidence(places(), folder);
  const pool = inThisThread();
  const { explained, ...result } = await verifyRecord(openFolder(folder), pool);
  const { explained: _, ...expected } = await verifiedDatabases();
  expect(result).toEqual(expected);
  const verifier = new URL('../../schema/processing-record/verify.py', import.meta.url).pathname;
  expect(execFileSync('python3', [verifier, '--json', folder], { encoding: 'utf8' })).toBe('[]\n');
});

test('a day is verified by itself, from the seal before it', async () => {
  const source = await openDatabases(places());
  const pool = inThisThread();
  const day = '2026-11-20';
  const whole = await verifyRecord(await partOf(source, { from: day, until: day }), pool);
  expect([whole.findings, whole.seals]).toEqual([[], kept.seals.length]);
  await pool.close();
  await source.close();
});

test('a search column that does not say what the body does is found', async () => {
  const check = async () => {
    const source = await openDatabases(places());
    const found = await source.wrongColumns?.();
    await source.close();
    return found?.kept.map(({ class: kind, chain, seq }) => ({ kind, chain, seq }));
  };
  expect(await check()).toEqual([]);
  const [one, other] = [...kept.records.keys()].sort() as [string, string];
  await asSuperuser(async (admin) => {
    await admin.query("update record_link set result = 'DENIED' where chain = $1 and seq = 1", [one]);
    await admin.query("update record_link set children = array['x'] where chain = $1 and seq = 2", [other]);
  });
  expect(await check()).toEqual([
    { kind: 'COLUMN', chain: one, seq: 1 },
    { kind: 'COLUMN', chain: other, seq: 2 },
  ]);
});

test('a record edited by the superuser is found where it is', async () => {
  const [chain, links] = [...kept.records].find(([, all]) => all.length > 8) as [string, unknown[]];
  const place = Math.floor(links.length / 2);
  await asSuperuser(async (admin) => {
    const edit = `update record_link set body = replace(body, '"milliseconds":', '"milliseconds":1') where chain = $1 and seq = $2`;
    await admin.query(edit, [chain, place]);
  });
  const { findings } = await verifiedDatabases();
  const [{ text, ...finding } = { text: '' }] = findings;
  expect([finding, findings.length]).toEqual([{ class: 'HASH', chain, seq: place }, 1]);
  expect(text).toBe(`链 ${chain} 第 ${place} 条:内容、位置或前一条与哈希不符:这一条被改动,或其前有增删、调换`);
});
