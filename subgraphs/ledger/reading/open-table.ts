import type { Ledger } from '../../ledger.ts';
import type { OpenedTable } from '../row.ts';

/** PLACEHOLDER until its owner writes it. */
export async function openTable(_file: Buffer, _fileName: string, _columns: Ledger['columns']): Promise<OpenedTable> {
  throw new Error('not there yet');
}
