import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway } from '../../gateway/start.ts';
import { ask, composeSupergraph } from './federation.ts';
import { serveSubgraph } from './serve-subgraph.ts';

const sources = {
  shop: {
    typeDefs: 'type Query { hats: [Hat!]! } type Hat @key(fields: "id") { id: ID! brim: Int }',
    resolvers: {
      Query: {
        hats: () => [
          { id: 'h1', brim: 3 },
          { id: 'h2', brim: 5 },
        ],
      },
    },
  },
  felt: { typeDefs: 'type Hat @key(fields: "id") { id: ID! wool: String fold: Int! }' },
};
const json = (body: unknown) => ({ status: 200, type: 'application/json', body: JSON.stringify(body) });
const whole = {
  data: {
    hats: [
      { id: 'h1', brim: 3, wool: null },
      { id: 'h2', brim: 5, wool: null },
    ],
  },
};

/** A second subgraph that misbehaves as told, behind a sound first one. */
async function withFelt(answer: { status: number; type: string; body: string }) {
  const server = createServer((_, response) => {
    response.writeHead(answer.status, { 'content-type': answer.type });
    response.end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const shop = await serveSubgraph(sources.shop);
  const felt = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const urls = { shop: shop.url, felt };
  const subgraphs = { shop: { url: shop.url }, felt: { url: felt } };
  const supergraph = composeSupergraph(sources, urls);
  const gateway = await startGateway({ supergraph, subgraphs, port: 0, mode: 'conformance', log: () => {} });
  return {
    url: gateway.url,
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await shop[Symbol.asyncDispose]();
      await new Promise((closed) => server.close(closed));
    },
  };
}

describe.each([
  ['HTTP 500 with a text', { status: 500, type: 'text/plain', body: 'secret stack' }],
  ['HTTP 200 with a text', { status: 200, type: 'text/html', body: '<html>login</html>' }],
  ['broken JSON', { status: 200, type: 'application/json', body: '{"data":{"_entities":[' }],
  ['an empty body', { status: 200, type: 'application/json', body: '' }],
  ['errors and no data', json({ errors: [{ message: 'no', extensions: { code: 'NO_WOOL' } }] })],
  ['data null', json({ data: null, errors: [{ message: 'no' }] })],
  ['JSON that is no answer', json([1, 2])],
  ['fewer entities than asked for', json({ data: { _entities: [] } })],
])('a second subgraph that answers with %s', (_, answer) => {
  let felt: Awaited<ReturnType<typeof withFelt>>;
  beforeAll(async () => {
    felt = await withFelt(answer);
  });
  afterAll(() => felt?.[Symbol.asyncDispose]());

  test('costs only its own fields, and says so', async () => {
    const seen = await ask(felt.url, { query: '{ hats { id brim wool } }' });
    expect(seen.data).toEqual(whole.data);
    expect(seen.errors).not.toEqual([]);
    expect(seen.errors).toBeDefined();
  });

  test('takes the list with it through a non-null field', async () => {
    const seen = await ask(felt.url, { query: '{ hats { fold } }' });
    expect(seen.data).toBeNull();
    expect(seen.errors).toBeDefined();
  });
});
