import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NOBODY as NO_SESSION } from '../schema/access/nobody.ts';
import { consoleOperations } from './access/console-operations.ts';
import { FreeQueries } from './access/free-queries.ts';
import { RequestMeter } from './access/meter.ts';
import type { Sessions } from './access/session.ts';
import { type Allowances, rateLimited } from './allowances.ts';
import type { RequestContext } from './apollo.ts';
import type { Log } from './log.ts';
import { OperationLimits } from './operation-limits.ts';
import type { Mode } from './public-error.ts';
import { assertReplySize } from './reply-limit.ts';
import { Refusal } from './request-errors.ts';
import { assertForm, type OperationRequest, parseOperation, takeBodiesAsBytes } from './request-form.ts';
import type { SessionOf } from './sign-in/open-sign-in.ts';
import { NOBODY } from './sign-in/request-identity.ts';

/** What the route needs. */
export interface GraphqlRouteOptions {
  apollo: ApolloServer<RequestContext>;
  mode: Mode;
  log: Log;
  /** Who sends a request; without it nobody has signed in. */
  sessionOf?: SessionOf | undefined;
  /** Makes sessions of identities; absent in conformance, where everything is open. */
  sessions?: Sessions | undefined;
  /** How much everybody may use. */
  allowances?: Allowances | undefined;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/**
 * POST /graphql: what is asked (`parseOperation`), who asks (`sessionOf`), whether they have asked too often
 * (`Allowances`), whether it is too large (`OperationLimits`), whether they may write it (`FreeQueries`), then Apollo Server;
 * a step refuses by throwing a `Refusal`. One log line a request.
 */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, mode, log, sessionOf, sessions, allowances } = options;
  const limits = new OperationLimits(mode);
  const consoleDocuments = sessions && consoleOperations();
  const freeQueries = consoleDocuments && new FreeQueries(consoleDocuments);
  takeBodiesAsBytes(app);
  app.post('/graphql', { onRequest: async (request) => assertForm(request) }, async (request, reply) => {
    const began = performance.now();
    const context: RequestContext = { noted: {}, identity: NOBODY, session: NO_SESSION };
    const { status, headers, text } = await respond(request, context).catch(refused);
    const ms = Math.round((performance.now() - began) * 10) / 10;
    log({ event: 'request', operation: context.noted.operation ?? null, status, ms });
    return reply.code(status).headers(headers).header('cache-control', 'no-store').send(text);
  });

  async function respond(request: FastifyRequest, context: RequestContext): Promise<Reply> {
    const operation = parseOperation(request.body, mode, consoleDocuments);
    if (sessionOf) context.identity = await sessionOf(request);
    if (sessions && !context.identity.viewer) throw new Refusal('SIGN_IN_REQUIRED');
    if (allowances) await assertMayAsk(allowances, context);
    const problem = limits.problem(operation.query);
    if (problem) throw new Refusal('OPERATION_TOO_LARGE', problem);
    const { viewer } = context.identity;
    if (viewer) freeQueries?.assertMayRun(operation.query, viewer);
    if (viewer && allowances) context.meter = new RequestMeter(allowances, viewer);
    if (sessions) context.session = await sessions.of(context.identity);
    const reply = await execute(apollo, operation, request, context);
    if (context.noted.isMutation) await sessions?.policyMayHaveChanged();
    if (context.meter?.refusal) throw context.meter.refusal;
    assertReplySize(reply.text, mode, context);
    return reply;
  }
}

async function assertMayAsk(allowances: Allowances, { identity: { viewer } }: RequestContext): Promise<void> {
  const spending = viewer ? await allowances.spend(viewer, 'OPERATIONS', 1) : null;
  if (spending?.ok === false) throw rateLimited(spending.retryAfterSeconds);
}

/** Runs an operation; of the client's headers only `accept` is handed on. */
async function execute(
  apollo: ApolloServer<RequestContext>,
  operation: OperationRequest,
  { headers: { accept } }: FastifyRequest,
  context: RequestContext,
): Promise<Reply> {
  const headers = new HeaderMap([
    ['content-type', 'application/json'],
    ...(accept ? [['accept', accept] as const] : []),
  ]);
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: operation },
    context: async () => context,
  });
  if (response.body.kind !== 'complete') throw new Error('The gateway never answers in parts.');
  return {
    status: response.status ?? 200,
    headers: Object.fromEntries(response.headers),
    text: response.body.string,
  };
}

function refused(error: unknown): Reply {
  if (!(error instanceof Refusal)) throw error;
  const headers = { ...error.headers, 'content-type': 'application/json; charset=utf-8' };
  return { status: error.status, headers, text: error.text };
}
