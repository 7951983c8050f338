import type { FastifyInstance } from 'fastify';
import { consoleOperations } from '../access/console-operations.ts';
import { assertForm } from '../request-form.ts';
import { parseExport } from './export-request.ts';
import { type ExportOptions, exported } from './exported.ts';
import { frontDoorFor } from './front-door.ts';
import { listExport } from './list-export.ts';

/**
 * POST /exports: any list that the sender may see, as a workbook or CSV (列表导出). The operation runs through the front door
 * with the sender's rights, purpose, limits and masks; the cover says what the list is, what is missing and whose copy it is.
 */
export function exportsRoute(app: FastifyInstance, options: ExportOptions): void {
  const kept = consoleOperations();
  app.post('/exports', { onRequest: async (request) => assertForm(request) }, (request, reply) =>
    exported(request, reply, options, (mark) => {
      const asked = parseExport(request.body, kept);
      const table = listExport(asked, { schema: options.schema(), ask: frontDoorFor(request), mark });
      return { table, format: asked.format, detail: { listPath: table.listPath } };
    }),
  );
}
