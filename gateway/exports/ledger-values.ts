import { cellText } from '../../schema/cell-text.ts';
import { dayAt } from '../../schema/plain-date.ts';
import type { LedgerInfo } from '../../subgraphs/ledger/door.ts';
import { type ExportedValue, valuesAt } from './export-columns.ts';
import type { LedgerDocument, LedgerPath } from './ledger-document.ts';

/** Says nothing and changes nothing when the file comes back: the viewer may not see what stands there. */
const WITHHELD = '(已隐去)';

/** The rows of a node in the ledger's columns; `isDenied` tells by response keys what was not given. */
export function ledgerRows(
  node: unknown,
  { each, columns }: LedgerDocument,
  { choices }: LedgerInfo['export'],
  isDenied: (keys: readonly string[]) => boolean,
): ExportedValue[][] {
  const records = each.length ? valuesAt(node, each, 0).values.filter((record) => record !== null) : [node];
  return records.map((record) =>
    columns.map((path) => {
      const { values } = valuesAt(path.isOfNode ? node : record, path.keys, 0);
      if (isDenied(path.isOfNode ? path.keys : [...each, ...path.keys])) return WITHHELD;
      return printed(values, path, choices);
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
  return kind === 'TEXT' || kind === 'REFERENCE' ? cellText(text) : text;
}

/** A day, also of an instant: the one in Beijing. */
function dayText(value: string): string {
  return value.includes('T') ? dayAt(new Date(value)) : value;
}
