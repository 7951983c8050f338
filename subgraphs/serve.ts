import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { migrate } from './database.ts';
import { Gate } from './gate.ts';
import type { GrantKeySource } from './grant-check.ts';
import { grantKeysFrom } from './grant-key-source.ts';
import { failure, type HttpReply } from './granted-acts.ts';
import { durabilityFrom } from './journal-durability.ts';
import { fieldKeysFrom } from './keyring-source.ts';
import { parseLinkageKey } from './secrets.ts';
import { departmentNames, openSubgraph, type Subgraph } from './subgraph.ts';
import { witnessKeysFrom } from './witness-keys.ts';

/** A department's own HTTP server. */
export interface SubgraphServer {
  url: string;
  /** Lets running requests finish, then closes the department. */
  stop(): Promise<void>;
}

/** The gateway sends whole batches of representations, and files of up to 32 MB as base64; a client never talks to this port. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LEDGER_BYTES = 44 * 1024 * 1024;

/** What of a refused request's body is read and forgotten. */
const SHORT_BYTES = 64 * 1024;

/**
 * Serves one department. GET /health (the process lives) and GET /ready (its database answers) are open; everything else
 * needs a gateway's grant and is answered 401 with an empty body without one. Of a request's headers only the grant is read.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  host: string,
  port: number,
  keys: GrantKeySource,
): Promise<SubgraphServer> {
  const gate = new Gate(subgraph, keys);
  const server = createServer((request, response) => {
    answer(gate, request, response).catch(() => send(response, failure(500, 'INTERNAL')));
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

async function answer(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?')[0] ?? '';
  if (request.method === 'GET' && path === '/health') return send(response, { status: 200, body: { status: 'ok' } });
  if (request.method === 'GET' && path === '/ready') return send(response, await gate.readiness());
  const grant = gate.open(request.headers.authorization);
  if (!grant) return refuse(request, response);
  const body = await readBody(request, grant.act === 'ledger' ? MOST_LEDGER_BYTES : MOST_BYTES);
  if (!body) return send(response, failure(413, 'BAD_REQUEST'));
  const reply = await gate.answer(grant, request.method ?? '', path, body);
  return reply ? send(response, reply) : refuse(request, response);
}

/** The body, or null when it is larger than a department accepts. */
async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Says nothing and hangs up. A short body is let run out, or whoever sends it might not hear the answer; a long one is cut off. */
function refuse(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(401, { 'content-length': 0, connection: 'close' });
  const isShort = Number(request.headers['content-length']) <= SHORT_BYTES;
  if (request.complete || !isShort) return void response.end();
  response.flushHeaders();
  request.once('close', () => response.end()).resume();
}

function send(response: ServerResponse, { status, body }: HttpReply): void {
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
  const fieldKeys = fieldKeysFrom(process.env);
  const grantKeys = grantKeysFrom(process.env);
  const witness = witnessKeysFrom(process.env);
  const durability = durabilityFrom(process.env);
  if (MIGRATION_DATABASE_URL) await migrate(name, MIGRATION_DATABASE_URL, { linkageKey, fieldKeys });
  const server = await serveSubgraph(
    await openSubgraph(name, { databaseUrl: DATABASE_URL, linkageKey, fieldKeys, witness, durability }),
    HOST,
    Number(PORT),
    grantKeys,
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
