import type { Ledger } from '../../ledger.ts';
import { whatIsSaid } from '../../ledger-cells.ts';
import type { Cell } from '../../ledger-column.ts';
import { FileRefused } from '../../ledger-problem.ts';
import { HEADING_ROWS } from './limits.ts';
import type { RawRow, RawSheet } from './raw-book.ts';

/** The row of headings of a sheet: which column of the ledger stands where, counted from 0 (表头). */
export interface HeadingRow {
  row: number;
  places: ReadonlyMap<string, number>;
  missing: readonly string[];
  /** Headings that no column of the ledger has, or that are there twice. */
  unused: readonly string[];
}

const VERSION_CELL = /^台账:([a-z0-9-]{1,60}\/[a-z0-9-]{1,60})\//;

/** Finds the headings of a sheet in its first rows; null: it has none, such as a cover or a list of choices. */
export async function findHeadings(
  sheet: RawSheet,
  columns: Ledger['columns'],
  ledger: string | null,
): Promise<HeadingRow | null> {
  const first = await firstRows(sheet);
  let best: { row: RawRow; places: ReadonlyMap<string, number> } | null = null;
  for (const row of first) {
    refuseOtherLedger(row, ledger);
    const places = matchingHeadings(row.cells, columns);
    if (places.size > (best?.places.size ?? 0)) best = { row, places };
  }
  const required = Object.values(columns).filter(({ isRequired }) => isRequired).length;
  const fewest = Math.min(Object.keys(columns).length, Math.max(2, Math.ceil(required / 2)));
  return best && best.places.size >= fewest ? headingRow(best.row, best.places, columns) : null;
}

async function firstRows(sheet: RawSheet): Promise<RawRow[]> {
  const first: RawRow[] = [];
  for await (const rows of sheet.rows()) {
    first.push(...rows.slice(0, HEADING_ROWS - first.length));
    if (first.length >= HEADING_ROWS) break;
  }
  return first;
}

function headingRow(row: RawRow, places: ReadonlyMap<string, number>, columns: Ledger['columns']): HeadingRow {
  const taken = new Set(places.values());
  const missing = Object.entries(columns)
    .filter(([name, { isRequired }]) => isRequired && !places.has(name))
    .map(([, { header }]) => header);
  const unused = row.cells.flatMap((cell, at) => (taken.has(at) ? [] : [whatIsSaid(cell)?.text ?? '']));
  return { row: row.row, places, missing, unused: unused.filter(Boolean) };
}

/** Which columns of the ledger the cells of a row name, and where. */
export function matchingHeadings(cells: readonly Cell[], columns: Ledger['columns']): ReadonlyMap<string, number> {
  const names = namesOf(columns);
  const places = new Map<string, number>();
  cells.forEach((cell, at) => {
    const name = typeof cell === 'string' ? names.get(essence(cell)) : undefined;
    if (name !== undefined && !places.has(name)) places.set(name, at);
  });
  return places;
}

const known = new WeakMap<Ledger['columns'], ReadonlyMap<string, string>>();

function namesOf(columns: Ledger['columns']): ReadonlyMap<string, string> {
  const made = known.get(columns);
  if (made) return made;
  const names = new Map<string, string>();
  const entries = Object.entries(columns);
  for (const [name, { alsoCalled }] of entries) for (const other of alsoCalled) names.set(essence(other), name);
  for (const [name, { header }] of entries) names.set(essence(header), name);
  known.set(columns, names);
  return names;
}

/** What is compared of a heading: neither spaces, marks of being required, nor full width count. */
function essence(heading: string): string {
  return heading
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[\s*\u200b\ufeff★]+|\((?:必填|选填|可选|必填项)\)|:$/g, '')
    .toUpperCase();
}

function refuseOtherLedger({ cells }: RawRow, ledger: string | null): void {
  if (ledger === null) return;
  for (const cell of cells) {
    const found = typeof cell === 'string' && VERSION_CELL.exec(cell.normalize('NFKC').trim().slice(0, 200));
    if (found && found[1] !== ledger)
      throw new FileRefused('OTHER_LEDGER', '这是另一种台账的模板,请在对应的台账中上传,或下载本台账的模板重新填写。');
  }
}
