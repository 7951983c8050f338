import { type EntityProperty, ReferenceKind } from '@mikro-orm/postgresql';
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { sql } from 'kysely';
import { orderedCoordinate, orderOfValue } from '../schema/access/ordered-by.ts';
import { badInput } from '../schema/errors.ts';
import { mayMatch, type SessionAccess } from './access.ts';
import { readCursor } from './cursor.ts';
import { propertyOf, rowOf, type Source } from './read-row.ts';
import type { Arguments, Row, Sql, TypeReading } from './reading.ts';
import { mapped, type Slot } from './slot.ts';

/** Rows a page may hold, and how many it holds when the client does not say. */
export const PAGE = { most: 100, usual: 50 } as const;

/** An ordering: the property or expression, its direction, the column type its cursor value is compared as. */
export interface Order {
  name: string;
  by: Sql;
  descending: boolean;
  type: string;
}

/**
 * The conditions that a `filter` argument states, in the section of a division or elsewhere. Empty filters, and fields given
 * as null, ask for nothing.
 */
export function filterConditions(
  field: GraphQLField<unknown, unknown>,
  args: Arguments,
  target: Source,
  reading: TypeReading,
  division: Row | null,
): Sql[] {
  const argument = field.args.find((each) => each.name === 'filter');
  const filter = args.filter as Record<string, unknown> | null | undefined;
  if (!argument || !filter) return [];
  const type = getNullableType(argument.type);
  if (!isInputObjectType(type)) throw new Error(`filter of ${field.name} is no input object`);
  return Object.entries(filter).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [
          reading.filters?.[name]?.(rowOf(target), value, division) ??
            ofProperty(name, value, target, isList(type, name)),
        ],
  );
}

const isList = (input: GraphQLInputObjectType, name: string) =>
  isListType(getNullableType(input.getFields()[name]?.type));

/** The condition of a filter field that is a property: `name`, `nameContains`, `birthDateFrom`, `birthDateUntil`. */
function ofProperty(name: string, value: unknown, target: Source, isList: boolean): Sql {
  const row = rowOf(target);
  const parts = [/^(.+)(Contains|From|Until)$/.exec(name), [name, name, 'Is']].find(
    (part) => part && propertyOf(target, part[1] as string),
  );
  if (!parts) throw new Error(`filter field '${name}' of ${target.meta?.className} has no reading`);
  const property = parts[1] as string;
  const column = row(property);
  if (parts[2] === 'Contains') return contains(column, value);
  if (parts[2] === 'From') return sql`${column} >= ${value}`;
  if (parts[2] === 'Until') return sql`${column} < ${value}`;
  if (property === 'divisionCode') return within(column, sql`${value}::text`);
  return isList ? sql`${column} = any(${value})` : sql`${column} = ${value}`;
}

/**
 * Text that contains the searched text, whatever the case; `%` and `_` stand for themselves. Names have two or three
 * characters, too few for trigrams, so the index is one of characters: `gin (string_to_array(lower(name), null))`.
 */
export function contains(column: Sql, searched: unknown): Sql {
  const text = mapped<string>(searched, (given) => given.trim());
  const pattern = mapped<string>(searched, (given) => `%${given.trim().replace(/[\\%_]/g, '\\$&')}%`);
  const holdsCharacters = sql`string_to_array(lower(${column}), null) @> string_to_array(lower(${text}::text), null)`;
  return sql`(${holdsCharacters} and lower(${column}) like lower(${pattern}::text))`;
}

/** Whether a division code lies in the subtree of another: one range of a bytewise index. */
export function within(code: Sql, ancestor: Sql): Sql {
  return sql`(${code} >= ${ancestor} and ${code} < ${ancestor} || ':')`;
}

/** The order of a list: the `orderBy` argument (`BIRTH_DATE_DESC`), else the reading's, then the primary key. */
export function orderOf(
  field: GraphQLField<unknown, unknown>,
  args: Arguments,
  target: Source,
  usual: readonly string[],
  node: GraphQLObjectType,
  access: SessionAccess,
): Order[] {
  const type = getNullableType(field.args.find((each) => each.name === 'orderBy')?.type);
  const value = args.orderBy;
  if (type && !isEnumType(type)) throw new Error(`orderBy of ${field.name} is no enum`);
  const asked =
    typeof value === 'string'
      ? [askedOrder(access, type?.name ?? '', value, node)]
      : usual.filter((text) => mayOrderBy(access, node, text));
  return [...asked, target.meta?.primaryKeys[0] as string].map((text) => orderBy(text, target));
}

/** The usual order leaves out what the session may not read in plain: a place in a list would tell something of it. */
function mayOrderBy(access: SessionAccess, node: GraphQLObjectType, text: string): boolean {
  const coordinate = `${node.name}.${text.split(' ')[0]}`;
  return !access.classification(coordinate) || access.matching(coordinate).kind === 'ALLOW';
}

function askedOrder(access: SessionAccess, order: string, value: string, node: GraphQLObjectType): string {
  mayMatch(access, orderedCoordinate(access.catalogue, order, value, node.name));
  const { property, isDescending } = orderOfValue(value);
  return `${property} ${isDescending ? 'desc' : 'asc'}`;
}

function orderBy(text: string, target: Source): Order {
  const [name, direction] = text.split(' ') as [string, string | undefined];
  const property = propertyOf(target, name) as EntityProperty;
  const nullable = property.nullable && property.kind === ReferenceKind.SCALAR;
  const type = comparedAs(property.columnTypes[0] as string);
  const by = rowOf(target)(name);
  return {
    name: text,
    by: nullable ? sql`coalesce(${by}, ${sql.lit(lowest(type))}::${sql.raw(type)})` : by,
    descending: direction === 'desc',
    type,
  };
}

/** The type that holds every value of a column's type, and one below them: `numeric(8,2)` and `int` end too early. */
function comparedAs(column: string): string {
  if (/int|serial/.test(column)) return 'bigint';
  return column.startsWith('numeric') ? 'numeric' : column;
}

function lowest(type: string): string {
  if (type === 'date' || type.startsWith('timestamp')) return '-infinity';
  return /int|numeric/.test(type) ? '-9223372036854775808' : '';
}

/** `order by …` */
export function orderClause(orders: readonly Order[]): Sql {
  return sql.join(orders.map((order) => sql`${order.by} ${sql.raw(order.descending ? 'desc' : 'asc')}`));
}

/** The condition that a row comes after the cursor given as `after`. */
export function afterCursor(list: string, orders: readonly Order[], after: unknown): Sql {
  const values = orders.map(
    (order, at) =>
      sql`${mapped<string>(after, (cursor, keys) => readCursor(cursor, list, keys)[at])}::${sql.raw(order.type)}`,
  );
  const alternatives = orders.map((order, at) => {
    const equal = orders.slice(0, at).map((each, index) => sql`${each.by} = ${values[index]}`);
    return sql`(${sql.join([...equal, sql`${order.by} ${sql.raw(order.descending ? '<' : '>')} ${values[at]}`], sql` and `)})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

/** The number of rows asked for with `first`; more than a page holds, or less than nothing, is refused. */
export function pageSize(first: unknown): Slot {
  return mapped<number | null | undefined>(first, (count) => {
    if (count === null || count === undefined) return PAGE.usual;
    if (count < 0 || count > PAGE.most)
      throw badInput({ field: 'first', message: `first 应在 0 到 ${PAGE.most} 之间,更多的数据请用 after 翻页。` });
    return count;
  });
}

/** The type of a connection's edges: `XConnection.edges`. */
export function edgeType(connection: GraphQLObjectType): GraphQLObjectType {
  return getNamedType(connection.getFields().edges?.type) as GraphQLObjectType;
}

/** The type at the bottom of a connection: `XConnection.edges.node`. */
export function nodeType(connection: GraphQLObjectType): GraphQLObjectType {
  return getNamedType(edgeType(connection).getFields().node?.type) as GraphQLObjectType;
}
