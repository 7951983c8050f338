import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { eventsRoute } from '../../gateway/events/events-route.ts';
import { WatchedVersion } from '../../gateway/events/watched-version.ts';
import { Refusal } from '../../gateway/request-errors.ts';
import { stewardOf } from '../sessions.ts';
import { listen } from './listening.ts';
import { IN_TIME, sweptHub } from './sweeping.ts';

const viewer = stewardOf('youth-league', { division: '21' });
const steward = { viewer };

test('who has signed in hears that something has changed; the stream ends with the gateway', async () => {
  await using hub = await sweptHub();
  const gateway = await hub.gateway('off');
  const heard = await listen(gateway.url, steward);
  expect([heard.status, heard.type]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const [{ version }] = (await hub.sql('joint-meeting', 'select sum(moves)::int as version from change_number')) as [
    { version: number },
  ];
  const versions = [version, version + 1].map((each) => ({ version: String(each) }));
  await expect.poll(() => heard.of('jointMeetingChanged'), IN_TIME).toEqual(versions.slice(0, 1));
  await hub.sql('joint-meeting', 'update change_number set moves = moves + 1 where place = 0');
  await expect.poll(() => heard.of('jointMeetingChanged'), IN_TIME).toEqual(versions);
  const missed = await listen(gateway.url, steward, { 'last-event-id': `${version}@${Date.now()}` });
  await expect.poll(() => missed.text, IN_TIME).toContain(`id: ${version + 1}@`);
  await gateway.stop();
  await expect.poll(() => heard.isEnded && missed.isEnded, IN_TIME).toBe(true);
});

test('nobody listens without having signed in or without a purpose, and nobody on more than six connections', async () => {
  await using hub = await sweptHub();
  const gateway = await hub.gateway('off');
  expect((await listen(gateway.url, null)).status).toBe(401);
  const without = await listen(gateway.url, steward, {}, '');
  await expect.poll(() => without.text, IN_TIME).toContain('请先选择使用目的,再接收提醒');
  expect(without.status).toBe(400);
  const unknown = await listen(gateway.url, steward, {}, '?purpose=CURIOSITY');
  await expect.poll(() => unknown.text, IN_TIME).toContain('没有这个使用目的');
  expect((await listen(gateway.url, steward, { 'x-hub-purpose': 'VERIFICATION' }, '')).status).toBe(200);
  const open = await Promise.all(Array.from({ length: 5 }, () => listen(gateway.url, steward)));
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await listen(gateway.url, steward)).status).toBe(429);
});

test.each([
  ['something changes', 60_000, true],
  ['nothing changes', 50, false],
])('who has signed out hears nothing more when %s: the stream ends', async (_, heartbeatMs, isMoving) => {
  await using app = Object.assign(fastify(), { [Symbol.asyncDispose]: () => app.close() });
  let [moves, isSignedIn] = [1, true];
  const ask = async () => ({ data: { jointMeetingVersion: String(moves) }, errors: [], departments: [] });
  const version = new WatchedVersion(ask);
  const listenerOf = async () => {
    if (!isSignedIn) throw new Refusal('SIGN_IN_ENDED');
    return { viewer, purpose: 'VERIFICATION' as const, caseNumber: null };
  };
  eventsRoute(app, { version, listenerOf, heartbeatMs });
  const heard = await listen(await app.listen({ host: '127.0.0.1', port: 0 }), steward);
  await expect.poll(() => heard.of('jointMeetingChanged'), IN_TIME).toEqual([{ version: '1' }]);
  isSignedIn = false;
  if (isMoving) moves = 2;
  version.poke();
  await expect.poll(() => heard.isEnded, IN_TIME).toBe(true);
  expect(heard.of('jointMeetingChanged')).toEqual([{ version: '1' }]);
});
