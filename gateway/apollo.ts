import {
  ApolloServer,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { OperationTypeNode } from 'graphql';
import type { Session } from '../schema/access/viewer.ts';
import type { RequestMeter } from './access/meter.ts';
import { costLimit } from './cost-limit.ts';
import type { HubGateway } from './hub-gateway.ts';
import type { Log } from './log.ts';
import type { OperationTrace } from './processing-record/operation-trace.ts';
import type { Mode } from './public-error.ts';
import { errorFormatter } from './request-errors.ts';
import type { RequestIdentity } from './sign-in/request-identity.ts';
import { isWithWhole, wholeBytes } from './whole-values.ts';

/** What is noted of a request while it runs: for the log, and for whoever answers it; `bytes`: the answer, where finished lists stand in it. */
export interface RequestContext {
  noted: { operation?: string; isMutation?: boolean; bytes?: Buffer };
  /** Who asks, what for, about which case. */
  identity: RequestIdentity;
  /** What the gateway decides by. */
  session: Session;
  /** What the request uses up; absent where nothing is limited. */
  meter?: RequestMeter | undefined;
  /** What is recorded of it; absent for whoever has not signed in, and where nothing is recorded. */
  trace?: OperationTrace | undefined;
}

type Resolved = GraphQLRequestContextDidResolveOperation<RequestContext>;
type Sending = GraphQLRequestContextWillSendResponse<RequestContext>;

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
    hideSchemaDetailsFromClientErrors: true,
    logger: quiet(log),
    formatError: errorFormatter(mode, log),
    stringifyResult: (answer) => (isWithWhole(answer) ? '' : `${JSON.stringify(answer)}\n`),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async (request) => noteOperation(request),
          willSendResponse: async (request) => noteAnswer(request),
        }),
      },
      ...(mode === 'hub' ? [costLimit()] : []),
    ],
  });
}

function noteOperation({ operationName, operation, contextValue: { noted, trace } }: Resolved): void {
  if (operationName) noted.operation = operationName.slice(0, 100);
  noted.isMutation = operation?.operation === OperationTypeNode.MUTATION;
  trace?.isNamed(operationName);
}

/** What of an answer is recorded: the codes of its errors, and whether it has data; and its bytes, when they are put together here. */
function noteAnswer({ response: { body }, contextValue }: Sending): void {
  if (body.kind !== 'single') return;
  const { trace } = contextValue;
  const { data, errors = [], extensions } = body.singleResult;
  const hasData = data !== null && data !== undefined;
  if (isWithWhole({ data }))
    contextValue.noted.bytes = wholeBytes({
      ...(errors.length > 0 ? { errors } : {}),
      data,
      ...(extensions ? { extensions } : {}),
    });
  if (trace) trace.answered = { errors: errors.map(({ extensions }) => String(extensions?.code)), hasData };
}

/** Apollo Server's own messages can quote a request: the log learns only that there was one. */
function quiet(log: Log) {
  const note = (level: string) => () => log({ event: 'apollo-server', level });
  return { debug: () => undefined, info: () => undefined, warn: note('warn'), error: note('error') };
}
