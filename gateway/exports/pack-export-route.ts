import type { FastifyInstance } from 'fastify';
import { readPack } from '../../schema/meeting-pack/pack-content.ts';
import { packTables } from '../../schema/meeting-pack/pack-tables.ts';
import { gapTexts, instantText } from '../../schema/meeting-pack/pack-words.ts';
import { Refusal } from '../request-errors.ts';
import type { ExportMark } from './export-mark.ts';
import type { ExportTable } from './export-table.ts';
import { type ExportOptions, exported } from './exported.ts';
import { frontDoorFor } from './front-door.ts';
import { TurnedPages } from './turned-pages.ts';

/** The console's operation that reads a pack; the page shows what it gives, and so does the workbook. */
const OPERATION = 'meeting-pack';
const NO_PACK = '没有这份会议材料,或它还在汇集,请稍后从列表中打开。';

interface KeptPack {
  content: string | null;
  hash: string | null;
}

/** POST /meeting-packs/:id/export: a sealed pack as a workbook (会议材料导出), each of its tables a sheet; made from its text alone. */
export function packExportRoute(app: FastifyInstance, options: ExportOptions): void {
  app.post('/meeting-packs/:id/export', (request, reply) =>
    exported(request, reply, options, async (mark) => {
      const { id = '' } = request.params as Record<string, string>;
      const asked = { documentId: OPERATION, operationName: null, variables: { id } };
      const { data, departments } = await frontDoorFor(request)(asked);
      const { content = null, hash = null } = (data?.meetingPack ?? {}) as Partial<KeptPack>;
      if (content === null || hash === null) throw new Refusal('NOT_FOUND', NO_PACK);
      const pages = new TurnedPages();
      for (const each of departments) pages.departments.set(each.department, each);
      const table = packTable({ content, hash }, pages, mark, options);
      return { table, format: 'xlsx', detail: { listPath: 'meetingPack', pack: id, sealed: hash } };
    }),
  );
}

function packTable(
  { content, hash }: { content: string; hash: string },
  pages: TurnedPages,
  mark: ExportMark,
  { schema }: ExportOptions,
): ExportTable {
  const pack = readPack(content);
  const [first, ...further] = packTables(pack);
  const { cover } = pack.content;
  pages.pages = 1;
  return {
    title: first.title,
    name: `会议材料 ${cover.number}`,
    headers: first.headers,
    rows: counted(first.rows, pages),
    further: further.map(({ title, headers, rows }) => ({ title, headers, rows: counted(rows, pages) })),
    pages,
    definition: [
      `${cover.title}(${cover.number})`,
      `区划:${pack.placeName(cover.divisionCode)}`,
      `封存时间:${instantText(cover.sealedAt)}`,
      `内容的 SM3 杂凑值:${hash}`,
      ...gapTexts(pack),
    ],
    schema: schema(),
    mark,
  };
}

async function* counted<Row>(rows: readonly Row[], pages: TurnedPages): AsyncGenerator<Row> {
  for (const row of rows) {
    pages.rows += 1;
    yield row;
  }
}
