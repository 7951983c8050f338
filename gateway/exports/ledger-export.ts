import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import { DENIALS } from '../../schema/access/denials.ts';
import { tableMark } from '../../schema/workbook/table-mark.ts';
import type { LedgerInfo } from '../../subgraphs/ledger/door.ts';
import { Refusal } from '../request-errors.ts';
import type { ExportMark } from './export-mark.ts';
import type { ExportTable } from './export-table.ts';
import type { AskFrontDoor, FrontDoorAnswer } from './front-door.ts';
import { PassedOn, sendersHeaders } from './front-door.ts';
import { type LedgerDocument, ledgerDocument } from './ledger-document.ts';
import type { LedgerDocuments } from './ledger-documents.ts';
import { ledgerRows } from './ledger-values.ts';
import { readOperation } from './list-export.ts';
import { findList, type ListedRows } from './listed-rows.ts';
import { TurnedPages } from './turned-pages.ts';

/** What a ledger is read out with. */
export interface LedgerExportParts {
  schema: GraphQLSchema;
  ask: AskFrontDoor;
  mark: ExportMark;
  documents: LedgerDocuments;
}

const NO_LEDGER = '没有这种台账,请从台账列表中选择。';
const NO_DIVISION = '这种台账不能按区划导出,请去掉区划后重试。';
const INCOMPLETE = '有的部门暂时无法访问,导出的台账会缺内容,再导入时会出错:请稍后重试。';

/** The ledger of that name as the departments offer it to the sender. */
export async function ledgerInfoOf(request: FastifyRequest, department: string, ledger: string): Promise<LedgerInfo> {
  const { statusCode: status, body: text } = await request.server.inject({
    method: 'GET',
    url: '/ledgers',
    remoteAddress: request.ip,
    headers: sendersHeaders(request),
  });
  if (status !== 200) throw new PassedOn({ status, headers: {}, text });
  const { departments } = JSON.parse(text) as {
    departments: { department: string; isAvailable: boolean; ledgers: LedgerInfo[] }[];
  };
  const found = departments.find((each) => each.department === department);
  if (found && !found.isAvailable) throw new Refusal('DEPARTMENT_UNAVAILABLE', undefined, 503);
  const info = found?.ledgers.find(({ name }) => name === ledger);
  if (!info) throw new Refusal('NOT_FOUND', NO_LEDGER);
  return info;
}

/** A ledger in its own columns (台账导出), with the viewer's rights and masks: brought back unchanged, it changes nothing. */
export function ledgerExport(info: LedgerInfo, division: string | null, parts: LedgerExportParts): ExportTable {
  const { schema, mark, documents } = parts;
  const document = ledgerDocument(schema, info);
  if (division !== null && !document.takesDivision) throw new Refusal('BAD_REQUEST', NO_DIVISION);
  const list = findList(readOperation(schema, parse(document.text), null), null);
  if (!list) throw new Error('The document of a ledger has no list.');
  const pages = new TurnedPages();
  const ask: AskFrontDoor = (operation) => {
    const run = async () => whole(await parts.ask(operation));
    return info.mayImport ? documents.whileOpen(mark.viewer, document.text, run) : run();
  };
  const variables = document.takesDivision ? { division: division ?? (mark.viewer.division || null) } : {};
  const nodes = pages.read(ask, { query: document.text, operationName: null, variables }, list);
  return {
    title: info.title,
    headers: document.columns.map(({ column }) => column.header),
    rows: rowsOf(nodes, document, info, list, pages),
    pages,
    definition: [info.says, `依据:${info.source}`, ...(division ? [`区划:${division}`] : [])],
    schema,
    mark,
    tableMark: tableMark(info.department, info.name, info.columns),
  };
}

async function* rowsOf(
  nodes: AsyncIterable<unknown>,
  document: LedgerDocument,
  info: LedgerInfo,
  { keys }: ListedRows,
  pages: TurnedPages,
) {
  let rows = 0;
  const withheld = {
    isDenied: (below: readonly string[]) => isWithin([...keys, ...below].join('.'), pages.missing.keys()),
    isMasked: (coordinate: string) => pages.masked.has(coordinate),
    isInPart: (coordinate: string) => pages.partly.has(coordinate),
  };
  for await (const node of nodes) {
    for (const row of ledgerRows(node, document, info.export, withheld)) {
      rows += 1;
      yield row;
    }
  }
  pages.rows = rows;
}

function isWithin(field: string, denied: Iterable<string>): boolean {
  for (const one of denied) if (field === one || field.startsWith(`${one}.`)) return true;
  return false;
}

/** Holes that are no denials would come back as empty cells: then there is no export. */
function whole(answer: FrontDoorAnswer): FrontDoorAnswer {
  const hasHoles =
    answer.status === 200 &&
    (answer.departments.some(({ status }) => status === 'UNAVAILABLE') ||
      answer.errors.some(({ extensions: { code } }) => !Object.hasOwn(DENIALS, code)));
  if (hasHoles) throw new Refusal('DEPARTMENT_UNAVAILABLE', INCOMPLETE, 503);
  return answer;
}
