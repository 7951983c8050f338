import { isObject } from '../department.ts';
import { Refusal } from '../request-errors.ts';
import { type KeptDocuments, type OperationRequest, parseOperation } from '../request-form.ts';
import { parseStrictJson } from '../strict-json.ts';
import type { ExportFormat } from './export-table.ts';

/** What a client asks to have exported. */
export interface ExportRequest {
  operation: OperationRequest;
  /** The name of a kept document, when its text was not sent. */
  documentId: string | null;
  /** Path of the list; null: the first one. */
  list: string | null;
  /** Which columns in which order, under other headings if wanted; null: all. */
  columns: readonly { path: string; header: string | null }[] | null;
  title: string | null;
  format: ExportFormat;
}

const WRONG_FORMAT = '请写明导出格式:format 为 xlsx 或 csv。';
const WRONG_COLUMNS = '导出列的写法不正确:每列写明 path(数据项的路径),可另写 header(列名,不超过 60 字)。';
const WRONG_TITLE = '标题应是 1 到 60 个字的文字。';
const WRONG_LIST = 'list 应是列表在查询中的路径,例如 children 或 division.subdivisions。';

/** Reads the body of `POST /exports`: an operation as for `/graphql`, and how its list is to leave. */
export function parseExport(body: unknown, kept: KeptDocuments): ExportRequest {
  const operation = parseOperation(body, 'hub', kept);
  const parsed = parseStrictJson(Buffer.from(body as Buffer).toString(), { depth: 32, keys: 10_000 });
  if (!isObject(parsed)) throw new Refusal('BAD_REQUEST');
  const { format, list = null, title = null, columns = null, documentId } = parsed;
  if (format !== 'xlsx' && format !== 'csv') throw new Refusal('BAD_REQUEST', WRONG_FORMAT);
  if (list !== null && (typeof list !== 'string' || !/^\w+(\.\w+)*$/.test(list)))
    throw new Refusal('BAD_REQUEST', WRONG_LIST);
  if (title !== null && !isShort(title)) throw new Refusal('BAD_REQUEST', WRONG_TITLE);
  return {
    operation,
    documentId: typeof documentId === 'string' ? documentId : null,
    list: list?.replace(/\.nodes$/, '') ?? null,
    columns: columns === null ? null : columnsIn(columns),
    title,
    format,
  };
}

function columnsIn(columns: unknown): NonNullable<ExportRequest['columns']> {
  if (!Array.isArray(columns) || columns.length === 0 || columns.length > 200)
    throw new Refusal('BAD_REQUEST', WRONG_COLUMNS);
  return columns.map((column: unknown) => {
    if (!isObject(column) || typeof column.path !== 'string') throw new Refusal('BAD_REQUEST', WRONG_COLUMNS);
    const { path, header = null } = column;
    if (header !== null && !isShort(header)) throw new Refusal('BAD_REQUEST', WRONG_COLUMNS);
    return { path, header };
  });
}

function isShort(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '' && text.length <= 60;
}
