import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import { withClient } from '../../subgraphs/database.ts';
import { embeddedUrls } from '../../subgraphs/embedded-runtime-url.ts';
import type { Sent } from './load.ts';

/** A record as far as it can be compared with what a client got. */
export interface Kept {
  name: string | null;
  kind: string;
  result: string;
  /** The children whom it says were told of. */
  told: readonly string[];
}

const CHILD_ID = /(?<![0-9A-Za-z-])(?:T-)?[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Za-z])/g;

/** Every child id in a text, wherever it stands. */
export function childIdsIn(text: string): string[] {
  return [...new Set(text.match(CHILD_ID))];
}

/** All records, as the database has them. */
export const KEPT = `select name, kind, result, array(
    select jsonb_array_elements_text(jsonb_path_query_array(body::jsonb, 'lax $.groups[*].children[*]'))) as told
  from record_link order by chain, seq`;

/** The record of the hub that runs on a data directory. */
export async function recordOn(dataDir: string): Promise<Kept[]> {
  const { migration } = embeddedUrls(dataDir, RECORD_DEPARTMENT);
  return (await withClient(migration, (client) => client.query<Kept>(KEPT))).rows;
}

/** What is wrong with the record, when this is what clients got: it must be empty. */
export function unrecorded(sent: readonly Sent[], records: readonly Kept[]): string[] {
  const byName = Map.groupBy(
    records.filter(({ kind }) => kind !== 'WITHHELD'),
    ({ name }) => name,
  );
  return sent.flatMap(({ name, status, text }) => {
    const [record, ...more] = byName.get(name) ?? [];
    const ids = childIdsIn(text);
    if (status === 503) return ids.map((id) => `${name}: 503 tells of ${id}`);
    if (status !== null && !record) return [`${name}: ${status} without a record`];
    if (more.length > 0) return [`${name}: ${more.length + 1} records`];
    const told = new Set(record?.told);
    return ids.filter((id) => !told.has(id)).map((id) => `${name}: ${id} is not in the record`);
  });
}
