import type { FastifyInstance } from 'fastify';
import { Refusal } from '../request-errors.ts';
import { type ExportOptions, exported } from './exported.ts';
import { frontDoorFor } from './front-door.ts';
import type { LedgerDocuments } from './ledger-documents.ts';
import { ledgerExport, ledgerInfoOf } from './ledger-export.ts';

const WRONG_FORMAT = '请写明导出格式:format=xlsx 或 format=csv。';
const WRONG_DIVISION = '区划代码应是 2、4、6、9 或 12 位数字,请核对。';

/**
 * POST /ledgers/:department/:ledger/export?format=xlsx&division=210421102: a ledger read out in its own columns (台账导出). A
 * POST, because an export is an act that is on record.
 */
export function ledgerExportRoute(app: FastifyInstance, options: ExportOptions, documents: LedgerDocuments): void {
  app.post('/ledgers/:department/:ledger/export', (request, reply) =>
    exported(request, reply, options, async (mark) => {
      const { department = '', ledger = '' } = request.params as Record<string, string>;
      const { format = 'xlsx', division = null } = request.query as Record<string, string | undefined>;
      if (format !== 'xlsx' && format !== 'csv') throw new Refusal('BAD_REQUEST', WRONG_FORMAT);
      if (division !== null && !/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(division))
        throw new Refusal('BAD_REQUEST', WRONG_DIVISION);
      const info = await ledgerInfoOf(request, department, ledger);
      const ask = frontDoorFor(request);
      const table = ledgerExport(info, division, { schema: options.schema(), ask, mark, documents });
      return { table, format, detail: { listPath: info.export.list, department, ledger, division } };
    }),
  );
}
