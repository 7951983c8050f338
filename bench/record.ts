import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import pg from 'pg';
import { canonicalJson } from '../schema/processing-record/canonical-json.ts';
import { RECORD_DEPARTMENT } from '../schema/processing-record/roles.ts';
import { ChainWriter, newChainName } from '../subgraphs/chain-writer.ts';
import { createDatabase, migrate } from '../subgraphs/database.ts';
import { startEmbeddedPostgres } from '../subgraphs/embedded-postgres.ts';

/**
 * `node bench/record.ts`: what it costs to record an operation before its answer leaves. 500 records a second arrive evenly for
 * ten seconds, whether or not earlier ones are stored; then as many as go. Two ways in one run, in turn, three rounds: the
 * chain as the gateway writes it, and the obvious way, an INSERT for each record over a pool of ten connections, without a
 * chain. Same server (its writes forced to the disk), same table with its indexes, same bodies. Only the ratios mean anything.
 */
const A_SECOND = 500;
const SECONDS = 10;
const ROUNDS = 3;
const AT_ONCE = 500;

type Append = (body: string) => Promise<unknown>;

/** A record of about 900 bytes, as the profile of one child makes it. */
function body(number: number): string {
  const child = `${number.toString(32).padStart(8, '0')}benchbenchbenchben`;
  const fields = ['birthDate', 'id', 'name', 'phone', 'sex'];
  const receipt = 'ab'.repeat(32);
  const departments = Object.fromEntries(
    ['civil-affairs', 'education', 'womens-federation'].map((name) => [
      name,
      { status: 'OK', receipts: [receipt], lost: 0 },
    ]),
  );
  return canonicalJson({
    kind: 'READ',
    at: new Date().toISOString(),
    operation: `bench#${number}`,
    name: 'Profile',
    document: 'cd'.repeat(32),
    viewer: { id: 'bench-steward', department: 'CIVIL_AFFAIRS', role: 'OFFICER', division: '210421', assurance: 3 },
    purpose: 'CHILD_CARE',
    ground: null,
    asked: [child],
    groups: [
      { department: 'civil-affairs', children: [child], fields: { Child: fields }, masked: { Child: ['phone'] } },
    ],
    rows: { Child: 1 },
    denied: {},
    departments,
    basis: { policy: '2026-11-23', agreements: ['GX-1'] },
    acts: [],
    milliseconds: 12,
    result: 'OK',
    code: null,
    detail: null,
  });
}

/** Milliseconds from when a record was due until it was durable, sorted. */
async function evenly(append: Append): Promise<number[]> {
  const began = performance.now();
  const appends: Promise<number>[] = [];
  while (appends.length < A_SECOND * SECONDS) {
    const due = began + (appends.length * 1_000) / A_SECOND;
    if (performance.now() < due) await sleep(1);
    else appends.push(append(body(appends.length)).then(() => performance.now() - due));
  }
  return (await Promise.all(appends)).toSorted((one, other) => one - other);
}

/** Records a second when so many wait all the time. */
async function atMost(append: Append): Promise<number> {
  const ends = performance.now() + SECONDS * 500;
  let stored = 0;
  const one = async () => {
    for (; performance.now() < ends; stored++) await append(body(stored));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  await turn();
  return stored / (SECONDS / 2);
}

const share = (sorted: readonly number[], part: number) => sorted[Math.floor(sorted.length * part)] as number;
const middle = (numbers: readonly number[]) =>
  share(
    numbers.toSorted((one, other) => one - other),
    0.5,
  );

const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-bench-'));
chmodSync(folder, 0o755);
const server = await startEmbeddedPostgres({ dataDir: folder, password: 'bench' });
const passwords = { migrator: 'm', runtime: 'r', writer: 'w', sealer: 's' };
const urls = await createDatabase(server.adminUrl, RECORD_DEPARTMENT, passwords);
await migrate(RECORD_DEPARTMENT, urls.migration);
const writerUrl = urls.writer as string;

const writer = await ChainWriter.open({ databaseUrl: writerUrl, table: 'record_link', chain: newChainName('bench') });
const pool = new pg.Pool({ connectionString: writerUrl, max: 10 });
let place = 0;
const ways: Record<string, Append> = {
  chain: (text) => writer.append(text, 60_000),
  inserts: (text) =>
    pool.query({
      name: 'insert',
      text: 'insert into record_link (chain, seq, body, hash) values ($1, $2, $3, $4)',
      values: ['obvious', place++, text, 'ef'.repeat(32)],
    }),
};

const p50: Record<string, number[]> = { chain: [], inserts: [] };
const p99: Record<string, number[]> = { chain: [], inserts: [] };
const rate: Record<string, number[]> = { chain: [], inserts: [] };
for (const append of Object.values(ways)) await atMost(append);
for (let round = 0; round < ROUNDS; round++)
  for (const [way, append] of Object.entries(ways)) {
    const sorted = await evenly(append);
    p50[way]?.push(share(sorted, 0.5));
    p99[way]?.push(share(sorted, 0.99));
    rate[way]?.push(await atMost(append));
  }

console.log(`${A_SECOND} records a second of ${body(0).length} bytes; medians of ${ROUNDS} rounds`);
for (const [what, measured] of Object.entries({ 'p50 ms': p50, 'p99 ms': p99, 'at most, a second': rate })) {
  const [chain, inserts] = [middle(measured.chain ?? []), middle(measured.inserts ?? [])];
  console.log(
    `${what}: chain ${chain.toFixed(2)}, an INSERT each ${inserts.toFixed(2)}, ratio ${(chain / inserts).toFixed(2)}`,
  );
}
await writer.close();
await pool.end();
await server.stop();
rmSync(folder, { recursive: true, force: true });
