import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode, parse, validate } from 'graphql';
import { OperationLimits } from '../operation-limits.ts';
import { Refusal } from '../request-errors.ts';
import { type ExportColumn, exportColumns } from './export-columns.ts';
import type { ExportMark } from './export-mark.ts';
import type { ExportRequest } from './export-request.ts';
import type { ExportTable } from './export-table.ts';
import type { AskedOperation, AskFrontDoor } from './front-door.ts';
import { definitionOf, titleOf } from './list-definition.ts';
import { findList } from './listed-rows.ts';
import type { ReadOperation } from './selected-fields.ts';
import { TurnedPages } from './turned-pages.ts';

const NO_LIST = '查询中没有可以导出的列表:请在查询中加上列表,或核对 list 写的路径。';
const ONE_OPERATION = '文档中有多个查询,请用 operationName 写明导出哪一个。';
const ONLY_QUERIES = '只能导出查询的结果,不能导出业务操作。';
const NO_SUCH_COLUMN = '要导出的列不在查询之内,请核对列的路径。';

/** The list of an operation as a table (列表导出), asked of the front door page by page while it is read. */
export function listExport(
  request: ExportRequest,
  { schema, ask, mark }: { schema: GraphQLSchema; ask: AskFrontDoor; mark: ExportMark },
): ExportTable & { listPath: string } {
  const { operation, documentId } = request;
  const read = readOperation(schema, documentOf(schema, operation.query), operation.operationName);
  const list = findList(read, request.list);
  if (!list) throw new Refusal('BAD_REQUEST', NO_LIST);
  const columns = chosenColumns(exportColumns(read, list), request.columns);
  const pages = new TurnedPages();
  const asked: AskedOperation = {
    ...(documentId ? { documentId } : { query: operation.query }),
    operationName: operation.operationName,
    variables: operation.variables ?? {},
  };
  return {
    title: request.title?.trim() ?? titleOf(operation.query, list),
    headers: columns.map(({ header }) => header),
    rows: rowsOf(pages.read(ask, asked, list), columns),
    pages,
    definition: definitionOf(operation.query, read, list, asked.variables),
    schema,
    mark,
    listPath: list.path,
  };
}

async function* rowsOf(rows: AsyncIterable<unknown>, columns: readonly ExportColumn[]) {
  for await (const row of rows) yield columns.map((column) => column.valueOf(row));
}

const limits = new OperationLimits('hub');

/** The document, when the front door would take it: what is too large or does not fit the graph is not looked at further. */
function documentOf(schema: GraphQLSchema, query: string): DocumentNode {
  const problem = limits.problem(query);
  if (problem) throw new Refusal('OPERATION_TOO_LARGE', problem);
  const document = parsed(query);
  if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0)
    throw new Refusal('GRAPHQL_VALIDATION_FAILED');
  return document;
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true });
  } catch {
    throw new Refusal('GRAPHQL_PARSE_FAILED');
  }
}

/** The operation of a document that is meant. */
export function readOperation(schema: GraphQLSchema, document: DocumentNode, name: string | null): ReadOperation {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const meant = name === null ? operations : operations.filter((each) => each.name?.value === name);
  const [operation] = meant;
  if (!operation || meant.length !== 1) throw new Refusal('BAD_REQUEST', ONE_OPERATION);
  if (operation.operation !== OperationTypeNode.QUERY) throw new Refusal('BAD_REQUEST', ONLY_QUERIES);
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  return { schema, operation, fragments };
}

function chosenColumns(all: readonly ExportColumn[], chosen: ExportRequest['columns']): ExportColumn[] {
  if (!chosen) return [...all];
  return chosen.map(({ path, header }) => {
    const column = all.find((each) => each.path === path);
    if (!column) throw new Refusal('BAD_REQUEST', NO_SUCH_COLUMN);
    return header ? { ...column, header: header.trim() } : column;
  });
}
