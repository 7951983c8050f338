import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { CHAIN_NAME } from '../../schema/processing-record/chain.ts';
import { ChainWriter, newChainName } from '../../subgraphs/chain-writer.ts';
import { bodies, openChain, outcome } from './open-chain.ts';
import { chainOf, type ScratchRecord, scratchRecord } from './scratch.ts';

let record: ScratchRecord;
beforeAll(async () => {
  record = await scratchRecord(inject('cluster'));
});
afterAll(() => record[Symbol.asyncDispose]());

test('links are stored in the order of the calls, each with the hash over the one before', async () => {
  const { writer, chain, troubles } = await openChain(record, 'gateway-1');
  expect(writer.head).toBeNull();
  const texts = bodies(50);
  const heads = await Promise.all(texts.map((body) => writer.append(body)));
  const links = chainOf(chain, texts);
  expect(heads).toEqual(links.map(({ seq, hash }) => ({ chain, seq, hash })));
  expect(writer.head).toEqual(heads.at(-1));
  await writer.close();
  expect(await record.links(chain)).toEqual(links);
  expect(troubles).toEqual([]);
});

test("a department's journal is written the same way", async () => {
  const { writer, chain } = await openChain(record, 'civil-affairs', 'journal.link');
  await writer.append('{"kind":"ANSWER"}');
  await writer.close();
  expect(await record.links(chain, 'journal.link')).toEqual(chainOf(chain, ['{"kind":"ANSWER"}']));
});

test('20,000 appends of 200 callers at once: every link verifies, the order is that of the calls', async () => {
  const { writer, chain } = await openChain(record, 'gateway-busy');
  const called: string[] = [];
  const caller = async (number: number) => {
    for (let turn = 0; turn < 100; turn++) {
      const body = JSON.stringify({ number, turn, filling: 'x'.repeat(number) });
      called.push(body);
      await writer.append(body, 30_000);
    }
  };
  await Promise.all(Array.from({ length: 200 }, (_, number) => caller(number)));
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, called));
});

test('a body of several megabytes is stored whole, between its neighbours', async () => {
  const { writer, chain } = await openChain(record, 'gateway-large');
  const texts = ['{"n":1}', JSON.stringify({ large: '童'.repeat(3_000_000) }), '{"n":3}'];
  await Promise.all(texts.map((body) => writer.append(body, 10_000)));
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, texts));
});

test('closing stores what waits; afterwards nothing can be appended', async () => {
  const { writer, chain } = await openChain(record, 'gateway-closing');
  const texts = bodies(500);
  const appends = texts.map((body) => outcome(writer.append(body)));
  await writer.close();
  expect(new Set(await Promise.all(appends))).toEqual(new Set(['durable']));
  expect(await outcome(writer.append('{"late":true}'))).toBe('no room');
  expect(await record.links(chain)).toEqual(chainOf(chain, texts));
});

test('a link is canonical JSON: what could not be stored and hashed alike takes no place', async () => {
  const { writer, chain } = await openChain(record, 'gateway-form');
  for (const body of ['', '{}\n', '"\0"', '"\ud800"'])
    expect(await outcome(writer.append(body))).toBe('TypeError: A link is canonical JSON.');
  await writer.append('{}');
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, ['{}']));
});

test('a server that forces nothing to the disk, and a table that is not logged, are refused', async () => {
  const options = { databaseUrl: record.writerUrl, table: 'record_link' as const, chain: newChainName('gateway') };
  await expect(ChainWriter.open(options)).rejects.toThrow('fsync=off');
  await expect(ChainWriter.open({ ...options, chain: 'Gateway 1' })).rejects.toThrow('cannot name a chain');
});

test('names of chains say whose they are and since when, and differ', () => {
  const began = new Date('2026-11-23T05:30:00.123Z');
  expect(newChainName('gateway-1', began)).toMatch(/^gateway-1\.20261123t053000z\.[0-9a-f]{8}$/);
  for (const owner of ['gateway-1', '县 Gateway_7', '', '9lives', 'x'.repeat(200), `${'a'.repeat(39)}--b`])
    expect(newChainName(owner)).toMatch(CHAIN_NAME);
  expect(new Set(Array.from({ length: 1_000 }, () => newChainName('g', began))).size).toBe(1_000);
});
