import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../request-errors.ts';
import type { WatchedVersion } from './watched-version.ts';

/** What the route needs. */
export interface EventsRouteOptions {
  version: WatchedVersion;
  /** The person who listens; null: nobody has signed in. Asking does not count as activity. */
  listenerOf: (request: FastifyRequest) => Promise<string | null>;
  heartbeatMs?: number;
}

const HEARTBEAT_MS = 20_000;
const MOST_OF_ONE = 6;
const MOST = 1_000;

/**
 * GET /events (server-sent events): tells who has signed in that findings or tasks have changed, and nothing of them: each page
 * asks again for what it shows, with its reader's own rights. An event's id is the joint meeting's version: the first
 * event tells it, and who comes back with `Last-Event-ID` hears at once when something has changed meanwhile. Ends when its listener has signed out.
 */
export function eventsRoute(app: FastifyInstance, options: EventsRouteOptions): void {
  const { version, listenerOf, heartbeatMs = HEARTBEAT_MS } = options;
  const open = new Map<ServerResponse, string>();
  app.addHook('preClose', async () => {
    version.stop();
    for (const stream of open.keys()) stream.end();
  });
  app.get('/events', async (request, reply) => {
    const person = await listenerOf(request);
    if (person === null) throw new Refusal('SIGN_IN_REQUIRED');
    const ofPerson = [...open.values()].filter((each) => each === person).length;
    if (ofPerson >= MOST_OF_ONE || open.size >= MOST) throw new Refusal('RATE_LIMITED');
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    open.set(stream, person);
    stream.write('retry: 5000\n\n');
    const last = request.headers['last-event-id'];
    let told = typeof last === 'string' ? last : null;
    const tell = (now: string) => {
      if (told !== now) stream.write(`id: ${now}\nevent: jointMeetingChanged\ndata: {"version":"${now}"}\n\n`);
      told = now;
    };
    if (version.version !== null) tell(version.version);
    const silence = version.listen(tell);
    const heart = setInterval(() => void beat(), heartbeatMs).unref();
    const beat = async () => {
      const still = await listenerOf(request).catch(() => null);
      if (still === person) stream.write(': \n\n');
      else stream.end();
    };
    stream.on('close', () => {
      clearInterval(heart);
      silence();
      open.delete(stream);
    });
  });
}
