import type { FastifyRequest, LightMyRequestResponse } from 'fastify';
import type { PartlyTold } from '../answer-extensions.ts';
import type { DepartmentStatus } from '../response-departments.ts';

/** An operation as it is posted to `/graphql`. */
export interface AskedOperation {
  documentId?: string;
  query?: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** An error as the front door explains it. */
export interface ExplainedError {
  message: string;
  path?: readonly (string | number)[];
  extensions: { code: string; field?: string; coordinate?: string };
}

/** What the front door answers. */
export interface FrontDoorAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  data: Readonly<Record<string, unknown>> | null;
  errors: readonly ExplainedError[];
  departments: readonly DepartmentStatus[];
  /** Coordinates that came masked. */
  masked: readonly string[];
  /** Coordinates that are told of some rows only. */
  partly: readonly PartlyTold[];
}

/** Asks the hub's own front door as whoever sent a request (经正门查询). */
export type AskFrontDoor = (operation: AskedOperation) => Promise<FrontDoorAnswer>;

/** An answer of the front door that is given on as it is. */
export class PassedOn extends Error {
  readonly answer: Pick<FrontDoorAnswer, 'status' | 'headers' | 'text'>;

  constructor({ status, headers, text }: PassedOn['answer']) {
    super('The front door refused.');
    this.answer = { status, headers, text };
  }
}

/** Everything is decided, metered and recorded as if the sender had posted the operation: there is no other way to the data. */
export function frontDoorFor(request: FastifyRequest): AskFrontDoor {
  return async (operation) => {
    return answerOf(
      await request.server.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: request.ip,
        headers: { ...sendersHeaders(request), 'content-type': 'application/json' },
        payload: JSON.stringify(operation),
      }),
    );
  };
}

/** An answer of `/graphql` as it came. */
export function answerOf(reply: Pick<LightMyRequestResponse, 'statusCode' | 'body' | 'headers'>): FrontDoorAnswer {
  const { statusCode: status, body: text, headers } = reply;
  const {
    data = null,
    errors = [],
    extensions = {},
  } = JSON.parse(text) as {
    data?: FrontDoorAnswer['data'];
    errors?: ExplainedError[];
    extensions?: { departments?: DepartmentStatus[]; masked?: string[]; partly?: PartlyTold[] };
  };
  const { departments = [], masked = [], partly = [] } = extensions;
  const wait = headers['retry-after'];
  const handedOn: Record<string, string> = wait ? { 'retry-after': String(wait) } : {};
  return { status, headers: handedOn, text, data, errors, departments, masked, partly };
}

/** Who sends it, what for and about which case: nothing else of a request is given on. */
export function sendersHeaders({ headers }: FastifyRequest): Record<string, string> {
  const given = ['cookie', 'authorization', 'host', 'x-hub-purpose', 'x-hub-case'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return { ...Object.fromEntries(given), 'x-hub-request': 'export' };
}
