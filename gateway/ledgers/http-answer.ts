import type { LedgerReply } from '../../subgraphs/ledger/door.ts';

/** What a client of the ledgers gets. */
export interface LedgerAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** A department's reply as HTTP: JSON, a file to be saved, or the errors of a refusal. */
export function ledgerAnswer(reply: LedgerReply, status: number, shortName: string): LedgerAnswer {
  if (reply.kind === 'JSON') return jsonAnswer(status, reply.json);
  if (reply.kind === 'REFUSED') return errorAnswer(reply.status, reply.code, reply.message);
  const headers = { 'content-type': reply.type, 'content-disposition': attachment(reply.fileName, shortName) };
  return { status, headers, body: reply.bytes };
}

/** JSON as everywhere. */
export function jsonAnswer(status: number, json: unknown): LedgerAnswer {
  return { status, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(json) };
}

/** A refusal as everywhere: a code and a sentence. */
export function errorAnswer(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): LedgerAnswer {
  const { body } = jsonAnswer(status, { errors: [{ message, extensions: { code } }] });
  return { status, headers: { ...headers, 'content-type': JSON_TYPE }, body };
}

/** RFC 6266: a plain name for whoever reads no other, and the whole name in UTF-8 (RFC 5987). */
export function attachment(fileName: string, shortName: string): string {
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${shortName}"; filename*=UTF-8''${encoded}`;
}
