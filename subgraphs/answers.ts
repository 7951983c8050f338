import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from 'graphql';
import { badInput } from '../schema/errors.ts';
import { findPlainDate } from '../schema/plain-date.ts';
import { attachTrace, TRACE } from './child-trace.ts';
import { writeCursor } from './cursor.ts';
import type { FieldReadings } from './field-readings.ts';
import type { KeptPages } from './kept-pages.ts';
import { columnOf } from './read-selection.ts';
import type { ReadingKeys } from './reading.ts';
import { openedText, type SealedReading } from './sealed-answer.ts';
import { wholeField } from './whole-answers.ts';

type Json = Record<string, unknown>;

/** Reads a field out of the JSON that the statement answered: by response key, because that is how the SQL names it. */
export const answerField: GraphQLFieldResolver<Json, unknown> = (source, _args, _context, info) =>
  source[columnOf(String(info.path.key))];

const valueField: GraphQLFieldResolver<Json, unknown> = (source, _args, _context, info) => source[info.fieldName];

interface Page {
  list: string;
  size: number;
  rows: Json[];
  total: number | null;
}

const pageOf = (page: Page) => page.rows.slice(0, page.size);

/** Resolvers for connections, their edges and page information, and for value types that are stored as JSON. */
export function attachAnswers(
  schema: GraphQLSchema,
  readings: FieldReadings,
  keys: ReadingKeys,
  pages: KeptPages,
): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    if (type.name.endsWith('Connection')) attachConnection(type, keys);
    else if (type.name.endsWith('Edge')) attachEdge(type, keys);
    else if (!['Query', 'Mutation'].includes(type.name)) attachFields(type, readings, keys, pages);
  }
}

function attachFields(type: GraphQLObjectType, readings: FieldReadings, keys: ReadingKeys, pages: KeptPages): void {
  const reading = readings.readingOf(type);
  const isRead = Boolean(reading.entity || reading.key || reading.fields);
  for (const field of Object.values(type.getFields())) {
    const how = reading.fields?.[field.name];
    const plain = isRead ? answerField : valueField;
    if (how?.kind === 'SEALED') field.resolve = openedField(how, keys) as never;
    else if (how?.kind === 'DERIVED' && how.isPaged) field.resolve = wholeField(field, plain as never, pages) as never;
    else field.resolve = plain as never;
  }
  if (type.name === TRACE) attachTrace(type, answerField as never, keys);
}

/** A sealed text is opened here and nowhere earlier: neither the statement nor the database ever holds it. */
function openedField(how: SealedReading, keys: ReadingKeys): GraphQLFieldResolver<Json, unknown> {
  return (source, args, context, info) => openedText(answerField(source, args, context, info), how, keys);
}

function attachConnection(type: GraphQLObjectType, keys: ReadingKeys): void {
  const fields = type.getFields();
  const resolve = (name: string, resolver: GraphQLFieldResolver<Page, unknown>) => {
    if (fields[name]) fields[name].resolve = resolver as never;
  };
  resolve('edges', (page, _args, _context, info) =>
    pageOf(page).map((row) => ({ row, list: page.list, at: info.path.key })),
  );
  resolve('nodes', (page, _args, _context, info) => pageOf(page).map((row) => row[columnOf(String(info.path.key))]));
  resolve('totalCount', (page) => page.total);
  resolve('pageInfo', (page) => {
    const last = pageOf(page).at(-1);
    const endCursor = last ? writeCursor(page.list, last.order as unknown[], keys) : null;
    return { hasNextPage: page.rows.length > page.size, endCursor };
  });
}

function attachEdge(type: GraphQLObjectType, keys: ReadingKeys): void {
  const { cursor, node } = type.getFields();
  type Edge = { row: Json; list: string; at: string | number };
  if (cursor) cursor.resolve = (({ row, list }: Edge) => writeCursor(list, row.order as unknown[], keys)) as never;
  if (node)
    node.resolve = ((edge: Edge, _args: unknown, _context: unknown, info: { path: { key: string | number } }) =>
      edge.row[columnOf(`${edge.at}.${info.path.key}`)]) as never;
}

/** 日期: an existing calendar day. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => String(value),
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

function day(value: unknown): string {
  const found = typeof value === 'string' ? findPlainDate(value) : null;
  if (!found) throw badInput({ field: 'Date', message: '日期无效:请写成 YYYY-MM-DD,例如 2024-09-01。' });
  return found;
}

/** 时刻: an instant with its zone. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => new Date(String(value)).toISOString(),
  parseValue: (value) => instant(value),
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});

function instant(value: unknown): string {
  const time = typeof value === 'string' && /T.*(Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time))
    throw badInput({ field: 'DateTime', message: '时刻无效:请写成 2024-09-01T08:30:00+08:00 的形式。' });
  return new Date(time).toISOString();
}
