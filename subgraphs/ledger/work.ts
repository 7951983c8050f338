import type { EntityManager } from '@mikro-orm/postgresql';
import type { Work } from '../act.ts';
import type { Department } from '../department.ts';
import type { PersonSource } from '../ledger.ts';
import type { EntityClass } from '../reading.ts';

/** A record as it was before an import touched it (导入前的内容); `before` null: it was not there. */
export interface RecordChange {
  /** Table name. */
  table: string;
  /** Primary key, as text. */
  key: string;
  /** The child it belongs to; null: none. */
  childId: string | null;
  /** All columns as `to_jsonb(row)` gives them. */
  before: Readonly<Record<string, unknown>> | null;
  /** Fingerprint of the row as the import left it (`writing/fingerprint.ts`): a later change shows; null: it has gone. */
  after: string | null;
}

/** What the rows of an import are checked and written with: one transaction, who imports, and what they may touch. */
export interface LedgerWork extends Work {
  /** In the transaction; finds only rows that the importer may see (the filter `jurisdiction`), unless told `{ filters: false }`. */
  em: EntityManager;
  /** The department's register of children; null when it keeps none. */
  register: EntityClass | null;
  persons: PersonSource | null;
  /** What a violated database constraint means to the clerk (`Department.constraints`). */
  constraints: Department['constraints'];
  /** Number of the import (导入编号); null while only checking without one (a trial run in a test). */
  importId: number | null;
  /** Notes what has been changed, with its content before, in the same transaction, so that the import can be undone. */
  note(changes: readonly RecordChange[]): Promise<void>;
}
