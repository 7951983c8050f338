import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningGateway, startGateway } from '../../gateway/start.ts';
import { openToAll } from '../open-access.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';
import { stewardOf } from '../sessions.ts';
import { asHeader, testSignIn } from '../test-sign-in.ts';
import { ask, composeSupergraph } from './federation.ts';

const somebody = asHeader({ viewer: stewardOf('sea') });

const KINDS = ['Island', 'Port', 'Reef'];
const NAMED = 'id: ID!  name: String!  near: [Place!]';
const TIDAL = 'id: ID!  tide: Float  opposite: Place';
const kinds = (fields: string) =>
  KINDS.map((kind) => `type ${kind} implements Place @key(fields: "id") { ${fields} }`).join('\n');

/** An interface that is an entity in two subgraphs and an object in a third: ways to answer multiply with every level. */
const sources = {
  charts: {
    typeDefs: `type Query { place(id: ID!): Place } interface Place @key(fields: "id") { ${NAMED} } ${kinds(NAMED)}`,
  },
  sea: { typeDefs: `interface Place @key(fields: "id") { ${TIDAL} } ${kinds(TIDAL)}` },
  guide: {
    typeDefs: `type Place @interfaceObject @key(fields: "id") {
      id: ID!  name: String! @external  motto: String @requires(fields: "name")
    }`,
  },
};

const SHORT = '{ place(id:"i1") { opposite { near { near { motto id } opposite { name tide } } } } }';
const LONG = `{ place(id:"i1") { ${'opposite { name tide near { motto '.repeat(4)} id ${'} }'.repeat(4)} } }`;

describe.each(['hub', 'conformance'] as const)('a query with too many plans (%s)', (mode) => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    const unreachable = { url: 'http://127.0.0.1:1/' };
    gateway = await startGateway({
      supergraph: composeSupergraph(sources, {}, openToAll),
      subgraphs: { charts: unreachable, sea: unreachable, guide: unreachable },
      port: 0,
      mode,
      signIn: testSignIn,
      policy: async () => null,
      recorder: mode === 'hub' ? new MemoryRecorder() : undefined,
      log: () => {},
    });
  });
  afterAll(() => gateway?.stop());

  test.each([SHORT, LONG])('is refused at once, and the gateway goes on: %s', async (query) => {
    for (let time = 0; time < 3; time++) {
      const began = performance.now();
      const { data, errors } = await ask(gateway.url, { query }, somebody);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(data ?? null).toBeNull();
      expect(errors).toEqual([
        mode === 'hub'
          ? { message: expect.stringMatching(/^查询过于复杂/), extensions: { code: 'BAD_REQUEST' } }
          : { message: expect.stringContaining('too many ways'), extensions: { code: 'QUERY_PLANNING_FAILED' } },
      ]);
    }
    expect(process.memoryUsage().heapUsed).toBeLessThan(1_000_000_000);
    expect(await ask(gateway.url, { query: '{ __typename }' }, somebody)).toEqual({ data: { __typename: 'Query' } });
  });
});
