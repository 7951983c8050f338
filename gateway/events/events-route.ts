import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../request-errors.ts';
import { askAsListener } from './ask-as-listener.ts';
import { ChangedPapers } from './changed-papers.ts';
import { idOf, lastTold } from './event-id.ts';
import { EventStream } from './event-stream.ts';
import type { Listener } from './listener.ts';
import type { WatchedVersion } from './watched-version.ts';

/** What the route needs. */
export interface EventsRouteOptions {
  version: WatchedVersion;
  /** Who listens, and what for; refuses who may not. Asking does not count as activity. */
  listenerOf: (request: FastifyRequest) => Promise<Listener>;
  heartbeatMs?: number;
}

const HEARTBEAT_MS = 20_000;
const MOST_OF_ONE = 6;
const MOST = 1_000;

/**
 * GET /events (server-sent events): tells who has signed in that something has changed among findings and tasks
 * (`jointMeetingChanged`), and which of those that they may see (`findingChanged`, `taskChanged`: id and state); everything else
 * a page asks for itself. An event's id is the joint meeting's version and when it was told: who comes back with it as
 * `Last-Event-ID` hears at once what has changed meanwhile. Ends when its listener has signed out.
 */
export function eventsRoute(app: FastifyInstance, options: EventsRouteOptions): void {
  const { version, listenerOf } = options;
  const open = new Map<EventStream, string>();
  app.addHook('preClose', async () => {
    version.stop();
    for (const stream of open.keys()) stream.end();
  });
  app.get('/events', async (request, reply) => {
    const { viewer } = await listenerOf(request);
    const ofPerson = [...open.values()].filter((each) => each === viewer.id).length;
    if (ofPerson >= MOST_OF_ONE || open.size >= MOST) throw new Refusal('RATE_LIMITED');
    const stream = openStream(app, request, reply, viewer.id, options);
    open.set(stream, viewer.id);
    stream.onClose(() => open.delete(stream));
  });
}

function openStream(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  person: string,
  { version, listenerOf, heartbeatMs = HEARTBEAT_MS }: EventsRouteOptions,
): EventStream {
  const stream = new EventStream(reply);
  /** The listener, as long as it is still the same; the stream ends with its sign-in. */
  const still = async () => {
    const listener = await listenerOf(request).catch(() => null);
    if (listener?.viewer.id === person) return listener;
    stream.end();
    return null;
  };
  const last = lastTold(request.headers['last-event-id']);
  const papers = new ChangedPapers({
    ask: askAsListener(app, request, still),
    tell: ({ event, ...paper }) => stream.send(event, paper),
    from: last?.at,
  });
  let told = last?.version ?? null;
  const tell = async (now: string) => {
    if (told === now) return;
    const isFirst = told === null;
    told = now;
    if (!(await still())) return;
    stream.send('jointMeetingChanged', { version: now }, idOf({ version: now, at: Date.now() }));
    if (!isFirst) papers.moved();
  };
  if (last) papers.moved();
  if (version.version !== null) void tell(version.version);
  const silence = version.listen((now) => void tell(now));
  const heart = setInterval(async () => (await still()) && stream.beat(), heartbeatMs).unref();
  stream.onClose(() => {
    clearInterval(heart);
    papers.stop();
    silence();
  });
  return stream;
}
