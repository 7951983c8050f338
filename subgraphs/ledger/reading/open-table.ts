import type { Ledger } from '../../ledger.ts';
import { FileRefused } from '../../ledger-problem.ts';
import type { OpenedTable, TableRow } from '../row.ts';
import { findHeadings, type HeadingRow } from './headings.ts';
import { openBook } from './open-book.ts';
import { letterOf, type RawBook, type RawSheet } from './raw-book.ts';
import { type RowCounts, tableRows } from './table-rows.ts';

interface TableSheet {
  sheet: RawSheet;
  heading: HeadingRow;
}

/**
 * Opens a ledger file (读取台账文件): what it is by its content, where its headings are; refuses with the reason what is no
 * table, could do harm, or lacks required columns. `ledger` (`civil-affairs/children`): a template of another one is refused.
 */
export async function openTable(
  file: Buffer,
  _fileName: string,
  columns: Ledger['columns'],
  ledger: string | null = null,
): Promise<OpenedTable> {
  const book = await openBook(file, columns);
  const found: TableSheet[] = [];
  for (const sheet of book.sheets) {
    const heading = await findHeadings(sheet, columns, ledger);
    if (heading) found.push({ sheet, heading });
  }
  const tables = found.filter(({ heading }) => heading.missing.length === 0);
  if (tables.length === 0) throw withoutTable(found, columns);
  const notes = firstNotes(book, found);
  return {
    format: book.format,
    encoding: book.encoding,
    rows: () => rowsOf(tables, columns, notes),
    notes,
    headings: tables.map(({ sheet, heading }) => ({
      sheet: sheet.name,
      headerRow: heading.row,
      letters: Object.fromEntries([...heading.places].map(([name, at]) => [name, letterOf(at)])),
    })),
  };
}

async function* rowsOf(
  tables: readonly TableSheet[],
  columns: Ledger['columns'],
  notes: string[],
): AsyncGenerator<TableRow> {
  const counts: RowCounts = { rows: 0, hiddenRows: 0, totals: 0 };
  for (const { sheet, heading } of tables) yield* tableRows(sheet, heading, columns, counts);
  if (counts.rows === 0) throw new FileRefused('EMPTY_FILE', '表头下面没有数据,请填写后重新上传。');
  const told = [
    counts.hiddenRows > 0 ? `有 ${counts.hiddenRows} 个隐藏行,已一并读取,请确认是否需要。` : null,
    counts.totals > 0 ? `有 ${counts.totals} 个合计行,未作为数据读取。` : null,
  ];
  for (const note of told) if (note !== null && !notes.includes(note)) notes.push(note);
}

/** What can be told before the rows are read: hidden sheets, columns and sheets that are not used. */
function firstNotes(book: RawBook, found: readonly TableSheet[]): string[] {
  return found.flatMap(({ sheet, heading }) => {
    const name = book.format === 'CSV' ? '文件' : `工作表“${sheet.name}”`;
    if (heading.missing.length > 0) return [`${name}缺少必填列 ${heading.missing.join('、')},没有读取。`];
    const unused = heading.unused.slice(0, 10).map((header) => `“${header.slice(0, 30)}”`);
    return [
      ...(sheet.isHidden ? [`${name}是隐藏的,已一并读取,请确认是否需要。`] : []),
      ...(unused.length > 0
        ? [`${name}中没有用到的列:${unused.join('、')}${heading.unused.length > 10 ? ' 等' : ''}。`]
        : []),
    ];
  });
}

function withoutTable(found: readonly TableSheet[], columns: Ledger['columns']): FileRefused {
  const nearest = found.toSorted((a, b) => b.heading.places.size - a.heading.places.size)[0];
  if (nearest)
    return new FileRefused(
      'MISSING_COLUMNS',
      `缺少必填列:${nearest.heading.missing.join('、')}。请补上这些列,或使用系统的模板。`,
    );
  const wanted = Object.values(columns).map(({ header }) => header);
  return new FileRefused(
    'NO_HEADER_ROW',
    `前 20 行中没有找到表头(例如 ${wanted.slice(0, 4).join('、')}),请使用系统的模板,或补上表头。`,
  );
}
