import type { Act } from './act.ts';
import type { Reading } from './reading.ts';

/** What a department declares beside its SDL, entities and migrations. */
export interface Department {
  /** How its types are read, where it is not plain from the entities. */
  reading: Reading;
  /** Its mutations, by field name. */
  acts: Record<string, Act>;
  /** Where what its acts write comes from (来源) when the clerk names no document. */
  source: string;
  /** What a violated database constraint means to the clerk: the input field and a Chinese sentence that says what to do. */
  constraints: Record<string, { field: string; message: string }>;
}
