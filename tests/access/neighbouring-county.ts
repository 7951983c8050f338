import type { TestHub } from '../hub.ts';

/** A township of the demo county, and the code it goes by once it lies in a county of its own (未启用的代码). */
const TOWNSHIP = '210421102';
export const NEIGHBOUR = '210499';

/** The first character of every name and recorder there, but of the divisions themselves; nobody else's has it. */
export const MARK = '阈';

/** What is known of the neighbouring county: none of it may be in an answer to somebody of the demo county. */
export interface Neighbour {
  childIds: readonly string[];
  codes: readonly string[];
}

const moved = (column: string) => `'${NEIGHBOUR}' || substr(${column}, 7)`;

/** Takes a township out of the demo county, with its children, places and all their records, in every department. */
export async function moveTownshipAway(hub: TestHub, departments: readonly string[]): Promise<Neighbour> {
  const childIds = new Set<string>();
  for (const department of departments) await moveChildren(hub, department, childIds);
  for (const department of departments) await moveRecords(hub, department, childIds);
  const codes = await hub.sql<{ code: string }>(
    'education',
    `select code from known_division where code like '${NEIGHBOUR}%'`,
  );
  return { childIds: [...childIds], codes: codes.map(({ code }) => code) };
}

const REGISTER = /^(registered_child|pupil|guided_child|league_child|concerned_child)$/;

async function moveChildren(hub: TestHub, department: string, childIds: Set<string>): Promise<void> {
  const run = runIn(hub, department);
  const tables = await columnsByTable(run);
  await makeDivisions(run, tables);
  const inTownship = `division_code like '${TOWNSHIP}%' or id in (${[...childIds].map((id) => `'${id}'`).join() || "''"})`;
  for (const table of [...tables.keys()].filter((name) => REGISTER.test(name))) {
    const rows = await run<{
      id: string;
    }>(`update ${table} set division_code = ${moved('division_code')}, ${marked(tables, table)}
      where ${inTownship} returning id`);
    for (const { id } of rows) childIds.add(id);
  }
}

async function moveRecords(hub: TestHub, department: string, childIds: ReadonlySet<string>): Promise<void> {
  const run = runIn(hub, department);
  const tables = await columnsByTable(run);
  const ofChildren = `child_id in (${[...childIds].map((id) => `'${id}'`).join()})`;
  const inTownship = `division_code like '${TOWNSHIP}%'`;
  const place = `division_code = case when ${inTownship} then ${moved('division_code')} else division_code end`;
  for (const [table, columns] of tables) {
    if (REGISTER.test(table) || NATIONWIDE.test(table)) continue;
    const isPlaced = columns.has('division_code');
    const which = columns.has('child_id') ? ofChildren : isPlaced ? inTownship : null;
    const changes = [marked(tables, table), isPlaced ? place : ''].filter(Boolean);
    if (which && changes.length > 0) await run(`update ${table} set ${changes.join()} where ${which}`);
  }
  await markDependents(run, tables);
}

function runIn(hub: TestHub, department: string): Run {
  return (text) => hub.sql(department, text);
}

const NATIONWIDE =
  /^(known_division|division|contact_office|child_alias|act_receipt)$|standard|checklist|answer_period|setting/;

type Run = <Row extends Record<string, unknown>>(text: string) => Promise<Row[]>;

async function columnsByTable(run: Run): Promise<Map<string, Set<string>>> {
  const rows = await run<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns where table_schema = 'public' order by 1, 2`,
  );
  const tables = new Map<string, Set<string>>();
  for (const { table_name, column_name } of rows)
    tables.set(table_name, (tables.get(table_name) ?? new Set()).add(column_name));
  return tables;
}

async function makeDivisions(run: Run, tables: ReadonlyMap<string, Set<string>>): Promise<void> {
  for (const table of ['known_division', 'division'].filter((name) => tables.has(name))) {
    const others = [...(tables.get(table) ?? [])].filter((column) => !['code', 'parent_code'].includes(column));
    const columns = others.map((column) => `"${column}"`).join();
    const parent = tables.get(table)?.has('parent_code') ? ', parent_code' : '';
    await run(`insert into ${table} (code${parent}, ${columns})
      select ${moved('code')}${parent && `, case length(code) when 6 then '2104' else ${moved('parent_code')} end`}, ${columns}
      from ${table} where code = '210421' or code like '${TOWNSHIP}%' order by length(code)`);
  }
}

function marked(tables: ReadonlyMap<string, Set<string>>, table: string): string {
  return ['name', 'recorded_by']
    .filter((column) => tables.get(table)?.has(column))
    .map((column) => `${column} = '${MARK}' || ${column}`)
    .join();
}

/** Rows that hang on nothing but rows of the neighbouring county belong to it as well. */
async function markDependents(run: Run, tables: ReadonlyMap<string, Set<string>>): Promise<void> {
  const links = await run<{ child: string; columns: string[]; parents: string[] }>(`
    select c.conrelid::regclass::text as child, array_agg(a.attname::text) as columns, array_agg(c.confrelid::regclass::text) as parents
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' group by 1`);
  const dependent = links.filter(({ child }) => {
    const columns = tables.get(child);
    return (
      columns?.has('recorded_by') &&
      !columns.has('child_id') &&
      !columns.has('division_code') &&
      !NATIONWIDE.test(child)
    );
  });
  for (let round = 0; round < 3; round++)
    for (const { child, columns, parents } of dependent) {
      const conditions = columns.map((column, at) => {
        const parent = parents[at] as string;
        if (!tables.get(parent)?.has('recorded_by')) return 'true';
        return `exists (select from ${parent} p where p.id = t.${column} and p.recorded_by like '${MARK}%')`;
      });
      if (conditions.every((each) => each === 'true')) continue;
      await run(
        `update ${child} t set recorded_by = '${MARK}' || recorded_by where recorded_by not like '${MARK}%' and ${conditions.join(' and ')}`,
      );
    }
}
