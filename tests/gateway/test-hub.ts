import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GatewayOptions, type RunningGateway, startGateway } from '../../gateway/start.ts';
import { NOBODY } from '../../schema/access/nobody.ts';
import type { SubgraphRequest } from '../../subgraphs/subgraph.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';
import { stewardOf } from '../sessions.ts';
import { asHeader, testSignIn } from '../test-sign-in.ts';
import { composed, type Journal, SDL, SECRET, type TestDepartment, testDepartment } from './departments.ts';

/** Everything a test needs: the departments, the gateway in front of them and a way to ask it. */
export interface TestHub extends AsyncDisposable {
  departments: Record<'civil-affairs' | 'education' | 'youth-league', TestDepartment>;
  journal: Journal;
  log: Record<string, unknown>[];
  running: RunningGateway;
  recorder: MemoryRecorder;
  base: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<TestAnswer>;
}

/** A GraphQL answer, and the whole text it came as. */
export interface TestAnswer {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: { departments?: { department: string; status: string; asOf: string }[] };
}

/** Starts the departments in this process (`local`) or behind HTTP (`remote`), and the gateway in front of them. */
export async function startTestHub(reach: 'local' | 'remote', options: Partial<GatewayOptions> = {}): Promise<TestHub> {
  const journal: Journal = { acts: [] };
  const log: Record<string, unknown>[] = [];
  const departments = Object.fromEntries(
    Object.keys(SDL).map((name) => [name, testDepartment(name, journal)]),
  ) as TestHub['departments'];
  const servers = reach === 'remote' ? await Promise.all(Object.values(departments).map(serve)) : [];
  const recorder = new MemoryRecorder();
  const urls = Object.fromEntries(Object.values(departments).map(({ name, url }) => [name, url ?? '']));
  const running = await startGateway({
    supergraph: composed(urls),
    subgraphs:
      reach === 'local' ? departments : Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url }])),
    port: 0,
    timeoutMs: 300,
    log: (entry) => log.push(entry),
    signIn: testSignIn,
    recorder,
    policy: async () => ({ agreements: [], sealedChildren: [], smallCellBelow: 10 }),
    ...options,
  });
  return {
    departments,
    journal,
    log,
    running,
    recorder,
    base: new URL(running.url).origin,
    ask: (query, variables) => post(running.url, JSON.stringify({ query, variables })),
    async [Symbol.asyncDispose]() {
      await running.stop();
      for (const close of servers) await close();
    },
  };
}

/** Anybody who has signed in: everything is open to them. */
const SOMEBODY = { viewer: stewardOf('civil-affairs'), purpose: 'CORRECTION' } as const;

/** Posts a body as it is and reads the answer. */
export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<TestAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asHeader(SOMEBODY), ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, ...(JSON.parse(text) as object) };
}

async function serve(department: TestDepartment): Promise<() => Promise<void>> {
  const server = createServer((request, response) => void respond(department, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  department.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

async function respond(department: TestDepartment, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (request.url === '/ready') return void response.writeHead(department.trouble === 'none' ? 200 : 503).end('{}');
  const body = JSON.parse(Buffer.concat(chunks).toString()) as SubgraphRequest;
  const { trouble } = department;
  if (trouble === 'none') {
    const answer = await department.execute(body, NOBODY);
    return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }
  department.asked.push(body);
  if (trouble === 'hang') return;
  if (trouble === 'first-fails') department.trouble = 'none';
  if (trouble === 'refused') return void request.socket.destroy();
  if (trouble === 'garbage') return void response.writeHead(200).end(`<html>${SECRET}`);
  response.writeHead(500).end(SECRET);
}
