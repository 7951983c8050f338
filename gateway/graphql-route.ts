import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from './apollo.ts';
import { isObject } from './department.ts';
import type { Log } from './log.ts';
import { OperationLimits } from './operation-limits.ts';
import { refusal } from './request-errors.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** POST /graphql: a thin way from fastify into Apollo Server, with one log line a request. */
export function graphqlRoute(app: FastifyInstance, apollo: ApolloServer<RequestContext>, log: Log): void {
  const limits = new OperationLimits();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post('/graphql', async (request, reply) => {
    const began = performance.now();
    const context: RequestContext = { noted: {} };
    await answer(request, reply, context);
    const ms = Math.round((performance.now() - began) * 10) / 10;
    log({ event: 'request', operation: context.noted.operation ?? null, status: reply.statusCode, ms });
    return reply;
  });
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (_request, reply) => {
      reply.code(405).header('allow', 'POST').type(JSON_TYPE).send(refusal('BAD_REQUEST', '请用 POST 提交查询。'));
    },
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, context: RequestContext): Promise<void> {
    const body = parseBody(request);
    if (body === undefined) return refuse(reply, 400, refusal('BAD_REQUEST'));
    const query = (body as { query?: unknown } | null)?.query;
    const problem = typeof query === 'string' ? limits.problem(query) : undefined;
    if (problem) return refuse(reply, 400, refusal('BAD_REQUEST', problem));
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers: headersOf(request), search: '', body: operationIn(body) },
      context: async () => context,
    });
    reply.code(response.status ?? 200);
    for (const [name, value] of response.headers) reply.header(name, value);
    if (response.body.kind === 'complete') return void reply.send(response.body.string);
    throw new Error('The gateway never answers in parts.');
  }
}

/** What of the body is an operation; extensions such as persisted queries are not taken. */
function operationIn(body: unknown): unknown {
  if (!isObject(body)) return body;
  const { extensions, ...operation } = body;
  return operation;
}

/** The parsed body; undefined when it is not JSON. Other content types reach Apollo Server's cross-site check unread. */
function parseBody(request: FastifyRequest): unknown {
  if (!request.headers['content-type']?.toLowerCase().startsWith('application/json')) return {};
  try {
    return JSON.parse(request.body as string);
  } catch {
    return undefined;
  }
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function refuse(reply: FastifyReply, status: number, text: string): void {
  reply.code(status).type(JSON_TYPE).send(text);
}
