import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { HUB_ERRORS, type HubErrorCode } from '../schema/errors.ts';
import { migrate } from './database.ts';
import { parseLinkageKey } from './secrets.ts';
import { departmentNames, openSubgraph, type Subgraph, type SubgraphRequest } from './subgraph.ts';

/** A department's own HTTP server. */
export interface SubgraphServer {
  url: string;
  /** Lets running requests finish, then closes the department. */
  stop(): Promise<void>;
}

/** The gateway sends whole batches of representations; a client never talks to this port. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Serves one department: POST /graphql, GET /health (the process lives), GET /ready (its database answers). */
export async function serveSubgraph(subgraph: Subgraph, host: string, port: number): Promise<SubgraphServer> {
  const server = createServer((request, response) => {
    answer(subgraph, request, response).catch(() => send(response, 500, failure('INTERNAL')));
  });
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 30_000;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}/graphql`, stop: () => drain(server, subgraph) };
}

async function drain(server: Server, subgraph: Subgraph): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
  await subgraph.close();
}

async function answer(subgraph: Subgraph, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?')[0];
  if (request.method === 'GET' && path === '/health') return send(response, 200, { status: 'ok' });
  if (request.method === 'GET' && path === '/ready') {
    const isReady = await subgraph.ready().then(
      () => true,
      () => false,
    );
    return send(response, isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable' });
  }
  if (path !== '/graphql') return send(response, 404, failure('NOT_FOUND'));
  if (request.method !== 'POST') return send(response, 405, failure('BAD_REQUEST'));
  const text = await readBody(request);
  if (text === null) return send(response, 413, failure('BAD_REQUEST'));
  const asked = parseRequest(text);
  if (!asked) return send(response, 400, failure('BAD_REQUEST'));
  send(response, 200, await subgraph.execute(asked));
}

/** The body, or null when it is larger than a department accepts. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseRequest(text: string): SubgraphRequest | null {
  try {
    const body = JSON.parse(text) as Partial<Record<keyof SubgraphRequest, unknown>> | null;
    if (typeof body?.query !== 'string') return null;
    if (!isAbsentOr(body.variables, 'object') || Array.isArray(body.variables)) return null;
    if (!isAbsentOr(body.operationName, 'string')) return null;
    return body as SubgraphRequest;
  } catch {
    return null;
  }
}

function isAbsentOr(value: unknown, type: 'object' | 'string'): boolean {
  return value === undefined || value === null || typeof value === type;
}

function failure(code: HubErrorCode) {
  return { errors: [{ message: HUB_ERRORS[code], extensions: { code } }] };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, status === 413 ? { ...headers, connection: 'close' } : headers).end(text);
}

/** `node subgraphs/serve.ts <department>`, configured by the environment. */
async function main(name: string | undefined): Promise<void> {
  if (!name || !departmentNames().includes(name)) {
    throw new Error(`用法:node subgraphs/serve.ts <部门>;部门为 ${departmentNames().join('、')} 之一。`);
  }
  const { DATABASE_URL, MIGRATION_DATABASE_URL, HUB_LINKAGE_KEY, HOST = '127.0.0.1', PORT = '0' } = process.env;
  if (!DATABASE_URL) throw new Error('请设置环境变量 DATABASE_URL:本部门数据库的地址(运行角色)。');
  const linkageKey = parseLinkageKey(HUB_LINKAGE_KEY);
  if (MIGRATION_DATABASE_URL) await migrate(name, MIGRATION_DATABASE_URL);
  const server = await serveSubgraph(
    await openSubgraph(name, { databaseUrl: DATABASE_URL, linkageKey }),
    HOST,
    Number(PORT),
  );
  console.log(JSON.stringify({ event: 'listening', department: name, url: server.url }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () =>
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      ),
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv[2]).catch((error: unknown) => {
    console.error(
      error instanceof Error && /[\u4e00-\u9fff]/.test(error.message)
        ? error.message
        : `部门服务未能启动(${errorCode(error)})。`,
    );
    process.exit(1);
  });
}

/** What went wrong, without the message: it may hold a URL or a statement. */
function errorCode(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? (error instanceof Error ? error.name : 'unknown'));
}
