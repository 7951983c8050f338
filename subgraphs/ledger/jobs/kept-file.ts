import type { Pool, PoolClient } from 'pg';
import { openBytes, sealBytes } from '../../../schema/sealed-bytes.ts';
import { type SealingKey, sealingKey } from '../../../schema/sealing.ts';

/** Files whose rows are not all in are kept so many days, so that they can be corrected and gone on with. */
const KEPT_DAYS = 30;

type Connection = Pick<Pool | PoolClient, 'query'>;

/** Keeps the file of an import, sealed for it (台账原件): only this department opens it, and only for this import. */
export async function keepFile(client: Connection, linkageKey: Buffer, importId: number, file: Buffer): Promise<void> {
  const sealed = sealBytes(keyOf(linkageKey), file, placeOf(importId));
  await client.query(
    'insert into ledger.file values ($1, $2) on conflict (import_id) do update set sealed = excluded.sealed',
    [importId, sealed],
  );
}

/** The file of an import; null when it is not kept any more. */
export async function keptFile(client: Connection, linkageKey: Buffer, importId: number): Promise<Buffer | null> {
  const { rows } = await client.query<{ sealed: Buffer }>('select sealed from ledger.file where import_id = $1', [
    importId,
  ]);
  return rows[0] ? openBytes(keyOf(linkageKey), rows[0].sealed, placeOf(importId)) : null;
}

/** Forgets the files that nobody needs any more: every row is in or the days are over. */
export async function forgetFiles(client: Connection): Promise<void> {
  await client.query(
    `delete from ledger.file f using ledger.import i where i.id = f.import_id and (i.state = 'UNDONE'
      or i.created_at < now() - make_interval(days => $1)
      or (i.state = 'DONE' and not i.counts ?| array['REFUSED', 'REVIEW']))`,
    [KEPT_DAYS],
  );
}

const placeOf = (importId: number) => ({ table: 'ledger.file', column: 'sealed', row: String(importId) });

const keys = new WeakMap<Buffer, SealingKey>();

function keyOf(linkageKey: Buffer): SealingKey {
  const key = keys.get(linkageKey) ?? sealingKey('ledger-file', linkageKey);
  keys.set(linkageKey, key);
  return key;
}
