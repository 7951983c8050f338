import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consolePages } from '../../gateway/console-pages.ts';
import { securityHeaders } from '../../gateway/security-headers.ts';
import { type HttpAnswer, send, startFrontDoor } from './front-door.ts';

let door: Awaited<ReturnType<typeof startFrontDoor>>;
beforeAll(async () => {
  door = await startFrontDoor();
});
afterAll(() => door?.[Symbol.asyncDispose]());

const get = (path: string, headers = {}) => send(door.port, { path, method: 'GET', headers });
const post = (headers: Record<string, string> = {}) =>
  send(door.port, { headers: { 'content-type': 'application/json', ...headers }, body: '{"query":"{ __typename }"}' });

/** Every kind of answer. */
async function answers(): Promise<Record<string, HttpAnswer>> {
  return {
    answered: await post(),
    refused: await send(door.port, { headers: { 'content-type': 'text/plain' }, body: 'x' }),
    'wrong method': await get('/graphql'),
    'cross-site preflight': await send(door.port, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    }),
    'cross-site': await post({ origin: 'https://elsewhere.example' }),
    nowhere: await get('/nowhere'),
    unreadable: await get('/%zz'),
    'too long a header': await get('/', { 'x-long': 'x'.repeat(20_000) }),
    health: await get('/health'),
    ready: await get('/ready'),
    explorer: await get('/explorer'),
    root: await get('/'),
  };
}

it('every answer keeps browsers at home, lets no other site in and does not say what runs here', async () => {
  for (const [name, { headers }] of Object.entries(await answers())) {
    expect([name, headers]).toEqual([
      name,
      expect.objectContaining({
        'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self';"),
        'permissions-policy': expect.stringContaining('camera=()'),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      }),
    ]);
    const names = Object.keys(headers);
    expect(names.filter((each) => /^(x-powered-by|server|via|access-control-.*)$/.test(each))).toEqual([]);
  }
});

it('scripts come from the hub only: none inline, none made from text', async () => {
  const { headers, text } = await get('/explorer');
  const policy = String(headers['content-security-policy']);
  expect(policy).not.toMatch(/unsafe-eval|wasm-unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
  expect(text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|javascript:/i);
});

it('nothing that the hub answers is kept by a cache', async () => {
  for (const [name, { headers }] of Object.entries(await answers()))
    expect([name, headers['cache-control']]).toEqual([name, 'no-store']);
});

it('but the files of the console: those whose names say what is in them for good, the others until they change', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  await mkdir(join(folder, 'assets'));
  for (const file of ['assets/page-1a2b.js', 'emblem.svg']) await writeFile(join(folder, file), 'x');
  await using app = fastify();
  securityHeaders(app);
  await consolePages(app, `${folder}/`);
  const kept = async (url: string) => (await app.inject({ url })).headers['cache-control'];
  expect(await kept('/console/assets/page-1a2b.js')).toBe('private, max-age=31536000, immutable');
  expect(await kept('/console/emblem.svg')).toBe('no-cache');
  await rm(folder, { recursive: true });
});

it('who came by https comes by https for a year; who did not is not told so', async () => {
  expect((await post()).headers['strict-transport-security']).toBeUndefined();
  expect((await post({ 'x-forwarded-proto': 'https' })).headers['strict-transport-security']).toBe(
    'max-age=31536000; includeSubDomains',
  );
});
