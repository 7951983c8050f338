import type { Ledger } from '../../ledger.ts';
import { csvRows } from './csv-rows.ts';
import { matchingHeadings } from './headings.ts';
import { HEADING_ROWS, MOST_ROWS, notATable, tooManyRows } from './limits.ts';
import { plainText } from './plain-text.ts';
import type { RawBook, RawRow } from './raw-book.ts';

const SEPARATORS = [',', '\t', ';'];
const BATCH = 500;

/** Takes a CSV file apart; the separator is the one under which the headings are found (逗号、制表符或分号分隔的文本). */
export function openCsv(file: Buffer, columns: Ledger['columns']): RawBook {
  const { text, encoding } = plainText(file);
  const what = markupOf(text);
  if (what) throw notATable(what);
  const separator = separatorOf(text, columns);
  let count = 0;
  for (const _ of csvRows(text, separator)) if (++count > MOST_ROWS + HEADING_ROWS) throw tooManyRows();
  const sheet = { name: 'CSV', isHidden: false, rows: () => batches(csvRows(text, separator)) };
  return { format: 'CSV', encoding, sheets: [sheet] };
}

function markupOf(text: string): string | null {
  const beginning = text.slice(0, 2000).trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|body|table|meta|script|style|div)\b/.test(beginning))
    return '网页(HTML),请在表格软件中打开后另存为 .xlsx';
  if (beginning.startsWith('<?xml') && /<html\b/.test(beginning)) return '网页(HTML),请在表格软件中打开后另存为 .xlsx';
  if (beginning.startsWith('<?xml')) return ' XML 文件,请在表格软件中打开后另存为 .xlsx';
  return beginning.startsWith('{\\rtf') ? ' RTF 文档' : null;
}

function separatorOf(text: string, columns: Ledger['columns']): string {
  let [best, most, isTable] = [',', 0, false];
  for (const separator of SEPARATORS) {
    const rows = firstRows(text, separator);
    const found = Math.max(0, ...rows.map(({ cells }) => matchingHeadings(cells, columns).size));
    if (rows.length > 0 && rows.filter(({ cells }) => cells.length > 1).length * 2 > rows.length) isTable = true;
    if (found > most) [best, most] = [separator, found];
  }
  if (most === 0 && !isTable) throw notATable('没有表格的纯文本');
  return best;
}

function firstRows(text: string, separator: string): RawRow[] {
  const rows: RawRow[] = [];
  for (const row of csvRows(text, separator)) {
    rows.push(row);
    if (rows.length >= HEADING_ROWS) break;
  }
  return rows;
}

async function* batches(rows: Iterable<RawRow>): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
