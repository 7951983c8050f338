import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ChainWriter, newChainName } from '../../subgraphs/chain-writer.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../subgraphs/embedded-postgres.ts';
import { freshFolder } from '../platform/data-dir.ts';
import { chainOf, scratchRecord } from './scratch.ts';

/** A server of its own, which forces what it confirms to the disk. */
function start(dataDir: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, password: 'chain', settings: { shared_buffers: '32MB' } });
}

/** Ends the server as a power cut would, with all its backends. */
async function crash(server: EmbeddedPostgres): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  await sleep(50);
  await server.stop();
}

test('a server that is stopped, and one that is killed, under load: confirmed links are there, the rest follows when it is back', async () => {
  using folder = freshFolder('chain');
  let server = await start(folder.path);
  const record = await scratchRecord(server.adminUrl);
  const chain = newChainName('gateway-1');
  const writer = await ChainWriter.open({ databaseUrl: record.writerUrl, table: 'record_link', chain });
  const called: string[] = [];
  const confirmed = new Set<string>();
  const load = setInterval(() => {
    const body = JSON.stringify({ n: called.length });
    called.push(body);
    writer.append(body).then(
      () => confirmed.add(body),
      () => undefined,
    );
  }, 2);

  for (const end of [(running: EmbeddedPostgres) => running.stop(), crash, crash]) {
    await sleep(400);
    await end(server);
    await sleep(1_300);
    expect(writer.isStuck).toBe(true);
    const confirmedBefore = new Set(confirmed);
    server = await start(folder.path);
    const stored = new Set((await record.links(chain)).map(({ body }) => body));
    expect([...confirmedBefore].filter((body) => !stored.has(body))).toEqual([]);
    await sleep(1_300);
    expect(writer.isStuck).toBe(false);
  }

  clearInterval(load);
  await writer.close();
  expect(await record.links(chain)).toEqual(chainOf(chain, called));
  expect(confirmed.size).toBeGreaterThan(300);
  await server.stop();
}, 60_000);
