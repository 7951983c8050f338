import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { HubGateway } from './hub-gateway.ts';
import type { Log } from './log.ts';
import type { Mode } from './public-error.ts';
import { errorFormatter } from './request-errors.ts';

/** What the log tells of a request, filled in while it runs. */
export interface RequestContext {
  noted: { operation?: string };
}

/** Apollo Server in front of the gateway: parsing, validation, refusal of cross-site requests; nothing that calls out. */
export function apolloServer(gateway: HubGateway, mode: Mode, log: Log): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: mode === 'hub',
    logger: quiet(log),
    formatError: errorFormatter(mode, log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      { requestDidStart: async () => ({ didResolveOperation: async (request) => noteOperation(request) }) },
    ],
  });
}

async function noteOperation(request: { operationName: string | null; contextValue: RequestContext }): Promise<void> {
  if (request.operationName) request.contextValue.noted.operation = request.operationName.slice(0, 100);
}

/** Apollo Server's own messages can quote a request: the log learns only that there was one. */
function quiet(log: Log) {
  const note = (level: string) => () => log({ event: 'apollo-server', level });
  return { debug: () => undefined, info: () => undefined, warn: note('warn'), error: note('error') };
}
