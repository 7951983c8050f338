import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Data, isObject } from './department.ts';
import type { Mode } from './public-error.ts';
import { Refusal } from './request-errors.ts';
import { type JsonLimits, parseStrictJson } from './strict-json.ts';

/** How large a request may be: bytes of its body, levels and keys of its JSON. */
export const REQUEST_LIMITS: Readonly<Record<Mode, { bodyBytes: number; json: JsonLimits }>> = {
  hub: { bodyBytes: 256 * 1024, json: { depth: 32, keys: 10_000 } },
  conformance: { bodyBytes: 1024 * 1024, json: { depth: Number.POSITIVE_INFINITY, keys: Number.POSITIVE_INFINITY } },
};

/** What a client asks to be run. */
export interface OperationRequest {
  query: string;
  operationName: string | null;
  variables: Data | null;
}

/** Documents that a request may name (`documentId`) instead of sending their text. */
export interface KeptDocuments {
  find(documentId: string): string | undefined;
}

const JSON_ONLY = /^application\/json\s*(;\s*charset\s*=\s*("utf-8"|utf-8)\s*)?;?\s*$/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bodies arrive as bytes, whatever they claim to be; what they are is judged in `assertForm` and `parseOperation`. */
export function takeBodiesAsBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/** Refuses, before the body is read, what is not plain JSON: forms, texts, uploads, compressed bodies. */
export function assertForm({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (!JSON_ONLY.test(headers['content-type'] ?? '') || encoding.toLowerCase() !== 'identity')
    throw new Refusal('UNSUPPORTED_MEDIA_TYPE');
}

/**
 * The one operation in a body: its text (`query`), or the name or hash of a kept document (`documentId`), not both. Lists
 * of operations are refused; extensions and everything else that is no part of an operation are not taken.
 */
export function parseOperation(body: unknown, mode: Mode, kept?: KeptDocuments): OperationRequest {
  const parsed = parseBody(body, REQUEST_LIMITS[mode].json);
  if (!isObject(parsed)) throw new Refusal('BAD_REQUEST');
  const { operationName, variables } = parsed;
  const query = kept && !isAbsent(parsed.documentId) ? keptQuery(parsed, kept) : parsed.query;
  if (typeof query !== 'string' || query === '') throw new Refusal('BAD_REQUEST');
  if (!isAbsent(operationName) && typeof operationName !== 'string') throw new Refusal('BAD_REQUEST');
  if (!isAbsent(variables) && !isObject(variables)) throw new Refusal('BAD_REQUEST');
  return { query, operationName: operationName ?? null, variables: variables ?? null };
}

function keptQuery({ documentId, query }: Data, kept: KeptDocuments): string {
  if (typeof documentId !== 'string' || !isAbsent(query)) throw new Refusal('BAD_REQUEST');
  const text = kept.find(documentId);
  if (text === undefined) throw new Refusal('UNKNOWN_DOCUMENT');
  return text;
}

function parseBody(body: unknown, limits: JsonLimits): unknown {
  try {
    return parseStrictJson(utf8.decode(body as Buffer), limits);
  } catch {
    throw new Refusal('BAD_REQUEST');
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
