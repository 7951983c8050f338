import type { ChildTie } from '../child-ties.ts';

/** SQL that announces the children of every written row, once a statement (触发器), and on request those of a whole register. */
export function feedSql(ties: readonly ChildTie[], register: string): string {
  return [announceAll(register), ...ties.map(onTable)].join('\n');
}

/** Takes away what an earlier version installed. */
export const REMOVE_FEED = `do $remove$
declare installed record;
begin
  for installed in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'feed' and (p.proname like 'on\\_%' or p.proname = 'announce_all')
  loop execute format('drop function %s cascade', installed.name); end loop;
end $remove$;`;

function announceAll(register: string): string {
  return `create function feed.announce_all() returns void language sql security definer
    set search_path = public, pg_temp as $all$ select feed.announce(array(select id from "${register}")) $all$;
  revoke execute on function feed.announce_all() from public;`;
}

/** Whoever loads many rows at once sets `feed.paused` and announces all of them at the end. */
function onTable({ table, childIds }: ChildTie): string {
  const announce = (operation: string, changed: string) => `if tg_op = '${operation}' then
    perform feed.announce(array(with changed as (${changed}) ${childIds}));
  end if;`;
  const trigger = (
    operation: string,
    rows: string,
  ) => `create trigger feed_${operation} after ${operation} on "${table}"
    referencing ${rows} for each statement execute function feed."on_${table}"();`;
  return `create function feed."on_${table}"() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $on$
  begin
    if current_setting('feed.paused', true) = 'on' then return null; end if;
    ${announce('INSERT', 'select * from new_rows')}
    ${announce('UPDATE', 'select * from old_rows union all select * from new_rows')}
    ${announce('DELETE', 'select * from old_rows')}
    return null;
  end $on$;
  ${trigger('insert', 'new table as new_rows')}
  ${trigger('update', 'old table as old_rows new table as new_rows')}
  ${trigger('delete', 'old table as old_rows')}`;
}
