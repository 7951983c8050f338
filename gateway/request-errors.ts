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

/** The HTTP status of a refusal, where it is not 400. */
const STATUS: Partial<Record<HubErrorCode, number>> = {
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  SIGN_IN_REQUIRED: 401,
  SIGN_IN_ENDED: 401,
  SIGN_IN_FAILED: 401,
  TOKEN_REFUSED: 401,
  ACCOUNT_INCOMPLETE: 403,
  CROSS_SITE_REQUEST: 403,
  CASE_NOT_YOURS: 403,
  FREE_QUERY_NOT_ALLOWED: 403,
  CASE_NOT_CHECKED: 503,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  RECORD_UNAVAILABLE: 503,
  TEMPORARILY_UNAVAILABLE: 503,
};

/** A request that is refused before it reaches GraphQL: a code, a constant sentence, an HTTP status. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: HubErrorCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: HubErrorCode,
    message: string = HUB_ERRORS[code],
    status: number = STATUS[code] ?? 400,
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }

  /** The JSON text that the client gets. */
  get text(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code } }] });
  }
}

/** What `make` gives, or why it refuses: for a request that is looked at further before it is refused. */
export function madeOrRefusal<T>(make: () => T): T | Refusal {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/**
 * Makes Apollo Server's errors public: constant sentences with the place in the text, nothing of the input;
 * conformance keeps the words of validation, which speak about the client's own document, but makes no suggestions.
 */
export function errorFormatter(mode: Mode, log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (error instanceof PublicError) return formatted;
    const apolloCode = String(formatted.extensions?.code);
    const code = Object.hasOwn(REQUEST_CODES, apolloCode) ? REQUEST_CODES[apolloCode] : undefined;
    if (!code) return internalError(undefined, log, { problem: 'unexpected' }).toJSON();
    const { locations } = formatted;
    const message = mode === 'conformance' ? withoutSuggestion(formatted.message) : HUB_ERRORS[code];
    return { message, ...(locations ? { locations } : {}), extensions: { code } };
  };
}

function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .*$/s, '');
}
