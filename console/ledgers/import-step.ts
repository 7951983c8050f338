import { askLedgers } from './ask-ledgers.ts';
import type { ImportInfo } from './ledger-shapes.ts';

/** An import that a person looks at: what is known of it, where it is, and whom to tell when more is known. */
export interface ShownImport {
  readonly info: ImportInfo;
  readonly path: string;
  readonly onKnown: (info: ImportInfo) => void;
}

/** Has the hub take a step of an import (写入、取消、撤销), and tells what has become of it. */
export async function takeStep({ path, onKnown }: ShownImport, step: 'write' | 'cancel' | 'undo'): Promise<void> {
  onKnown(await askLedgers<ImportInfo>(`${path}/${step}`, {}));
}
