import { type FastifyInstance, fastify } from 'fastify';
import { consolePages, sendPage } from './console-pages.ts';
import { eventsRoute } from './events/events-route.ts';
import { listeningOf } from './events/listener.ts';
import { WatchedVersion } from './events/watched-version.ts';
import { explainRoute } from './explorer/explain-route.ts';
import { queriesRoute } from './explorer/queries-route.ts';
import type { SavedQueries } from './explorer/saved-queries.ts';
import { exportsRoute } from './exports/exports-route.ts';
import { LedgerDocuments } from './exports/ledger-documents.ts';
import { ledgerExportRoute } from './exports/ledger-export-route.ts';
import { packExportRoute } from './exports/pack-export-route.ts';
import { type GraphqlRouteOptions, graphqlRoute } from './graphql-route.ts';
import type { HubGateway } from './hub-gateway.ts';
import { UPLOAD_PATH } from './ledgers/ledger-route-table.ts';
import { ledgerRoutes } from './ledgers/ledger-routes.ts';
import { ledgersPageRoute } from './ledgers-page-route.ts';
import type { Log } from './log.ts';
import { answerMalformed, answerUnreadableAddress } from './malformed-http.ts';
import { probeRoutes } from './probe-routes.ts';
import { recordsExtractRoute } from './records-extract-route.ts';
import { Refusal } from './request-errors.ts';
import { REQUEST_LIMITS } from './request-form.ts';
import { securityHeaders } from './security-headers.ts';
import type { SignIn } from './sign-in/open-sign-in.ts';
import { cutOffSlowRequests, SLOWEST_REQUEST_MS, SLOWEST_UPLOAD_MS } from './slow-requests.ts';
import { NOWHERE, sweepDoor } from './sweep/door.ts';
import { orOwn } from './sweep/own-identity.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const NO_SUCH_ADDRESS = '没有这个地址。接口在 /graphql,页面在 /。';

/** What the server is made of. */
export interface HttpServerOptions extends Omit<GraphqlRouteOptions, 'sessionOf'> {
  gateway: HubGateway;
  signIn?: SignIn | undefined;
  /** The record's database, for the yearly extract. */
  recordUrl?: string | undefined;
  /** What people save of the queries they write; without it nothing is saved. */
  savedQueries?: SavedQueries | undefined;
  /** Proxies whose word about the client's address is taken. */
  trustedProxies?: readonly string[] | undefined;
}

/** The gateway's HTTP server, not listening yet. */
export async function httpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const { gateway, mode, log, signIn, sessions, recorder, allowances, savedQueries, recordUrl: databaseUrl } = options;
  const app = fastify({
    bodyLimit: REQUEST_LIMITS[mode].bodyBytes,
    requestTimeout: SLOWEST_UPLOAD_MS,
    http: { headersTimeout: SLOWEST_REQUEST_MS },
    logger: false,
    forceCloseConnections: 'idle',
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    clientErrorHandler: answerMalformed,
    frameworkErrors: answerUnreadableAddress,
  });
  securityHeaders(app);
  cutOffSlowRequests(app, (route) => route === UPLOAD_PATH);
  app.setNotFoundHandler(({ method, url, headers }, reply) => {
    if (url.split('?')[0] === '/graphql') throw new Refusal('METHOD_NOT_ALLOWED');
    reply.header('vary', 'accept');
    if (method === 'GET' && headers.accept?.includes('text/html')) return sendPage(reply.code(404), 'console');
    throw new Refusal('NOT_FOUND', NO_SUCH_ADDRESS);
  });
  app.setErrorHandler((error, _request, reply) => {
    const refusal = error instanceof Refusal ? error : unexpected(error, log);
    if (refusal.code === 'METHOD_NOT_ALLOWED') reply.header('allow', 'POST');
    reply.code(refusal.status).headers(refusal.headers).type(JSON_TYPE).send(refusal.text);
  });
  const ledgerDocuments = new LedgerDocuments();
  const sessionOf = signIn && orOwn(signIn.sessionOf);
  const version = new WatchedVersion(sweepDoor(app)(NOWHERE));
  const afterAct = () => {
    options.afterAct?.();
    version.poke();
  };
  graphqlRoute(app, { ...options, sessionOf, afterAct, openDocuments: ledgerDocuments });
  signIn?.addRoutes(app);
  probeRoutes(app, gateway, recorder);
  if (signIn && recorder && sessions) {
    eventsRoute(app, { version, listenerOf: listeningOf(signIn) });
    const exporting = { sessionOf: signIn.sessionOf, recorder, schema: () => gateway.schema };
    exportsRoute(app, exporting);
    ledgerExportRoute(app, exporting, ledgerDocuments);
    packExportRoute(app, exporting);
    ledgersPageRoute(app);
    const asking = { gateway, sessionOf: signIn.sessionOf, allowances };
    explainRoute(app, { ...asking, sessions });
    if (savedQueries) queriesRoute(app, { ...asking, savedQueries });
    const parts = { sessionOf: signIn.sessionOf, sessions, recorder, allowances, log };
    ledgerRoutes(app, { ...parts, departments: () => gateway.departments, termOf: (code) => gateway.termOf(code) });
  }
  if (signIn && recorder && databaseUrl)
    recordsExtractRoute(app, { sessionOf: signIn.sessionOf, recorder, databaseUrl });
  await consolePages(app);
  return app;
}

/** The server's own errors: a client's by their status, everything else an internal one, of which nothing is told. */
function unexpected(error: unknown, log: Log): Refusal {
  const { statusCode = 500 } = error as { statusCode?: number };
  if (statusCode === 413) return new Refusal('REQUEST_TOO_LARGE');
  if (statusCode === 403 || statusCode === 404) return new Refusal('NOT_FOUND', NO_SUCH_ADDRESS);
  if (statusCode >= 400 && statusCode < 500) return new Refusal('BAD_REQUEST', undefined, statusCode);
  log({ event: 'unexpected-http-error' });
  return new Refusal('INTERNAL');
}
