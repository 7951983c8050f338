import { sql } from 'kysely';
import type { FieldReading, ReadingKeys, Row, Sql } from './reading.ts';

/** How a sealed field is read. */
export type SealedReading = Extract<FieldReading, { kind: 'SEALED' }>;

/** What a statement answers for a sealed field: the envelope, the row it belongs to, and whether the viewer sees it masked. */
interface SealedJson {
  sealed: string;
  row: string;
  masked: boolean;
}

/** The SQL of a sealed field: its envelope with the key of its row (`id`), or null where there is none. */
export function sealedJson(row: Row, property: string, masked: Sql): Sql {
  const envelope = row(property);
  return sql`case when ${envelope} is not null then json_build_object('sealed', ${envelope}, 'row', ${row('id')}, 'masked', ${masked}) end`;
}

/** The text of a sealed field, masked before it leaves the department when the statement says so. */
export function openedText(
  answer: unknown,
  { column, mask }: SealedReading,
  { fieldKeys }: ReadingKeys,
): string | null {
  if (answer === null || answer === undefined) return null;
  const { sealed, row, masked } = answer as SealedJson;
  const text = fieldKeys.open(sealed, column, row);
  return masked ? mask(text) : text;
}
