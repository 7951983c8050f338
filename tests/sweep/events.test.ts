import { expect, test } from 'vitest';
import type { RunningGateway } from '../../gateway/start.ts';
import { stewardOf } from '../sessions.ts';
import { asHeader } from '../test-sign-in.ts';
import { sweptHub } from './sweeping.ts';

const IN_TIME = { timeout: 20_000, interval: 50 };
const steward = { viewer: stewardOf('youth-league', { division: '21' }) };

/** Listens, and gathers what comes until the stream ends. */
async function listen(gateway: RunningGateway, headers: Record<string, string> = asHeader(steward)) {
  const response = await fetch(new URL('/events', gateway.url), { headers });
  const heard = { status: response.status, type: response.headers.get('content-type'), text: '', isEnded: false };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) heard.text += decoder.decode(chunk);
    heard.isEnded = true;
  };
  void read();
  return heard;
}

test('who has signed in hears that something has changed, and nothing of it; the stream ends with the gateway', async () => {
  await using hub = await sweptHub();
  const gateway = await hub.gateway('off');
  const heard = await listen(gateway);
  expect([heard.status, heard.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
  await expect.poll(() => heard.text, IN_TIME).toContain('event: jointMeetingChanged\ndata: {"version":"0"}');
  await hub.sql('joint-meeting', 'update change_number set moves = moves + 1 where place = 0');
  await expect.poll(() => heard.text, IN_TIME).toContain('event: jointMeetingChanged\ndata: {"version":"1"}');
  const missed = await listen(gateway, { ...asHeader(steward), 'last-event-id': '0' });
  await expect.poll(() => missed.text, IN_TIME).toContain('id: 1\n');
  await gateway.stop();
  await expect.poll(() => heard.isEnded && missed.isEnded, IN_TIME).toBe(true);
});

test('nobody listens without having signed in, and nobody on more than six connections', async () => {
  await using hub = await sweptHub();
  const gateway = await hub.gateway('off');
  expect((await listen(gateway, {})).status).toBe(401);
  const open = await Promise.all(Array.from({ length: 6 }, () => listen(gateway)));
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect((await listen(gateway)).status).toBe(429);
});
