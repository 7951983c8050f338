import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DENIALS } from '../schema/access/denials.ts';
import { HUB_ERRORS } from '../schema/errors.ts';
import type { UnavailableReason } from './department.ts';
import type { Log } from './log.ts';

/** The hub speaks the closed list of codes; conformance keeps the words of a foreign subgraph. */
export type Mode = 'hub' | 'conformance';

/** An error that may go to the client as it is. */
export class PublicError extends GraphQLError {
  override readonly name = 'PublicError';
}

/** Codes that a department may give and a client gets. */
const PASSED_ON: ReadonlySet<string> = new Set([
  'BAD_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'INTERNAL',
  ...Object.keys(DENIALS),
]);

const DONE = '业务已经办理,请勿重复提交;因暂时无法写入处理记录,没有显示结果,请稍后查询核对。';

/** A department gave no usable answer: one constant sentence, the department's name, the first place concerned. */
export function unavailableError(
  department: string,
  reason: UnavailableReason,
  path: readonly (string | number)[],
): PublicError {
  const isUnrecorded = reason === 'journal' || reason === 'journal-done';
  const code = isUnrecorded ? 'RECORD_UNAVAILABLE' : 'DEPARTMENT_UNAVAILABLE';
  const message = reason === 'journal-done' ? DONE : HUB_ERRORS[code];
  return new PublicError(message, { path, extensions: { code, department } });
}

/** The public form of a GraphQL error that a department sent. */
export function departmentError(
  mode: Mode,
  department: string,
  { message, extensions }: GraphQLFormattedError,
  path: readonly (string | number)[],
  log: Log,
): PublicError {
  const code = extensions?.code;
  if (mode === 'conformance') {
    const kept = typeof code === 'string' ? code : 'DOWNSTREAM_SERVICE_ERROR';
    return new PublicError(String(message), { path, extensions: { code: kept, department } });
  }
  if (typeof code !== 'string' || !PASSED_ON.has(code)) return internalError(path, log, { department });
  const { field, fields, reference, coordinate, share, level, owner } = extensions ?? {};
  return new PublicError(String(message), {
    path,
    extensions: present({ code, field, fields, reference, coordinate, share, level, owner, department }),
  });
}

/** Something in the gateway or between it and a department is wrong: a number to ask about, and nothing else. */
export function internalError(
  path: readonly (string | number)[] | undefined,
  log: Log,
  facts: { department?: string; problem?: string },
): PublicError {
  const reference = randomUUID();
  log({ event: 'internal-error', reference, ...facts });
  const { department } = facts;
  return new PublicError(HUB_ERRORS.INTERNAL, {
    path,
    extensions: present({ code: 'INTERNAL', reference, department }),
  });
}

function present(extensions: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(extensions).filter(([, value]) => value !== undefined));
}
