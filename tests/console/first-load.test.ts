import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { consoleUnderTest } from './console-under-test.ts';

const started = consoleUnderTest();

test('the dashboard loads at most 600 kB of JavaScript, compressed, and none of the explorer’s', async () => {
  await using visit = await started.visit('demo-joint-meeting-secretary', 'STATISTICS');
  const scripts = new Map<string, Promise<Buffer>>();
  visit.page.on('response', (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) scripts.set(response.url(), response.body());
  });
  await visit.open('/dashboard');
  const sizes = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(`dashboard: ${sizes.length} scripts, ${Math.round(total / 1024)} kB compressed\n`);
  expect(total).toBeLessThanOrEqual(600 * 1024);
  expect([...scripts.keys()].filter((url) => /monaco|graphiql/i.test(url))).toEqual([]);
});

test('scripts come compressed, and are kept by the browser for as long as they are called so', async () => {
  const page = await (await fetch(`${started.hub.url}/dashboard`)).text();
  const script = /src="(\/console\/assets\/[^"]+\.js)"/.exec(page)?.[1];
  const response = await fetch(`${started.hub.url}${script}`, { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
});
