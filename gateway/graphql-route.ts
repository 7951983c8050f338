import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NOBODY as NO_SESSION } from '../schema/access/nobody.ts';
import { consoleOperations } from './access/console-operations.ts';
import { FreeQueries, type OpenDocuments } from './access/free-queries.ts';
import { RequestMeter } from './access/meter.ts';
import type { Sessions } from './access/session.ts';
import { type Allowances, assertMayAsk } from './allowances.ts';
import type { RequestContext } from './apollo.ts';
import type { Log } from './log.ts';
import { OperationLimits } from './operation-limits.ts';
import { OncePerMinute } from './processing-record/once-per-minute.ts';
import { OperationTrace } from './processing-record/operation-trace.ts';
import { recordOperation } from './processing-record/record-operation.ts';
import type { Recorder } from './processing-record/recorder.ts';
import type { Mode } from './public-error.ts';
import { assertReplySize } from './reply-limit.ts';
import { madeOrRefusal, Refusal } from './request-errors.ts';
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
  /** Where operations are written down; absent in conformance. */
  recorder?: Recorder | undefined;
  /** Told of every act that somebody has done, once it is done. */
  afterAct?: (() => void) | undefined;
  /** What somebody may run for the time being, beside the console's operations. */
  openDocuments?: OpenDocuments | undefined;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/**
 * POST /graphql: what is asked (`parseOperation`), who asks (`sessionOf`), whether they have asked too often
 * (`Allowances`), whether it is too large (`OperationLimits`), whether they may write it (`FreeQueries`), then Apollo Server;
 * a step refuses by throwing a `Refusal`. There is one exit: whatever became of the operation of somebody who has signed in
 * is durable in the record before a byte of the answer leaves. Who has not signed in is refused without a record: there is
 * nobody to record. One log line a request; the hub's own are logged when they fail, and on record like all.
 */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, mode, log, sessionOf, sessions, allowances, recorder } = options;
  const limits = new OperationLimits(mode);
  const consoleDocuments = sessions && consoleOperations();
  const freeQueries = consoleDocuments && new FreeQueries(consoleDocuments, options.openDocuments);
  const recording = recorder && { recorder, log, floods: new OncePerMinute() };
  takeBodiesAsBytes(app);
  app.post('/graphql', { onRequest: async (request) => assertForm(request) }, async (request, reply) => {
    const began = performance.now();
    const context: RequestContext = { noted: {}, identity: NOBODY, session: NO_SESSION };
    const answer = await respond(request, context).catch((error) => refused(error, log, context));
    const { status, headers, body } = await recorded(answer, context, began);
    const ms = Math.round((performance.now() - began) * 10) / 10;
    if (!context.identity.isOfHub || status !== 200)
      log({ event: 'request', operation: context.noted.operation ?? null, status, ms });
    return reply.code(status).headers(headers).header('cache-control', 'no-store').send(body);
  });

  async function respond(request: FastifyRequest, context: RequestContext): Promise<Reply> {
    const operation = madeOrRefusal(() => parseOperation(request.body, mode, consoleDocuments));
    if (sessionOf) context.identity = await sessionOf(request).catch((error) => raise(operation, error));
    beginTrace(context);
    if (operation instanceof Refusal) throw operation;
    context.trace?.asks(operation);
    if (context.identity.fault) throw context.identity.fault;
    if (sessions && !context.identity.viewer) throw new Refusal('SIGN_IN_REQUIRED');
    const { viewer, isOfHub } = context.identity;
    if (viewer && allowances && !isOfHub) await assertMayAsk(allowances, viewer);
    const problem = limits.problem(operation.query);
    if (problem) throw new Refusal('OPERATION_TOO_LARGE', problem);
    if (viewer) freeQueries?.assertMayRun(operation.query, viewer);
    if (viewer && allowances && !isOfHub) context.meter = new RequestMeter(allowances, viewer);
    if (sessions) context.session = await sessions.of(context.identity);
    if (context.trace) context.trace.session = context.session;
    if (context.trace) recorder?.assertAvailable();
    const reply = await execute(apollo, operation, request, context);
    if (isWithheld(reply, context)) throw new Refusal('BAD_REQUEST', undefined, reply.status);
    if (context.noted.isMutation && !isOfHub) {
      await sessions?.policyMayHaveChanged();
      options.afterAct?.();
    }
    if (context.meter?.refusal) throw context.meter.refusal;
    assertReplySize(reply.body, mode, context);
    return reply;
  }

  /** Nothing is begun, not even for who is refused later, while nothing can be recorded. */
  function beginTrace(context: RequestContext): void {
    const { viewer, purpose, caseNumber } = context.identity;
    if (!recorder || !viewer) return;
    recorder.assertAvailable();
    context.trace = new OperationTrace(recorder.mark(), { ...NO_SESSION, viewer, purpose }, caseNumber);
  }

  /** The answer, when what it tells is on record; otherwise why it is withheld. */
  async function recorded(answer: Reply, { trace }: RequestContext, began: number): Promise<Reply> {
    if (!trace || !recording) return answer;
    return recordOperation(trace, began, recording).then(
      () => answer,
      (error) => refused(error, log, {}),
    );
  }
}

/** What is wrong with a request is told before what is wrong with its sender. */
function raise(operation: unknown, error: unknown): never {
  throw operation instanceof Refusal ? operation : error;
}

/** Whether Apollo Server kept an answer back that was made, or refused without making one: the client accepts no JSON. */
function isWithheld({ status }: Reply, { trace }: RequestContext): boolean {
  if (!trace || status < 400) return false;
  const { hasData, errors } = trace.answered;
  return hasData || errors.length === 0;
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
    body: context.noted.bytes ?? response.body.string,
  };
}

/** The reply to a request that is refused as a whole; of what nobody expected nothing is told. */
function refused(error: unknown, log: Log, { trace }: Pick<RequestContext, 'trace'>): Reply {
  if (!(error instanceof Refusal)) log({ event: 'unexpected-http-error' });
  const refusal = error instanceof Refusal ? error : new Refusal('INTERNAL');
  if (trace) trace.refusal = refusal;
  const headers = { ...refusal.headers, 'content-type': 'application/json; charset=utf-8' };
  return { status: refusal.status, headers, body: refusal.text };
}
