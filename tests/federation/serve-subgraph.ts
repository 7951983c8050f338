import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { sampleReceipt } from '../journal/sample-receipt.ts';
import { linkedSdl, type SubgraphSource } from './fixture.ts';

/** What a subgraph was asked. */
export interface SubgraphRequest {
  query: string;
  variables?: { representations?: readonly unknown[] } & Record<string, unknown>;
  operationName?: string;
}

/** A subgraph behind a real port, with a log of what reached it. */
export interface ServedSubgraph extends AsyncDisposable {
  url: string;
  requests: SubgraphRequest[];
}

/** Serves one subgraph over HTTP on a free port of this machine. */
export async function serveSubgraph(source: SubgraphSource): Promise<ServedSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(linkedSdl(source.typeDefs)), resolvers: source.resolvers }]);
  const requests: SubgraphRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = JSON.parse(await text(incoming)) as SubgraphRequest;
    requests.push(request);
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(await answer(schema, request)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(schema: GraphQLSchema, { query, variables, operationName }: SubgraphRequest) {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const answer = await execute({ schema, document, variableValues: variables, operationName });
  return { ...answer, extensions: { receipts: [sampleReceipt] } };
}
