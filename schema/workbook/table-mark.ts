import { createHash } from 'node:crypto';

/** What of a column the mark depends on. */
export interface MarkedColumn {
  column: string;
  header: string;
  kind: string;
  isRequired: boolean;
}

/**
 * The mark of a ledger's table (版本标记): `台账:civil-affairs/children/1a2b3c4d`. Templates, exports and result workbooks carry
 * it, so that a file is known for what it is and for which columns it was made.
 */
export function tableMark(department: string, ledger: string, columns: readonly MarkedColumn[]): string {
  const declared = columns.map(({ column, header, kind, isRequired }) => [column, header, kind, isRequired]);
  const version = createHash('sha256').update(JSON.stringify(declared)).digest('hex').slice(0, 8);
  return `台账:${department}/${ledger}/${version}`;
}
