import type { ActKind } from '../../schema/processing-record/record.ts';

/** What the journal calls the steps of an import (导入的处理类型); the same in every department. */
export const LEDGER_ACTS: Readonly<Record<string, ActKind>> = {
  uploadLedger: 'IMPORT',
  checkLedger: 'IMPORT',
  writeLedger: 'IMPORT',
  cancelImport: 'IMPORT',
  undoImport: 'IMPORT',
  reviewRow: 'IMPORT',
};
