import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenRecorder, openProcessingRecord } from '../../gateway/processing-record/open.ts';
import { recordOf } from '../../gateway/processing-record/record-of.ts';
import { GENESIS, linkHash } from '../../schema/processing-record/chain.ts';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { withClient } from '../../subgraphs/database.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';

type StoredLink = {
  chain: string;
  seq: string;
  body: string;
  hash: string;
};

let database: TestDatabase;
let log: Record<string, unknown>[] = [];
beforeAll(async () => {
  database = (await freshDatabases(['processing-record']))['processing-record'] as TestDatabase;
});
beforeEach(() => {
  log = [];
});
afterAll(() => database?.drop());

const open = (gateway = 'gateway-1'): Promise<OpenRecorder> =>
  openProcessingRecord({
    writerUrl: String(database.writer),
    sealerUrl: String(database.sealer),
    gateway,
    log: (entry) => log.push(entry),
    durability: 'any',
  });
const aRecord = (recorder: OpenRecorder) => recordOf(recorder.mark(), { kind: 'EXPORT', name: '/exports' });

/** The links of a chain, each proved to follow the one before. */
async function links(chain: string): Promise<ProcessingRecord[]> {
  const text = 'select chain, seq::text as seq, body, hash from record_link where chain = $1 order by record_link.seq';
  const rows = await database.sql<StoredLink>(text, [chain]);
  let previous = GENESIS;
  for (const [index, { seq, body, hash }] of rows.entries()) {
    expect([seq, hash]).toEqual([String(index), linkHash(previous, chain, index, body)]);
    previous = hash;
  }
  return rows.map(({ body }) => JSON.parse(body) as ProcessingRecord);
}

test('a chain begins and ends by saying so, and names those that nobody closed', async () => {
  const died = await open('gateway-2');
  await died.write(aRecord(died));
  const closed = await open('gateway-3');
  await closed.close();
  const recorder = await open();
  const head = died.mark().head;
  await recorder.write(aRecord(recorder));
  await recorder.close();
  const said = (await links(recorder.chain)).map(({ kind, detail }) => [kind, detail]);
  expect(said).toEqual([
    ['CHAIN_OPENED', { follows: { [died.chain]: { seq: head?.seq, hash: head?.hash } } }],
    ['EXPORT', null],
    ['CHAIN_CLOSED', null],
  ]);
  await died.close();
});

test('operations are numbered, and each mark says how far the chain was', async () => {
  const recorder = await open();
  const marks = [recorder.mark(), recorder.mark()];
  const numbers = marks.map(({ operation }) => operation.replace(`${recorder.chain}#`, ''));
  // the first is the opening of the chain
  expect([numbers, marks[0]?.head?.chain, marks[0]?.head?.seq]).toEqual([['2', '3'], recorder.chain, 0]);
  await recorder.close();
});

test('what is not durable within a second is refused, stored later, and said to be withheld', async () => {
  const recorder = await open();
  const record = aRecord(recorder);
  await withClient(database.migration, async (client) => {
    await client.query('begin');
    await client.query('lock table record_link in access exclusive mode');
    const began = performance.now();
    const outcome = await recorder.write(record).catch((error) => error);
    expect([outcome.code, outcome.status, outcome.text.includes('data')]).toEqual(['RECORD_UNAVAILABLE', 503, false]);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(recorder.isAvailable).toBe(false);
    expect(() => recorder.assertAvailable()).toThrow(expect.objectContaining({ code: 'RECORD_UNAVAILABLE' }));
    await client.query('rollback');
  });
  await expect.poll(() => recorder.isAvailable, { timeout: 10_000 }).toBe(true);
  await recorder.write(aRecord(recorder));
  await recorder.close();
  const stored = await links(recorder.chain);
  expect(stored.map(({ kind }) => kind)).toEqual(['CHAIN_OPENED', 'EXPORT', 'WITHHELD', 'EXPORT', 'CHAIN_CLOSED']);
  expect(stored[2]).toEqual({
    ...recordOf(record, { kind: 'WITHHELD', result: 'FAILED', code: 'RECORD_UNAVAILABLE' }),
    at: expect.any(String),
    detail: { of: { chain: recorder.chain, seq: 1 } },
  });
});

test('while the database is away nothing is available; when it is back the same chain goes on', async () => {
  const recorder = await open();
  await database.sql('revoke insert on record_link from processing_record_writer');
  await expect(recorder.write(aRecord(recorder))).rejects.toMatchObject({ code: 'RECORD_UNAVAILABLE' });
  expect(recorder.isAvailable).toBe(false);
  await database.sql('grant insert on record_link to processing_record_writer');
  await expect.poll(() => recorder.isAvailable, { timeout: 10_000 }).toBe(true);
  await sleep(50);
  await recorder.close();
  expect((await links(recorder.chain)).map(({ kind }) => kind)).toEqual([
    'CHAIN_OPENED',
    'EXPORT',
    'WITHHELD',
    'CHAIN_CLOSED',
  ]);
  expect(log.map(({ event, chain }) => [event, chain])).toEqual([
    ['record-chain-not-stored', recorder.chain],
    ['record-chain-recovered', recorder.chain],
  ]);
});

test('a record that cannot be reached is no record: nothing opens', async () => {
  const nowhere = { writerUrl: 'postgres://127.0.0.1:1/nowhere', sealerUrl: null, gateway: 'g', log: () => undefined };
  await expect(openProcessingRecord(nowhere)).rejects.toThrow();
});
