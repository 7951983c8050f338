import { cellText, nationalIdCell } from '../../schema/cell-text.ts';
import { dayAt } from '../../schema/plain-date.ts';
import type { LedgerInfo } from '../../subgraphs/ledger/door.ts';
import { type ExportedValue, valuesAt } from './export-columns.ts';
import type { LedgerDocument, LedgerPath } from './ledger-document.ts';

/** Says nothing and changes nothing when the file comes back: the viewer may not see what stands there. */
const WITHHELD = '(已隐去)';

/** Kinds of columns whose masked values look like true ones: 2016-01-01 for a year, a county's code for an address. */
const LOOKS_TRUE: ReadonlySet<string> = new Set(['DAY', 'MONTH', 'DIVISION', 'COUNT', 'AMOUNT']);

/** What of the values was not given: denied by response keys, masked by coordinate. */
export interface Withheld {
  isDenied(keys: readonly string[]): boolean;
  isMasked(coordinate: string): boolean;
  /** Some rows have it and others do not. */
  isInPart(coordinate: string): boolean;
}

/** The rows of a node in the ledger's columns; what was withheld must not come back as a value. */
export function ledgerRows(
  node: unknown,
  { each, columns }: LedgerDocument,
  { choices }: LedgerInfo['export'],
  { isDenied, isMasked, isInPart }: Withheld,
): ExportedValue[][] {
  const records = each.length ? valuesAt(node, each, 0).values.filter((record) => record !== null) : [node];
  return records.map((record) =>
    columns.map((path) => {
      const { values } = valuesAt(path.isOfNode ? node : record, path.keys, 0);
      if (isDenied(path.isOfNode ? path.keys : [...each, ...path.keys])) return WITHHELD;
      const mayBeMissing = isInPart(path.coordinate);
      const isHidden = (mayBeMissing || isMasked(path.coordinate)) && LOOKS_TRUE.has(path.column.kind);
      const value = printed(values, path, choices);
      return (value === null ? mayBeMissing : isHidden) ? WITHHELD : value;
    }),
  );
}

/** As the ledger's own columns write a value, so that what is read back is the value again. */
function printed(
  values: readonly unknown[],
  { column: { column, kind } }: LedgerPath,
  choices: LedgerInfo['export']['choices'],
): ExportedValue {
  const said = values.filter((value) => value !== null && value !== undefined);
  if (said.length === 0) return null;
  const [first] = said;
  if (kind === 'COUNT' || kind === 'AMOUNT') return typeof first === 'number' ? first : String(first);
  if (kind === 'FLAG') return first === true ? '是' : first === false ? '否' : String(first);
  if (kind === 'DAY') return dayText(String(first));
  if (kind === 'MONTH') return dayText(String(first)).slice(0, 7);
  if (kind === 'CHOICE' || kind === 'CHOICES')
    return said.map((value) => choices[column]?.[String(value)] ?? String(value)).join('、');
  const text = said.map((value) => (typeof value === 'boolean' ? (value ? '是' : '否') : String(value))).join('、');
  if (kind === 'NATIONAL_ID') return nationalIdCell(text);
  return kind === 'TEXT' || kind === 'REFERENCE' ? cellText(text) : text;
}

/** A day, also of an instant: the one in Beijing. */
function dayText(value: string): string {
  return value.includes('T') ? dayAt(new Date(value)) : value;
}
