import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { refusalText, send, startFrontDoor } from './front-door.ts';
import { JSON_TYPE, QUERY, refusal, refused } from './refusals.ts';

let door: Awaited<ReturnType<typeof startFrontDoor>>;
beforeAll(async () => {
  door = await startFrontDoor();
});
afterAll(() => door?.[Symbol.asyncDispose]());

const ANSWER = '{"data":{"__typename":"Query"}}';

describe('a body that is no operation', () => {
  const cases: [string, string | Uint8Array][] = [
    ['nothing', ''],
    ['no JSON', '{"query": "{ __typename'],
    ['a text', '"{ __typename }"'],
    ['null', 'null'],
    ['several operations', `[${QUERY},${QUERY}]`],
    ['no query', '{"variables":{}}'],
    ['an empty query', '{"query":""}'],
    ['a query that is no text', '{"query":{"kind":"Document"}}'],
    ['variables in a list', '{"query":"{ __typename }","variables":[]}'],
    ['variables in a text', '{"query":"{ __typename }","variables":"{}"}'],
    ['an operation name that is no text', '{"query":"{ __typename }","operationName":1}'],
    ['a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}'],
    ['a key twice', '{"query":"{ __typename }","query":"{ __typename }"}'],
    ['a key twice, written differently', '{"query":"{ __typename }","\\u0071uery":"{ __typename }"}'],
    ['a key twice, deep inside', '{"query":"{ __typename }","variables":{"a":[{"b":1,"b":2}]}}'],
    ['the key __proto__', '{"query":"{ __typename }","__proto__":{"isAdmin":true}}'],
    ['the key __proto__ in variables, escaped', '{"query":"{ __typename }","variables":{"\\u005f_proto__":{"a":1}}}'],
    [
      'JSON a hundred thousand lists deep',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ],
    ['JSON forty objects deep', `{"query":"{ __typename }","variables":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`],
    ['a text without end', `{"query":"${'\\\\'.repeat(1000)}`],
    ['eleven thousand keys', `{"query":"{ __typename }","variables":{"a":[${'{"b":1},'.repeat(11_000)}1]}}`],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from('{"query":"{ __typename } #'), Buffer.from([0xff, 0xc0]), Buffer.from('"}')]),
    ],
    ['GB18030', Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', Buffer.from(QUERY, 'utf16le')],
  ];
  it.each(cases)('%s', async (_, body) => {
    expect(await refusal(door.port, { body })).toEqual(refused(400, 'BAD_REQUEST'));
  });
});

describe('only plain JSON is read', () => {
  it.each([
    'text/plain',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/html',
    'application/json-patch+json',
    'application/jsonp',
    'application/json; charset=gb18030',
    'application/json, text/plain',
    '',
  ])('content type "%s" is 415', async (type) => {
    expect(await refusal(door.port, { headers: { 'content-type': type }, body: QUERY })).toEqual(
      refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
    );
  });

  it('no content type is 415', async () => {
    expect(await refusal(door.port, { headers: {}, body: QUERY })).toEqual(refused(415, 'UNSUPPORTED_MEDIA_TYPE'));
  });

  it.each(['gzip', 'deflate', 'br', 'gzip, identity'])('content encoding %s is 415', async (encoding) => {
    expect(await refusal(door.port, { headers: { ...JSON_TYPE, 'content-encoding': encoding }, body: QUERY })).toEqual(
      refused(415, 'UNSUPPORTED_MEDIA_TYPE'),
    );
  });

  it.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    '%s is read',
    async (type) => {
      const { status, text } = await send(door.port, { headers: { 'content-type': type }, body: QUERY });
      expect([status, text.trim()]).toEqual([200, ANSWER]);
    },
  );

  it('what is asked in the address is not', async () => {
    const path = `/graphql?query=${encodeURIComponent('mutation { x }')}&operationName=x`;
    expect((await send(door.port, { path, body: QUERY })).text.trim()).toBe(ANSWER);
  });

  it('a client that accepts only pages gets no page', async () => {
    const { headers, text } = await send(door.port, { headers: { ...JSON_TYPE, accept: 'text/html' }, body: QUERY });
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'BAD_REQUEST' });
  });
});

describe('only POST', () => {
  const asked = [
    '/graphql',
    `/graphql?query=${encodeURIComponent('{ __typename }')}`,
    `/graphql?query=${encodeURIComponent('mutation { undoIdentifyChild(input: { provisionalId: "T-x" }) { id } }')}`,
  ];
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'])(
    '%s is 405, whatever it asks',
    async (method) => {
      for (const path of asked) {
        const { status, headers, text } = await send(door.port, { method, path, headers: {} });
        expect([status, headers.allow, text]).toEqual([
          405,
          'POST',
          refusalText('METHOD_NOT_ALLOWED', HUB_ERRORS.METHOD_NOT_ALLOWED),
        ]);
      }
    },
  );

  it('HEAD is 405 without a body', async () => {
    const { status, headers, text } = await send(door.port, { method: 'HEAD', headers: {} });
    expect([status, headers.allow, text]).toEqual([405, 'POST', '']);
  });
});

describe('health and readiness', () => {
  it('tell the departments and whether they answer, and nothing else', async () => {
    expect((await refusal(door.port, { path: '/health', method: 'GET', headers: {} })).text).toBe('{"status":"OK"}');
    const ready = await refusal(door.port, { path: '/ready', method: 'GET', headers: {} });
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.text)).toEqual({
      status: 'UNAVAILABLE',
      record: 'OK',
      departments: departmentNames().map((department) => ({ department, status: 'UNAVAILABLE' })),
    });
  });
});
