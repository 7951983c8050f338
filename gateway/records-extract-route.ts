import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import pg from 'pg';
import type { Viewer } from '../schema/access/viewer.ts';
import { type AskConsole, anomaliesOfYear, DeniedExtract } from './processing-record/extract/extract-anomalies.ts';
import { extractFigures } from './processing-record/extract/extract-figures.ts';
import { extractSheets } from './processing-record/extract/extract-sheets.ts';
import { extractTerms } from './processing-record/extract/extract-terms.ts';
import { workbookOf } from './processing-record/extract/extract-workbook.ts';
import { recordOf } from './processing-record/record-of.ts';
import type { Recorder } from './processing-record/recorder.ts';
import { Refusal } from './request-errors.ts';
import type { SessionOf } from './sign-in/open-sign-in.ts';

/** What the extract is made with. */
export interface ExtractRouteOptions {
  sessionOf: SessionOf;
  recorder: Recorder;
  /** The record's database as a role that reads it. */
  databaseUrl: string;
}

const ROUTE = '/records/extract.xlsx';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WRONG_YEAR = '请写明年度,例如 year=2026。';
const WRONG_PURPOSE = '合规审计提取须以“审计监督”为使用目的,请选择后重试。';
const BUSY = '另一份合规审计提取正在进行,请稍后再试。';

/**
 * POST /records/extract.xlsx?year=2026: the yearly workbook for auditors (合规审计提取). A POST, because making it is an act:
 * that it was made, by whom, and the file's SM3 are on record before a byte of it leaves. One at a time.
 */
export function recordsExtractRoute(app: FastifyInstance, options: ExtractRouteOptions): void {
  let isBusy = false;
  app.post(ROUTE, async (request, reply) => {
    const { viewer, year } = await askedOf(request, options.sessionOf);
    options.recorder.assertAvailable();
    if (isBusy) throw new Refusal('RATE_LIMITED', BUSY, 429, { 'retry-after': '10' });
    isBusy = true;
    try {
      const file = await extractOf(year, viewer, askAs(request), options);
      return reply
        .type(XLSX_TYPE)
        .header('content-disposition', `attachment; filename="processing-record-${year}.xlsx"`)
        .send(file);
    } catch (error) {
      if (!(error instanceof DeniedExtract)) throw error;
      const { status, text } = error.answer;
      return reply.code(status).type('application/json; charset=utf-8').send(text);
    } finally {
      isBusy = false;
    }
  });
}

async function askedOf(request: FastifyRequest, sessionOf: SessionOf): Promise<{ viewer: Viewer; year: number }> {
  const { viewer, purpose, fault } = await sessionOf(request);
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  if (fault) throw fault;
  if (purpose !== 'AUDIT') throw new Refusal('UNKNOWN_PURPOSE', WRONG_PURPOSE);
  const year = Number((request.query as { year?: unknown }).year);
  if (!Number.isInteger(year) || year < 2000 || year > 2999) throw new Refusal('BAD_REQUEST', WRONG_YEAR);
  return { viewer, year };
}

/** Asks the hub's own front door with the sender's identity: limits, decisions and the record are those of any operation. */
function askAs({ server, headers }: FastifyRequest): AskConsole {
  const { cookie, authorization, host } = headers;
  const identity = {
    ...(cookie ? { cookie } : {}),
    ...(authorization ? { authorization } : {}),
    ...(host ? { host } : {}),
  };
  return async (documentId, variables) => {
    const answer = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        ...identity,
        'content-type': 'application/json',
        'x-hub-request': 'extract',
        'x-hub-purpose': 'AUDIT',
      },
      payload: JSON.stringify({ documentId, variables }),
    });
    return { status: answer.statusCode, ...(answer.json() as object) };
  };
}

async function extractOf(year: number, viewer: Viewer, ask: AskConsole, options: ExtractRouteOptions): Promise<Buffer> {
  const { recorder, databaseUrl } = options;
  const began = performance.now();
  const now = new Date();
  const anomalies = await anomaliesOfYear(ask, year, now);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'child-data-hub extract' });
  await client.connect();
  const scope = { year, division: viewer.division };
  const figures = await extractFigures(client, scope).finally(() => client.end());
  const madeAt = now.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const sheets = extractSheets({ year, viewer, madeAt, figures, anomalies, terms: extractTerms() });
  const file = Buffer.from(await workbookOf(`处理记录合规审计提取(${year}年)`, sheets));
  const detail = {
    event: 'YEARLY_EXTRACT',
    year,
    records: figures.total,
    bytes: file.length,
    sm3: hash('sm3', file, 'hex'),
  };
  const milliseconds = Math.round(performance.now() - began);
  await recorder.write(
    recordOf(recorder.mark(), { kind: 'EXPORT', name: ROUTE, viewer, purpose: 'AUDIT', milliseconds, detail }),
  );
  return file;
}
