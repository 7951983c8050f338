import { departmentNames } from '../../subgraphs/subgraph.ts';
import type { DemoHub } from '../explorer/demo-hub.ts';

/** What a browser would run if a page took texts for markup, scripts, addresses or templates. */
const PAYLOADS = [
  '<img src=x onerror="window.stored=1">',
  '"><svg/onload=window.stored=1>',
  '</script><script>window.stored=1</script>',
  'javascript:window.stored=1',
  "');window.stored=1;//",
  '{{constructor.constructor("window.stored=1")()}}',
  '<a href="javascript:window.stored=1" autofocus onfocus="window.stored=1">点</a>',
] as const;

/** Writes a payload into every column of a database that holds texts which people write, found by what is in them; gives how many. */
const WRITE = `
create function poison(payloads text[]) returns int language plpgsql as $poison$
declare
  written int := 0;
  text_column record;
begin
  for text_column in
    select c.table_schema, c.table_name, c.column_name
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying') and c.is_generated = 'NEVER'
      and c.table_schema not in ('pg_catalog', 'information_schema')
  loop
    begin
      execute format('update %I.%I set %3$I = $1 where %3$I ~ $2', text_column.table_schema, text_column.table_name,
        text_column.column_name) using payloads[1 + written % cardinality(payloads)], '[一-龥]';
      written := written + 1;
    exception when others then null;
    end;
  end loop;
  return written;
end $poison$`;

/**
 * Writes markup and scripts into every text of the demo county that a person may have written, past all checks of the hub, as
 * somebody with the database could. Tells how many columns hold them now; what the database's own constraints refuse stays.
 */
export async function poison(hub: DemoHub): Promise<number> {
  let written = 0;
  for (const department of departmentNames().filter((name) => name !== 'processing-record')) {
    await hub.sql(department, WRITE);
    const [told] = await hub.sql(department, 'select poison($1) as written', [PAYLOADS]);
    written += Number(told?.written);
  }
  return written;
}
