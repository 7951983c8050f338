import type { Ledger, LedgerValue } from '../../subgraphs/ledger.ts';
import type { Cells } from '../ledger-desk.ts';
import { exportDocument } from './export-document.ts';

// biome-ignore lint/suspicious/noExplicitAny: each ledger reads a shape of its own
type Json = any;

type Ask = (query: string, variables: Record<string, unknown>) => Promise<{ data?: Json; errors?: unknown }>;

/** The rows of a ledger as its export has them, every cell as the text that is printed. */
export async function exportedRows(ask: Ask, ledger: Ledger, division: string | null = null): Promise<Cells[]> {
  const { list, each } = ledger.export;
  const name = list.split('(')[0] as string;
  const rows: Cells[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await ask(exportDocument(ledger.export), { division, after });
    if (errors) throw new Error(JSON.stringify(errors));
    const page: Json = data[name];
    for (const node of page.nodes)
      for (const record of each ? (at(node, each) ?? []) : [node]) rows.push(rowOf(ledger, node, record));
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}

function rowOf({ columns, export: { paths } }: Ledger, node: Json, record: Json): Cells {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const path = paths[name];
      if (!path) return [name, null];
      const value: LedgerValue = path.startsWith('^') ? at(node, path.slice(1)) : at(record, path);
      const text = column.print(value ?? null);
      return [name, text === '' ? null : text];
    }),
  );
}

/** What stands under a path; nothing where something on the way is nothing. */
function at(from: Json, path: string): Json {
  const fields = path.replace(/\([^)]*\)/g, '').split('.');
  return fields.reduce((value, field) => value?.[field], from);
}
