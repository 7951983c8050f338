import type { LedgerCommand, LedgerReply, LedgerRequest } from './door.ts';

/** A request as it travels to a department on another host: the file as base64. */
export function requestToWire({ command, operation }: LedgerRequest): unknown {
  const sent = command.command === 'UPLOAD' ? { ...command, file: command.file.toString('base64') } : command;
  return { command: sent, operation };
}

/** The request of a body received; null when it is none. */
export function requestFromWire(body: unknown): LedgerRequest | null {
  const { command, operation = null } = (body ?? {}) as { command?: Record<string, unknown>; operation?: unknown };
  if (!command || typeof command.command !== 'string' || !Object.hasOwn(FORMS, command.command)) return null;
  const form = FORMS[command.command as LedgerCommand['command']] as Readonly<Record<string, Check>>;
  const isWhole = Object.entries(form).every(([name, holds]) => holds(command[name]));
  if (!isWhole || Object.keys(command).some((name) => name !== 'command' && !Object.hasOwn(form, name))) return null;
  const file = command.command === 'UPLOAD' ? { file: Buffer.from(command.file as string, 'base64') } : {};
  return { command: { ...command, ...file } as LedgerCommand, operation: operation as LedgerRequest['operation'] };
}

/** A reply as it travels back. */
export function replyToWire(reply: LedgerReply): unknown {
  return reply.kind === 'FILE' ? { ...reply, bytes: reply.bytes.toString('base64') } : reply;
}

/** The reply of a body received; null when it is none. Its receipts are checked by whoever takes it. */
export function replyFromWire(body: unknown): LedgerReply | null {
  const reply = (body ?? {}) as Record<string, unknown>;
  if (reply.kind === 'JSON' && 'json' in reply) return reply as unknown as LedgerReply;
  if (reply.kind === 'FILE' && isText(reply.bytes) && isText(reply.fileName) && isText(reply.type))
    return { ...reply, bytes: Buffer.from(reply.bytes, 'base64') } as unknown as LedgerReply;
  const isRefusal = reply.kind === 'REFUSED' && Number.isInteger(reply.status) && isText(reply.code);
  return isRefusal && isText(reply.message) ? (reply as unknown as LedgerReply) : null;
}

type Check = (value: unknown) => boolean;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const optional =
  (holds: Check): Check =>
  (value) =>
    value === undefined || value === null || holds(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const oneOf =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string);
const REVIEW_STATES = ['OPEN', 'CONFIRMED', 'REFUSED'];

/** What each command carries. */
const FORMS: Record<LedgerCommand['command'], Readonly<Record<string, Check>>> = {
  LEDGERS: {},
  TEMPLATE: { ledger: isText },
  UPLOAD: { ledger: isText, fileName: isText, file: isText },
  IMPORTS: { ledger: optional(isText), before: optional(isCount) },
  IMPORT: { id: isCount },
  ROWS: { id: isCount, states: optional(isTexts), after: optional(isCount) },
  WRITE: { id: isCount },
  CANCEL: { id: isCount },
  UNDO: { id: isCount },
  CHILDREN: { id: isCount, after: optional(isCount) },
  RESULT: { id: isCount },
  REVIEWS: { state: optional(oneOf(...REVIEW_STATES)), importId: optional(isCount), before: optional(isCount) },
  REVIEW: { id: isCount, decision: oneOf(...REVIEW_STATES), childId: optional(isText) },
};
