import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { sql } from 'kysely';
import { aboutOf, rowsTold } from './disclosure-compile.ts';
import type { About } from './disclosure-plan.ts';
import type { Asked, ReadCompiler } from './read-compile.ts';
import {
  afterCursor,
  edgeType,
  filterConditions,
  nodeType,
  type Order,
  orderClause,
  orderOf,
  pageSize,
} from './read-list.ts';
import { isDivision, rowOf, type Source, tableOf } from './read-row.ts';
import { below, columnOf, selectedFields } from './read-selection.ts';
import type { Sql } from './reading.ts';

/** A field of many rows: its selection, its rows, the condition that ties them to the parent, their usual order. */
export interface Many extends Asked {
  target: Source;
  where: Sql;
  /** Whether they are the parent's own: rows about the child that the parent is. */
  ofParent: boolean;
  usual: readonly string[];
  /** The coordinate, which a cursor is bound to. */
  list: string;
}

/** A plain list as a JSON array; an argument `first` limits it, otherwise it is whole. */
export function compileList(compiler: ReadCompiler, many: Many, type: GraphQLObjectType): Sql {
  const conditions = matchingConditions(compiler, many, type);
  const orders = orderOf(many.field, many.args, many.target, many.usual, type, many.scope.access);
  const limit = many.field.args.some((each) => each.name === 'first')
    ? sql`limit ${pageSize(many.args.first)}::int`
    : sql``;
  const columns = compiler.columns(rowsTold(many, type, many.target, aboutRows(compiler, many, type)));
  return sql`(select coalesce(json_agg(row_to_json("$page")), '[]') from (select ${columns} from ${tableOf(many.target)} where ${sql.join(conditions, sql` and `)} order by ${orderClause(orders)} ${limit}) "$page")`;
}

/** A connection as `{rows, size, total}`: one row more than the page tells whether another page follows. */
export function compileConnection(compiler: ReadCompiler, many: Many, type: GraphQLObjectType): Sql {
  const node = nodeType(type);
  const orders = orderOf(many.field, many.args, many.target, many.usual, node, many.scope.access);
  const list = `${many.list} ${orders.map(({ name }) => name).join()}`;
  const matching = matchingConditions(compiler, many, node);
  const after =
    many.args.after === null || many.args.after === undefined ? [] : [afterCursor(list, orders, many.args.after)];
  const selected = selectedFields(many.scope, type, many.sets);
  const asks = (name: string) => [...selected.values()].some((nodes) => nodes[0]?.name.value === name);
  const size = pageSize(many.args.first);
  const conditions = sql.join([...matching, ...after], sql` and `);
  const rows = sql`(select coalesce(json_agg(row_to_json("$page")), '[]') from (select ${pageColumns(compiler, many, type, node, orders)} from ${tableOf(many.target)} where ${conditions} order by ${orderClause(orders)} limit ${size}::int + 1) "$page")`;
  const total = sql`(select count(*) from ${tableOf(many.target)} where ${sql.join(matching, sql` and `)})`;
  return sql`json_build_object('list', ${list}::text, 'size', ${size}::int, 'rows', ${['edges', 'nodes', 'pageInfo'].some(asks) ? rows : sql`'[]'::json`}, 'total', ${asks('totalCount') ? total : sql`null`})`;
}

/** The rows of a list: tied to the parent, left by the filter, and within what the session may see. */
function matchingConditions(compiler: ReadCompiler, many: Many, node: GraphQLObjectType): Sql[] {
  const reading = compiler.readings.readingOf(node);
  const { access } = many.scope;
  const visible = compiler.rows.visible(many.target, access, reading, many.ofParent);
  const division = isDivision(many.source) ? rowOf(many.source) : null;
  const filters = filterConditions(many.field, many.args, many.target, reading, division);
  return [many.where, ...(visible ? [visible] : []), ...filters].map((condition) => sql`(${condition})`);
}

function pageColumns(
  compiler: ReadCompiler,
  many: Many,
  type: GraphQLObjectType,
  node: GraphQLObjectType,
  orders: readonly Order[],
): Sql {
  const columns = [sql`json_build_array(${sql.join(orders.map((order) => order.by))}) as "order"`];
  const selections = nodeSelections(many, type);
  const paths = selections.map(({ column }) => column);
  const told = many.told?.page(many.column, many.telling, node.name, aboutRows(compiler, many, node), paths);
  for (const { column, sets } of selections) {
    const rows = { ...many, type: node, sets, source: many.target, told: told?.get(column) ?? null };
    columns.push(sql`${compiler.object(rows, sql``)} as ${sql.id(column)}`);
  }
  return sql.join(columns);
}

function aboutRows(compiler: ReadCompiler, { ofParent, target }: Many, type: GraphQLObjectType): About {
  return ofParent ? 'SAME' : aboutOf(compiler, type, target);
}

/** Where a page's rows are shown, by the column of each path, with what is selected there. */
function nodeSelections(many: Many, type: GraphQLObjectType): { column: string; sets: SelectionSetNode[] }[] {
  const selections: { column: string; sets: SelectionSetNode[] }[] = [];
  for (const [key, nodes] of selectedFields(many.scope, type, many.sets)) {
    const name = nodes[0]?.name.value;
    if (name === 'nodes') selections.push({ column: columnOf(key), sets: below(nodes) });
    if (name !== 'edges') continue;
    const edge = edgeType(type);
    for (const [nodeKey, edgeNodes] of selectedFields(many.scope, edge, below(nodes))) {
      if (edgeNodes[0]?.name.value === 'node')
        selections.push({ column: columnOf(`${key}.${nodeKey}`), sets: below(edgeNodes) });
    }
  }
  return selections;
}
