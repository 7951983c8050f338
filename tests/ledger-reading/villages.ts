import { openTable } from '../../subgraphs/ledger/reading/open-table.ts';
import type { OpenedTable, TableRow } from '../../subgraphs/ledger/row.ts';
import { count, day, nationalId, text } from '../../subgraphs/ledger-columns.ts';
import { FileRefused } from '../../subgraphs/ledger-problem.ts';

/** The columns of a small ledger, for the tests of reading. */
export const columns = {
  name: text('姓名', { isRequired: true, alsoCalled: ['儿童姓名'], example: '张小明', max: 30 }),
  nationalId: nationalId(),
  birthDate: day('出生日期', { isRequired: true }),
  homes: count('处数'),
};
export const HEADINGS = ['姓名', '身份证号码', '出生日期', '处数'];

/** All rows of a file with what can be told about it. */
export async function readAll(file: Buffer, ledger?: string): Promise<{ table: OpenedTable; rows: TableRow[] }> {
  const table = await openTable(file, 'ledger.xlsx', columns, ledger);
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { table, rows };
}

/** The cells of all rows of a file. */
export async function cellsOf(file: Buffer) {
  return (await readAll(file)).rows.map(({ cells }) => cells);
}

/** Why a file is refused; `null` when it is read. */
export async function refusalOf(file: Buffer, ledger?: string): Promise<string | null> {
  try {
    await readAll(file, ledger);
    return null;
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}
