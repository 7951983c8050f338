import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { refusalText, send, sendRaw, startFrontDoor } from './front-door.ts';
import { JSON_TYPE, QUERY, refusal, refused } from './refusals.ts';

let door: Awaited<ReturnType<typeof startFrontDoor>>;
beforeAll(async () => {
  door = await startFrontDoor();
});
afterAll(() => door?.[Symbol.asyncDispose]());

describe('what is too large or no HTTP', () => {
  const body = (bytes: number) => `{"query":"{ __typename }","variables":{"a":"${'x'.repeat(bytes - 47)}"}}`;

  it('a body of 256 KB is read, one byte more is 413', async () => {
    expect(Buffer.byteLength(body(256 * 1024))).toBe(256 * 1024);
    expect((await send(door.port, { body: body(256 * 1024) })).status).toBe(200);
    expect(await refusal(door.port, { body: body(256 * 1024 + 1) })).toEqual(refused(413, 'REQUEST_TOO_LARGE'));
  });

  it('also when its length is not said', async () => {
    const chunked = { ...JSON_TYPE, 'transfer-encoding': 'chunked' };
    expect(await refusal(door.port, { headers: chunked, body: body(256 * 1024 + 1) })).toEqual(
      refused(413, 'REQUEST_TOO_LARGE'),
    );
  });

  it('a header of 20 KB is 431', async () => {
    expect(await refusal(door.port, { headers: { ...JSON_TYPE, 'x-long': 'x'.repeat(20_000) }, body: QUERY })).toEqual(
      refused(431, 'REQUEST_TOO_LARGE'),
    );
  });

  it.each([
    ['noise', '\u0000\u0001 not http\r\n\r\n'],
    ['an unknown method', 'BREW /graphql HTTP/1.1\r\nhost: hub\r\n\r\n'],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header without end', 'GET / HTTP/1.1\r\nhost: hub\r\nx\u0000y: 1\r\n\r\n'],
  ])('%s is 400 JSON and closes', async (_, bytes) => {
    const answer = await sendRaw(door.port, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer.split('\r\n\r\n')[1]).toBe(refusalText('BAD_REQUEST', HUB_ERRORS.BAD_REQUEST));
    expect(answer).toContain("content-security-policy: default-src 'none'");
  });

  it('an address that does not exist or cannot be read is JSON and repeats nothing', async () => {
    const nowhere = refused(404, 'NOT_FOUND', '没有这个地址。接口在 /graphql,页面在 /。');
    for (const path of [
      '/secretName',
      '/graphql/',
      '/graphql/secretName',
      '/console/secretName.html',
      '/.env',
      '/console/../package.json',
    ])
      for (const method of ['GET', 'POST'])
        expect([path, await refusal(door.port, { path, method, headers: {} })]).toEqual([path, nowhere]);
    for (const path of ['/%zz', '/graphql%', '/explorer/%c0'])
      expect([path, await refusal(door.port, { path, method: 'GET', headers: {} })]).toEqual([
        path,
        refused(400, 'BAD_REQUEST'),
      ]);
  });
});
