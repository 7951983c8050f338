import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bodies, openChain, outcome } from './open-chain.ts';
import { chainOf, type ScratchRecord, scratchRecord } from './scratch.ts';

let record: ScratchRecord;
beforeAll(async () => {
  record = await scratchRecord(inject('cluster'));
});
afterAll(() => record[Symbol.asyncDispose]());

test('backends that are ended in the middle of inserting lose nothing and store nothing twice', async () => {
  const { writer, chain } = await openChain(record, 'gateway-cut');
  const texts = bodies(3_000);
  let isOver = false;
  const ending = (async () => {
    while (!isOver) {
      await record.sql(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'child-data-hub chain'`);
      await sleep(7);
    }
  })();
  const appends = [];
  for (const body of texts) {
    appends.push(outcome(writer.append(body, 30_000)));
    if (appends.length % 10 === 0) await sleep(1);
  }
  await sleep(300);
  isOver = true;
  await ending;
  expect(new Set(await Promise.all(appends))).toEqual(new Set(['durable']));
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, texts));
}, 60_000);

test('a table that is locked for 1.5 s: appends give up after a second, the links are stored afterwards all the same', async () => {
  const { writer, chain } = await openChain(record, 'gateway-locked');
  const texts = bodies(20);
  await record.whileLocked('record_link', async () => {
    const began = performance.now();
    const outcomes = await Promise.all(texts.map((body) => outcome(writer.append(body))));
    expect(performance.now() - began).toBeLessThan(1_400);
    expect(new Set(outcomes)).toEqual(new Set(['queued']));
    expect([writer.isStuck, writer.head]).toEqual([true, null]);
    await sleep(500);
  });
  const after = '{"after":true}';
  expect(await outcome(writer.append(after))).toBe('durable');
  expect(writer.isStuck).toBe(false);
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, [...texts, after]));
});

test('a lock of 5 s leaves no crowd of waiting backends behind', async () => {
  const { writer, chain } = await openChain(record, 'gateway-long-locked');
  await record.whileLocked('record_link', async () => {
    expect(await outcome(writer.append('{"n":1}'))).toBe('queued');
    await sleep(4_000);
    const [row] = await record.sql(`select count(*)::int as backends from pg_stat_activity
      where datname = current_database() and application_name = 'child-data-hub chain'`);
    expect(row).toEqual({ backends: 1 });
  });
  expect(await outcome(writer.append('{"n":2}', 3_000))).toBe('durable');
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, ['{"n":1}', '{"n":2}']));
});

test('a backend that stands still and stores only after we gave it up: nothing twice, nothing out of order', async () => {
  const { writer, chain, troubles } = await openChain(record, 'gateway-frozen');
  await writer.append('{"n":0}');
  const [backend] = await record.sql<{ pid: number }>(`select pid from pg_stat_activity
    where datname = current_database() and application_name = 'child-data-hub chain'`);
  process.kill(backend?.pid as number, 'SIGSTOP');
  expect(await outcome(writer.append('{"n":1}'))).toBe('queued');
  expect(await outcome(writer.append('{"n":2}', 5_000))).toBe('durable');
  process.kill(backend?.pid as number, 'SIGCONT');
  expect(await outcome(writer.append('{"n":3}'))).toBe('durable');
  await sleep(200);
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, ['{"n":0}', '{"n":1}', '{"n":2}', '{"n":3}']));
  expect(troubles.map(({ event }) => event)).toEqual(['chain-not-stored', 'chain-recovered']);
});

test('a role that may not insert is stuck until it may again, and says so once', async () => {
  const { writer, chain, troubles } = await openChain(record, 'gateway-denied');
  const role = new URL(record.writerUrl).username;
  await writer.append('{"n":1}');
  await record.sql(`revoke insert on record_link from ${role}`);
  expect(await outcome(writer.append('{"n":2}', 300))).toBe('queued');
  expect(writer.isStuck).toBe(true);
  await record.sql(`grant insert on record_link to ${role}`);
  expect(await outcome(writer.append('{"n":3}', 3_000))).toBe('durable');
  expect(writer.isStuck).toBe(false);
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, ['{"n":1}', '{"n":2}', '{"n":3}']));
  expect(troubles).toEqual([
    { event: 'chain-not-stored', code: '42501' },
    { event: 'chain-recovered', code: null },
  ]);
});

test('what no longer fits is refused at once and takes no place', async () => {
  const { writer, chain } = await openChain(record, 'gateway-full');
  const texts = bodies(20_000);
  await record.whileLocked('record_link', async () => {
    const appends = texts.map((body) => outcome(writer.append(body, 60_000)));
    expect(await outcome(writer.append('{"one":"too many"}', 60_000))).toBe('no room');
    void Promise.all(appends);
  });
  await writer.close(30_000);
  expect(await record.links(chain)).toEqual(chainOf(chain, texts));
});

test('closing does not wait for ever: what could not be stored is left, and the log says how much', async () => {
  const { writer, chain, troubles } = await openChain(record, 'gateway-left');
  await record.whileLocked('record_link', async () => {
    const append = outcome(writer.append('{"n":1}'));
    const began = performance.now();
    await writer.close(300);
    expect(performance.now() - began).toBeLessThan(800);
    expect(await append).toBe('queued');
  });
  expect(troubles).toEqual([{ event: 'chain-left', code: '1' }]);
  await sleep(1_500);
  expect([[], chainOf(chain, ['{"n":1}'])]).toContainEqual(await record.links(chain));
});

test('a chain that somebody else has written to is not continued', async () => {
  const { writer, chain, troubles } = await openChain(record, 'gateway-taken');
  await record.sql('insert into record_link values ($1, 0, $2, $3)', [chain, '{}', 'f'.repeat(64)]);
  expect(await outcome(writer.append('{"n":1}', 300))).toBe('queued');
  expect(writer.isStuck).toBe(true);
  expect(await outcome(writer.append('{"n":2}', 300))).toBe('no room');
  expect(troubles).toEqual([{ event: 'chain-taken', code: null }]);
  await writer.close();
});
