import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, composeSupergraph, startFederation } from './federation.ts';
import { fixture as necklace } from './fixtures/batch.ts';
import { fixture as bakery } from './fixtures/simple-key.ts';
import { serveSubgraph } from './serve-subgraph.ts';

test('a thousand items with ten keys cost one request of ten representations', async () => {
  await using federation = await startFederation(necklace.subgraphs);
  await federation.ask({ query: '{ beads { glass { colour } } }' });
  const requests = federation.subgraphs.furnace?.requests ?? [];
  expect(requests.map(({ variables }) => variables?.representations?.length)).toEqual([10]);
});

test('a subgraph that is not needed is not asked', async () => {
  await using federation = await startFederation(bakery.subgraphs);
  await federation.ask({ query: '{ ovens { degrees baking { id } } none: loaf(id: "none") { minutes } }' });
  expect(Object.entries(federation.subgraphs).map(([name, { requests }]) => [name, requests.length])).toEqual([
    ['counter', 1],
    ['kitchen', 1],
    ['critics', 0],
  ]);
});

test('a client cannot choose the key that is sent to a subgraph', async () => {
  await using federation = await startFederation(bakery.subgraphs);
  await federation.ask({ query: '{ loaf(id: "l1") { id: name __typename: priceCents minutes } }' });
  const sent = federation.subgraphs.kitchen?.requests.flatMap(({ variables }) => variables?.representations ?? []);
  expect(sent).toEqual([{ __typename: 'Loaf', id: 'l1' }]);
});

test('node gateway/main.ts --supergraph FILE --port N serves a supergraph from its own addresses', async () => {
  const { counter, kitchen, critics } = bakery.subgraphs;
  if (!counter || !kitchen || !critics) throw new Error('the bakery has three subgraphs');
  await using one = await serveSubgraph(counter);
  await using two = await serveSubgraph(kitchen);
  await using three = await serveSubgraph(critics);
  const directory = await mkdtemp(join(tmpdir(), 'supergraph-'));
  const file = join(directory, 'supergraph.graphql');
  await writeFile(
    file,
    composeSupergraph(bakery.subgraphs, { counter: one.url, kitchen: two.url, critics: three.url }),
  );
  const port = 20_000 + (process.pid % 20_000);
  const gateway = spawn(process.execPath, ['gateway/main.ts', '--supergraph', file, '--port', String(port)], {
    stdio: 'ignore',
  });
  try {
    const answer = await eventually(() =>
      ask(`http://127.0.0.1:${port}/graphql`, { query: '{ loaf(id: "l1") { name minutes stars } }' }),
    );
    expect(answer).toEqual({ data: { loaf: { name: 'Rye', minutes: 50, stars: 4.5 } } });
  } finally {
    gateway.kill('SIGTERM');
    await rm(directory, { recursive: true });
  }
});

/** Tries until it succeeds, for as long as a start may take. */
async function eventually<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = 600; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
