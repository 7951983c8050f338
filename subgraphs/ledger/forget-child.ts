import { sql } from 'kysely';
import type { Sql } from '../reading.ts';

/**
 * What is to be removed of a child from the imports of a department that keeps some (删除导入留痕): earlier contents of its
 * rows, questions about it, and the files it stood in. That a row was imported stays, without saying of whom.
 */
export function importsForget(child: Sql): readonly Sql[] {
  const ids = sql`(select ${child} union select a.alias_id from child_alias a where a.child_id = ${child})`;
  return [
    sql`delete from ledger.file where import_id in (select import_id from ledger.row where child_id in ${ids})`,
    sql`delete from ledger.change where child_id in ${ids}`,
    sql`delete from ledger.review where child_id in ${ids} or exists (select from jsonb_array_elements(candidates) as c
      where c.value ->> 'childId' in ${ids})`,
    sql`update ledger.row set child_id = null, problems = '[]' where child_id in ${ids}`,
  ];
}

/** Whether the department keeps imports at all. */
export const keepsImports: Sql = sql`select to_regclass('ledger.row') is not null as there`;
