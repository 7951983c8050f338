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

/** Columns of a department that hold texts which people write, found by what is in them. */
const COLUMNS = `
  select c.table_schema || '.' || quote_ident(c.table_name) as "table", quote_ident(c.column_name) as "column"
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying') and c.is_generated = 'NEVER'
    and c.table_schema not in ('pg_catalog', 'information_schema')`;

/**
 * Writes markup and scripts into every text of the demo county that a person may have written, past all checks of the hub, as
 * somebody with the database could. Tells how many columns hold them now; what the database's own constraints refuse stays.
 */
export async function poison(hub: DemoHub): Promise<number> {
  let written = 0;
  for (const department of departmentNames().filter((name) => name !== 'processing-record')) {
    for (const { table, column } of await hub.sql(department, COLUMNS)) {
      const payload = PAYLOADS[written % PAYLOADS.length] as string;
      const statement = `update ${table} set ${column} = $1 where ${column} ~ '[一-龥]'`;
      const done = await hub.sql(department, statement, [payload]).then(
        () => true,
        () => false,
      );
      if (done) written += 1;
    }
  }
  return written;
}
