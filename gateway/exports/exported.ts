import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { OperationMark } from '../../schema/processing-record/record.ts';
import { attachment } from '../ledgers/http-answer.ts';
import { recordOf } from '../processing-record/record-of.ts';
import type { Recorder } from '../processing-record/recorder.ts';
import { Refusal } from '../request-errors.ts';
import { routeOf } from '../sign-in/identify-request.ts';
import type { SessionOf } from '../sign-in/open-sign-in.ts';
import { exportFile } from './export-file.ts';
import type { ExportMark } from './export-mark.ts';
import type { ExportFormat, ExportTable } from './export-table.ts';
import { PassedOn } from './front-door.ts';

/** What exports are made with. */
export interface ExportOptions {
  sessionOf: SessionOf;
  recorder: Recorder;
  /** The graph as clients see it now. */
  schema: () => GraphQLSchema;
}

/** A table that is ready to be written, with what the record is to say of it. */
export interface PreparedExport {
  table: ExportTable;
  format: ExportFormat;
  detail: Readonly<Record<string, unknown>>;
}

const BUSY = '您的另一份导出正在进行,请等它完成后再试。';
const exporting = new Set<string>();

/**
 * One export from request to reply (导出): who asks, the table, the file, the record – which is durable before a byte leaves.
 * One at a time for each person.
 */
export async function exported(
  request: FastifyRequest,
  reply: FastifyReply,
  { sessionOf, recorder }: ExportOptions,
  prepare: (mark: ExportMark) => PreparedExport | Promise<PreparedExport>,
): Promise<FastifyReply> {
  const began = performance.now();
  const { viewer, purpose, caseNumber, fault } = await sessionOf(request);
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  if (fault) throw fault;
  recorder.assertAvailable();
  if (exporting.has(viewer.id)) throw new Refusal('RATE_LIMITED', BUSY, 429, { 'retry-after': '10' });
  exporting.add(viewer.id);
  try {
    const operation = recorder.mark();
    const mark: ExportMark = { viewer, purpose, caseNumber, at: new Date(), number: operation.operation };
    const prepared = await prepare(mark);
    const file = await exportFile(prepared.table, prepared.format);
    await written(request, recorder, operation, { mark, prepared, bytes: file.bytes, began });
    return reply
      .type(file.type)
      .header('content-disposition', attachment(file.fileName, `export.${prepared.format}`))
      .header('x-hub-export', operation.operation)
      .send(file.bytes);
  } catch (error) {
    if (!(error instanceof PassedOn)) throw error;
    const { status, headers, text } = error.answer;
    return reply.code(status).headers(headers).type('application/json; charset=utf-8').send(text);
  } finally {
    exporting.delete(viewer.id);
  }
}

async function written(
  request: FastifyRequest,
  recorder: Recorder,
  operation: OperationMark,
  { mark, prepared, bytes, began }: { mark: ExportMark; prepared: PreparedExport; bytes: Buffer; began: number },
): Promise<void> {
  const { table, format, detail } = prepared;
  const { viewer, purpose, caseNumber } = mark;
  const { rows, pages, cut } = table.pages;
  const said = {
    rows,
    pages,
    columns: table.headers.length,
    format,
    bytes: bytes.length,
    sm3: hash('sm3', bytes, 'hex'),
  };
  await recorder.write(
    recordOf(operation, {
      kind: 'EXPORT',
      name: routeOf(request),
      viewer,
      purpose,
      milliseconds: Math.round(performance.now() - began),
      result: cut ? 'PARTIAL' : 'OK',
      detail: { ...detail, ...said, ...(caseNumber ? { statedCase: caseNumber } : {}) },
    }),
  );
}
