import { parse, validate } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { COST_LIMITS } from '../../gateway/cost-limit.ts';
import { ledgerDocument } from '../../gateway/exports/ledger-document.ts';
import { readOperation } from '../../gateway/exports/list-export.ts';
import { findList } from '../../gateway/exports/listed-rows.ts';
import { costFunction } from '../../gateway/operation-cost.ts';
import { OperationLimits } from '../../gateway/operation-limits.ts';
import type { LedgerInfo } from '../../subgraphs/ledger/door.ts';
import { openTable } from '../../subgraphs/ledger/reading/open-table.ts';
import { namedColumns } from '../../subgraphs/ledger/workbook/ledger-columns-of.ts';
import { templateWorkbook } from '../../subgraphs/ledger/workbook/template.ts';
import type { Ledger } from '../../subgraphs/ledger.ts';
import { sampleDivisions } from '../ledger-workbook/sample-ledger.ts';
import { declaringDepartments, wholeGraph } from '../ledgers/declared.ts';

const graph = wholeGraph();
const limits = new OperationLimits('hub');
let all: { name: string; department: string; ledger: Ledger }[];

beforeAll(async () => {
  all = (await declaringDepartments()).flatMap(({ name: department, ledgers }) =>
    ledgers.map((ledger) => ({ name: `${department}/${ledger.name}`, department, ledger })),
  );
});

/** What of a ledger its export depends on. */
function infoOf(department: string, ledger: Ledger): LedgerInfo {
  const { name, title, says, source } = ledger;
  const reading = {
    list: ledger.export.list,
    each: ledger.export.each ?? null,
    paths: ledger.export.paths,
    choices: {},
  };
  return { department, name, title, says, source, mayImport: true, columns: namedColumns(ledger), export: reading };
}

/** What the front door would say against a ledger's document. */
function problemsOf({ department, ledger }: (typeof all)[number]): string[] {
  const { text, takesDivision } = ledgerDocument(graph, infoOf(department, ledger));
  const document = parse(text);
  const read = readOperation(graph, document, null);
  const { fields, largestPage } = costFunction(graph, document, read.operation)({ division: '210421', after: null });
  const tooLarge = limits.problem(text);
  return [
    ...validate(graph, document).map(({ message }) => message),
    ...(tooLarge ? [tooLarge] : []),
    ...(fields > COST_LIMITS.fields ? [`costs ${fields} fields a page`] : []),
    ...(largestPage > COST_LIMITS.page ? [`asks for ${largestPage} a page`] : []),
    ...(findList(read, null)?.pages ? [] : ['cannot turn its pages']),
    ...(takesDivision ? [] : ['cannot be narrowed to a division']),
  ];
}

test('the document of every ledger passes the front door: valid, within the limits, with pages to turn', () => {
  const wrong = all.flatMap((each) => problemsOf(each).map((problem) => `${each.name}: ${problem}`));
  expect(all.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

test('the template of every ledger is read by its own reader: headings found, the example row no data', async () => {
  const wrong: string[] = [];
  for (const { name, department, ledger } of all) {
    const file = await templateWorkbook(ledger, { name: department, term: '民政' }, sampleDivisions);
    const table = await openTable(file, '模板.xlsx', ledger.columns, name);
    const found = Object.keys(table.headings[0]?.letters ?? {});
    const missing = Object.keys(ledger.columns).filter((column) => !found.includes(column));
    if (missing.length > 0 || table.headings.length !== 1) wrong.push(`${name}: ${missing.join(' ')}`);
    const rows = await Array.fromAsync(table.rows()).catch((refused: { code: string }) => refused.code);
    if (rows !== 'EMPTY_FILE') wrong.push(`${name}: ${JSON.stringify(rows)}`);
  }
  expect(wrong).toEqual([]);
}, 60_000);
