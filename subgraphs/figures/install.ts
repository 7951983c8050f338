import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { Definition, Figure } from '../figure.ts';
import { applySql } from '../sql-migrations.ts';
import { factsSql } from './facts-sql.ts';

const FIGURE_LOCK = 721_021;

/** Whether a department has figures (统计指标): a folder that declares them. */
export function hasFigures(department: string): boolean {
  return existsSync(new URL(`../${department}/figures/index.ts`, import.meta.url));
}

/** The figures that a department declares; none where it has none. */
export async function figuresOf(department: string): Promise<readonly Figure[]> {
  if (!hasFigures(department)) return [];
  const module = await import(new URL(`../${department}/figures/index.ts`, import.meta.url).href);
  return (module as { figures: readonly Figure[] }).figures;
}

/** The functions of the figures, in the order in which they need each other. */
const FUNCTIONS = ['roll-up', 'cells', 'report'] as const;

/**
 * Brings the figures of a department's database up to date, as its owner: the tables they are kept in, each file once; the
 * functions, whenever their text has changed; and, when the declaration or the roll-up has changed, the triggers that keep
 * them, and all numbers anew. The runtime role reads them and folds.
 */
export async function migrateFigures(client: pg.Client, department: string, runtimeRole: string): Promise<void> {
  const figures = await figuresOf(department);
  if (figures.length === 0) return;
  await applySql(client, {
    folder: new URL('./tables/', import.meta.url),
    doneIn: 'figure.version',
    lock: FIGURE_LOCK,
    afterwards: `revoke all on all tables in schema figure from public, ${runtimeRole};
      grant usage on schema figure to ${runtimeRole};
      grant select on all tables in schema figure to ${runtimeRole};
      grant insert, update on figure.target to ${runtimeRole};
      revoke all on figure.version, figure.installed from ${runtimeRole}`,
  });
  const counting = [factsSql(figures), ...definitionRows(figures), ...targetRows(figures)].join('\n');
  const wanted = [hashOf(functionText('roll-up') + counting), hashOf(functionText('cells') + functionText('report'))];
  const { rows } = await client.query<{ sm3: string }>('select sm3 from figure.installed');
  const isThere = (hash: string | undefined) => rows.some(({ sm3 }) => sm3 === hash);
  if (wanted.every(isThere)) return;
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [FIGURE_LOCK]);
    await client.query(FUNCTIONS.map(functionText).join('\n'));
    await (isThere(wanted[0])
      ? client.query('update figure.clock set version = version + 1')
      : count(client, counting));
    await client.query('delete from figure.installed');
    await client.query('insert into figure.installed select unnest($1::text[])', [wanted]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Installs a declaration in place of an earlier one, and works all numbers out. */
async function count(client: pg.Client, counting: string): Promise<void> {
  await client.query(REMOVE);
  await client.query(counting);
  await client.query('revoke execute on function figure.rebuild(int), figure.all_facts() from public');
  await client.query('select figure.rebuild()');
}

function functionText(name: (typeof FUNCTIONS)[number]): string {
  return readFileSync(new URL(`./functions/${name}.sql`, import.meta.url), 'utf8');
}

function hashOf(text: string): string {
  return createHash('sm3').update(text).digest('hex');
}

/** Takes away what an earlier declaration installed. */
const REMOVE = `do $remove$
declare installed record;
begin
  for installed in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'figure' and (p.proname like 'on\\_%' or p.proname like 'touch\\_%' or p.proname like 'after\\_%' or p.proname = 'all_facts')
  loop execute format('drop function %s cascade', installed.name); end loop;
  delete from figure.definition;
end $remove$;`;

const text = pg.escapeLiteral;

function definitionRows(figures: readonly Figure[]): string[] {
  return figures.flatMap((figure, at) => [
    definitionRow(figure, figure, null, at),
    ...(figure.variants ?? []).map((variant, of) => definitionRow(figure, variant, figure.code, of)),
  ]);
}

function definitionRow(figure: Figure, each: Definition, variantOf: string | null, ordinal: number): string {
  const { code, title, definition, basis, counts, of } = each;
  const { childId, list } = counts.subject;
  const isListed = list !== null && figure.isListed !== false;
  const parts = variantOf ? undefined : figure.parts;
  const optional = (value: string | null | undefined) => (value ? text(value) : 'null');
  const values = [
    ...[code, title, definition, basis, counts.code, JSON.stringify(parts?.titles ?? [])].map((value) => text(value)),
    ...[variantOf, of?.code, variantOf ? null : figure.unit, isListed ? list : null, parts?.counter.code].map(optional),
  ];
  return `insert into figure.definition (code, title, definition, basis, counter, parts, variant_of, of_counter, unit, list,
    parts_counter, ordinal, is_about_children, is_listed)
    values (${values.join(', ')}, ${ordinal}, ${childId !== null}, ${isListed});`;
}

/** What documents set is there from the start; what an authority sets later stays. */
function targetRows(figures: readonly Figure[]): string[] {
  return figures.flatMap(({ code, targets = [] }) =>
    targets.map(({ divisionCode, comparison, value, validFrom, validUntil, source }) => {
      const until = validUntil ? text(validUntil) : 'null';
      return `insert into figure.target (figure, division_code, comparison, value, valid_from, valid_until, source)
        values (${[code, divisionCode, comparison].map((each) => text(each)).join(', ')}, ${value}, ${text(validFrom)}, ${until}, ${text(source)})
        on conflict do nothing;`;
    }),
  );
}
