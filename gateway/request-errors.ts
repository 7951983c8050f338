import type { GraphQLFormattedError } from 'graphql';
import { HUB_ERRORS, type HubErrorCode } from '../schema/errors.ts';
import type { Log } from './log.ts';
import { internalError, type Mode, PublicError } from './public-error.ts';

/** Apollo Server's codes for a request that cannot be run, and the hub's own code for each. */
const REQUEST_CODES: Readonly<Record<string, HubErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  BAD_REQUEST: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/**
 * Makes Apollo Server's errors public: constant sentences with the place in the text, nothing of the input;
 * conformance keeps the words of validation, which speak about the client's own document.
 */
export function errorFormatter(mode: Mode, log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (error instanceof PublicError) return formatted;
    const apolloCode = String(formatted.extensions?.code);
    const code = Object.hasOwn(REQUEST_CODES, apolloCode) ? REQUEST_CODES[apolloCode] : undefined;
    if (!code) return internalError(undefined, log, { problem: 'unexpected' }).toJSON();
    const { locations } = formatted;
    const message = mode === 'conformance' ? formatted.message : HUB_ERRORS[code];
    return { message, ...(locations ? { locations } : {}), extensions: { code } };
  };
}

/** The JSON text of a request that is refused before it reaches GraphQL. */
export function refusal(code: HubErrorCode, message: string = HUB_ERRORS[code]): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}
