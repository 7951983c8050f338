import type { Client } from 'pg';
import { applySql } from '../sql-migrations.ts';

const LEDGER_LOCK = 721_005;

/** Brings the tables of imports (台账导入) of a department's database up to date, as their owner; its runtime role works with them. */
export async function migrateLedger(client: Client, runtimeRole: string): Promise<void> {
  await applySql(client, {
    folder: new URL('./tables/', import.meta.url),
    doneIn: 'ledger.version',
    lock: LEDGER_LOCK,
    afterwards: `revoke all on all tables in schema ledger from public;
      grant usage on schema ledger to ${runtimeRole};
      grant select, insert, update, delete on all tables in schema ledger to ${runtimeRole};
      revoke all on ledger.version from ${runtimeRole}`,
  });
}
