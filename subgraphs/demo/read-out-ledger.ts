import type { Ledger, LedgerExport, LedgerValue } from '../ledger.ts';

/** The cells of a row as they are printed, by column. */
export type PrintedRow = Readonly<Record<string, string | null>>;

/** Asks a department something. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<{ data?: unknown; errors?: unknown }>;

// biome-ignore lint/suspicious/noExplicitAny: each ledger reads a shape of its own
type Json = any;
type Selection = Map<string, Selection>;

/** Reads a ledger out as its export declares (读出台账), page by page, every cell as the text that its column prints. */
export async function readOutLedger(ask: Ask, ledger: Ledger, division: string | null = null): Promise<PrintedRow[]> {
  const { list, each } = ledger.export;
  const name = list.split('(')[0] as string;
  const query = exportDocument(ledger.export);
  const rows: PrintedRow[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await ask(query, { division, after });
    if (errors) throw new Error(`${ledger.title} cannot be read out: ${JSON.stringify(errors)}`);
    const page: Json = (data as Json)[name];
    for (const node of page.nodes)
      for (const record of each ? (at(node, each) ?? []) : [node]) rows.push(rowOf(ledger, node, record));
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}

/** The query that reads a ledger out, a page at a time. */
export function exportDocument({ list, each, paths }: LedgerExport): string {
  const node: Selection = new Map();
  const row = each ? inside(node, each) : node;
  for (const path of Object.values(paths)) inside(path.startsWith('^') ? node : row, path.replace('^', ''));
  const variables = [
    list.includes('$division') ? '$division: ID' : '',
    list.includes('$after') ? '$after: String' : '',
  ].filter(Boolean);
  const head = variables.length > 0 ? `(${variables.join(', ')})` : '';
  return `query Export${head} { ${list} { nodes ${printed(node)} pageInfo { hasNextPage endCursor } } }`;
}

/** The selection under a path of fields with their arguments, made where it is missing. */
function inside(selection: Selection, path: string): Selection {
  let here = selection;
  for (const field of path.match(/[^.()]+(\([^)]*\))?/g) ?? []) {
    const next: Selection = here.get(field) ?? new Map();
    here.set(field, next);
    here = next;
  }
  return here;
}

function printed(selection: Selection): string {
  if (selection.size === 0) return '';
  return `{ ${[...selection].map(([field, under]) => `${field} ${printed(under)}`).join(' ')} }`;
}

function rowOf({ columns, export: { paths } }: Ledger, node: Json, record: Json): PrintedRow {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const path = paths[name];
      if (!path) return [name, null];
      const value: LedgerValue = path.startsWith('^') ? at(node, path.slice(1)) : at(record, path);
      return [name, column.print(value ?? null) || null];
    }),
  );
}

/** What stands under a path; nothing where something on the way is nothing. */
function at(from: Json, path: string): Json {
  const fields = path.replace(/\([^)]*\)/g, '').split('.');
  return fields.reduce((value, field) => value?.[field], from);
}
