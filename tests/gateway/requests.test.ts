import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_ERRORS, type HubErrorCode } from '../../schema/errors.ts';
import { post, startTestHub, type TestHub } from './test-hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub('local');
});
afterAll(async () => {
  await hub[Symbol.asyncDispose]();
});

describe('a request that cannot be run is 400 JSON with a constant sentence', () => {
  const json = (query: unknown, rest: object = {}) => JSON.stringify({ query, ...rest });
  const cases: [string, string, HubErrorCode][] = [
    ['bad JSON', '{"query": "{ secretName', 'BAD_REQUEST'],
    ['an empty body', '', 'BAD_REQUEST'],
    ['JSON that is no object', '"secretName"', 'BAD_REQUEST'],
    ['null', 'null', 'BAD_REQUEST'],
    ['a list', '[{"query":"{ __typename }"}]', 'BAD_REQUEST'],
    ['no query', '{"variables":{"secretName":1}}', 'BAD_REQUEST'],
    ['an empty query', json(''), 'BAD_REQUEST'],
    ['a query that is no text', json({ secretName: 1 }), 'BAD_REQUEST'],
    ['variables that are no object', json('{ __typename }', { variables: 'secretName' }), 'BAD_REQUEST'],
    ['malformed GraphQL', json('{ child(id: "secretName" '), 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', json('{ child(id: "1") { secretName } }'), 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing argument', json('{ child { id } }'), 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown enum value', json('{ byKind(kind: secretName) }'), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of a wrong type',
      json('query ($id: ID!) { child(id: $id) { id } }', { variables: { id: { secretName: 1 } } }),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a missing variable', json('query ($id: ID!) { child(id: $id) { id } }'), 'GRAPHQL_VALIDATION_FAILED'],
    ['an operation that is not there', json('query A { __typename }', { operationName: 'secretName' }), 'BAD_REQUEST'],
    ['two operations and no choice', json('query A { __typename } query B { __typename }'), 'BAD_REQUEST'],
    [
      'a persisted query',
      json(undefined, { extensions: { persistedQuery: { version: 1, sha256Hash: 'secretName' } } }),
      'BAD_REQUEST',
    ],
  ];
  it.each(cases)('%s', async (_, body, code) => {
    const answer = await post(hub.running.url, body);
    expect(answer.status).toBe(400);
    expect(answer.errors?.length).toBeGreaterThan(0);
    for (const { message, extensions } of answer.errors ?? []) {
      expect({ message, extensions }).toEqual({ message: HUB_ERRORS[code], extensions: { code } });
    }
    expect(answer.text).not.toMatch(/secretName|stack|SELECT|node_modules/);
    expect(answer.data).toBeUndefined();
  });

  it('nothing but POST reaches the graph', async () => {
    const response = await fetch(`${hub.running.url}?query={__typename}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('a fragment that contains itself is refused, not followed', async () => {
    const query = '{ child(id: "c1") { ...A } } fragment A on Child { id ...A }';
    const answer = await hub.ask(query);
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('the rest of the front door', () => {
  it('introspection works, also with data', async () => {
    const { data } = await hub.ask('{ __schema { queryType { name } } child(id: "c1") { __typename id } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, child: { __typename: 'Child', id: 'c1' } });
  });

  it('every answer tells the browser to stay at home', async () => {
    for (const path of ['/health', '/graphql', '/nowhere', '/explorer', '/']) {
      const { headers } = await fetch(hub.base + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("worker-src 'self' blob:");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    for (const old of ['/graphiql', '/graphiql/']) {
      const moved = await fetch(hub.base + old, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([302, '/explorer']);
    }
  });

  it('the log has one line a request: operation, status, duration, no variables', async () => {
    hub.log.length = 0;
    await post(
      hub.running.url,
      JSON.stringify({ query: 'query One($id: ID!) { child(id: $id) { name } }', variables: { id: 'c1' } }),
    );
    expect(hub.log).toEqual([{ event: 'request', operation: 'One', status: 200, ms: expect.any(Number) }]);
  });

  it('a plan is made once for a text and operation, and again for another outcome of a condition', async () => {
    const query = 'query P($a: Boolean!) { child(id: "c2") { name id @include(if: $a) } }';
    const before = hub.running.gateway.planStatistics.plansMade;
    for (const a of [true, true, false, true, false]) await hub.ask(query, { a });
    expect(hub.running.gateway.planStatistics.plansMade - before).toBe(2);
  });

  it('noise on the port harms nobody', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(hub.running.port, '127.0.0.1', () => socket.end('\u0000\u0001 not http\r\n\r\n'));
      socket
        .on('close', () => resolve())
        .on('error', () => undefined)
        .resume();
    });
    expect((await hub.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});
