import { childrenNamedOn } from './disclosure-naming.ts';
import { CHILD_COLUMN, type DisclosureNode, KINDS_COLUMN, letterOn } from './disclosure-plan.ts';
import type { DisclosureTrace } from './disclosure-trace.ts';

type Json = Readonly<Record<string, unknown>>;

/** A row as those around it know it: the child above it, how that child's rows tell, and whether its own key is masked. */
interface Around {
  child: string | null;
  letters: string;
  isKeyMasked: boolean;
}

const NOTHING_AROUND: Around = { child: null, letters: '', isKeyMasked: false };

/** Walks an answer along its plan and notes what each row told; what is not there tells nothing. */
export function traceAnswer(trace: DisclosureTrace, node: DisclosureNode, answer: unknown): void {
  traceRows(trace, node, answer, NOTHING_AROUND);
}

function traceRows(trace: DisclosureTrace, node: DisclosureNode, rows: unknown, around: Around): void {
  if (Array.isArray(rows)) for (const row of rows) traceRow(trace, node, row, around);
  else traceRow(trace, node, rows, around);
}

function traceRow(trace: DisclosureTrace, node: DisclosureNode, value: unknown, around: Around): void {
  if (value === null || value === undefined || !tells(node, value as Json)) return;
  const row = value as Json;
  const child = node.about === 'SAME' ? around.child : ((row[CHILD_COLUMN] as string | null | undefined) ?? null);
  const letters = node.hasOwnKinds ? ((row[KINDS_COLUMN] as string | undefined) ?? '') : around.letters;
  trace.tell(child, node.told(row, letters, around.isKeyMasked));
  for (const field of node.naming) for (const named of childrenNamedOn(row, field)) trace.name(named, field.told);
  for (const [column, link] of node.links) {
    const below = row[column];
    if (below === null || below === undefined) continue;
    const next = { child, letters, isKeyMasked: letterOn(link.telling, letters) === 'M' };
    if (link.kind === 'ROWS') traceRows(trace, link.node, below, next);
    else tracePage(trace, link.nodes, below as Page, next);
  }
}

interface Page {
  rows: readonly Json[];
  size: number;
}

/** Of a page, the row that only tells that more follow is not shown. */
function tracePage(
  trace: DisclosureTrace,
  nodes: ReadonlyMap<string, DisclosureNode>,
  { rows, size }: Page,
  around: Around,
): void {
  for (const row of rows.slice(0, size)) for (const [column, node] of nodes) traceRow(trace, node, row[column], around);
}

/** Whether an object tells anything: one about a child without saying which is a bare repetition of the key asked for. */
function tells({ about, evidence }: DisclosureNode, row: Json): boolean {
  if (about === 'OWN' && !(CHILD_COLUMN in row)) return false;
  if (!evidence) return true;
  for (const column of evidence) if (row[column] !== null && row[column] !== undefined) return true;
  return false;
}
