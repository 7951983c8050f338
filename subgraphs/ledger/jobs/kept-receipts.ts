import type { Pool } from 'pg';
import { NOTHING_DISCLOSED } from '../../../schema/processing-record/disclosure.ts';
import type { Receipt } from '../../../schema/processing-record/record.ts';

/** Keeps the receipts of an import that runs (导入期间的披露回执): nobody asks just then; whom they are about its rows say. */
export async function keepReceipts(pool: Pool, id: number, receipts: readonly Receipt[]): Promise<void> {
  const kept = receipts.map((receipt) => ({ ...receipt, disclosure: NOTHING_DISCLOSED }));
  await pool.query('insert into ledger.receipt (import_id, receipt) select $1, jsonb_array_elements($2)', [
    id,
    JSON.stringify(kept),
  ]);
}

/** Gives out the receipts of an import, once: whoever gets them puts them on record. */
export async function takeReceipts(pool: Pool, id: number): Promise<Receipt[]> {
  const { rows } = await pool.query<{ receipt: Receipt }>(
    `with taken as (delete from ledger.receipt where import_id = $1 returning id, receipt)
     select receipt from taken order by id`,
    [id],
  );
  return rows.map(({ receipt }) => receipt);
}
