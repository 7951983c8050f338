import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SLOWEST_REQUEST_MS } from '../../gateway/slow-requests.ts';
import { type LedgerGateway, startLedgerGateway, stewardHeader } from './invented-ledgers.ts';

let hub: LedgerGateway;
beforeEach(async () => {
  hub = await startLedgerGateway();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await hub[Symbol.asyncDispose]();
});

/** Begins a request of 1,000 bytes, sends one, and waits as long as the clock says; gives what came back. */
async function slowly(path: string, type: string): Promise<string> {
  const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
  const head = [`POST ${path} HTTP/1.1`, 'host: hub', `authorization: ${stewardHeader}`, `content-type: ${type}`];
  socket.write(`${head.join('\r\n')}\r\ncontent-length: 1000\r\n\r\n{`);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'connect');
  for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => setImmediate(next));
  await vi.advanceTimersByTimeAsync(SLOWEST_REQUEST_MS + 1);
  for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => setImmediate(next));
  socket.destroy();
  return answer.split('\r\n')[0] ?? '';
}

test('who takes more than half a minute for a question is cut off; a file may take longer', async () => {
  expect(await slowly('/graphql', 'application/json')).toBe('HTTP/1.1 408 Request Timeout');
  const upload = '/ledgers/civil-affairs/children/imports?fileName=a.csv';
  expect(await slowly(upload, 'application/octet-stream')).toBe('');
});
