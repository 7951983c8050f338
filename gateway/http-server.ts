import type { ApolloServer } from '@apollo/server';
import { type FastifyInstance, fastify } from 'fastify';
import type { RequestContext } from './apollo.ts';
import { explorerRoute } from './explorer-route.ts';
import { graphqlRoute } from './graphql-route.ts';
import type { HubGateway } from './hub-gateway.ts';
import type { Log } from './log.ts';
import { probeRoutes } from './probe-routes.ts';
import { refusal } from './request-errors.ts';
import { securityHeaders } from './security-headers.ts';

const BODY_LIMIT = 1024 * 1024;
const JSON_TYPE = 'application/json; charset=utf-8';

/** The gateway's HTTP server, not listening yet. */
export async function httpServer(
  apollo: ApolloServer<RequestContext>,
  gateway: HubGateway,
  log: Log,
): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_LIMIT, logger: false, forceCloseConnections: 'idle' });
  securityHeaders(app);
  app.setNotFoundHandler((_request, reply) => {
    reply.code(404).type(JSON_TYPE).send(refusal('NOT_FOUND', '没有这个地址。接口在 /graphql,查询页面在 /graphiql。'));
  });
  app.setErrorHandler((error, _request, reply) => {
    const given = (error as { statusCode?: number }).statusCode ?? 500;
    const isClient = given >= 400 && given < 500;
    if (!isClient) log({ event: 'unexpected-http-error' });
    reply
      .code(isClient ? given : 500)
      .type(JSON_TYPE)
      .send(refusal(isClient ? 'BAD_REQUEST' : 'INTERNAL'));
  });
  graphqlRoute(app, apollo, log);
  probeRoutes(app, gateway);
  await explorerRoute(app);
  return app;
}
