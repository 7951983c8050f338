import { type GraphQLField, GraphQLID, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import type { Verdict } from '../schema/access/verdict.ts';
import type { TellingOnRows } from './disclosure-kinds.ts';
import { type About, CHILD_COLUMN, KINDS_COLUMN } from './disclosure-plan.ts';
import { maskOf } from './masked-field.ts';
import type { Asked, ReadCompiler } from './read-compile.ts';
import type { Source } from './read-row.ts';
import { below, type Scope, type Selection, selectedFields } from './read-selection.ts';
import type { FieldReading, Sql } from './reading.ts';

type Field = GraphQLField<unknown, unknown>;

/** Notes that a field was asked for, and how the rows will tell it. */
export function fieldTold(compiler: ReadCompiler, asked: Asked, how: FieldReading, verdict: Verdict): TellingOnRows {
  const { told, scope, type, field, source, column, sets } = asked;
  const isKey = source.keys.has(field.name);
  if (!told || (compiler.readings.isAbsent(type, source) && !isKey)) return 'D';
  const telling = told.field(field.name, column, verdict, maskOf(compiler, asked, how) !== null, isKey);
  const target = getNamedType(field.type);
  if (how.kind === 'DERIVED' && isObjectType(target)) {
    const selected = fieldsOfValue(scope, target, sets);
    told.value(column, telling, [...selected.keys()]);
    for (const [coordinate, inner] of selected) if (isIds(inner)) told.ids(column, inner.name, coordinate);
  }
  if (isIds(field)) told.ids(column, null, `${type.name}.${field.name}`);
  return telling;
}

/** The selection on the rows below a field, with the place where it is noted what they tell. */
export function rowsTold(asked: Asked, type: GraphQLObjectType, source: Source, about: About): Selection {
  const { scope, sets, told, column, telling } = asked;
  return { scope, type, sets, source, told: told?.rows(column, telling, type.name, about) ?? null };
}

/** The selection on an object known by its key; the key of a trace is made for whoever looks, and tells nothing by itself. */
export function referenceTold(compiler: ReadCompiler, asked: Asked, type: GraphQLObjectType): Selection {
  const { scope, sets, told, column, telling } = asked;
  const source = compiler.keySource(type);
  const isEcho = compiler.readings.readingOf(type).names !== undefined;
  const node = told?.rows(column, telling, type.name, aboutOf(compiler, type, source), isEcho);
  return { scope, type, sets, source, told: node ?? null };
}

/** Whose rows of a source are: each its own child's, or nobody's. */
export function aboutOf(compiler: ReadCompiler, type: GraphQLObjectType, source: Source): About {
  return childColumn(compiler, type, source) ? 'OWN' : 'NOBODY';
}

/** What the rows of a selection say to the plan and to nobody else: the child they are about, and how they tell. */
export function hiddenColumns(compiler: ReadCompiler, { type, source, told }: Selection): Sql[] {
  if (!told) return [];
  const child = told.about === 'OWN' ? childColumn(compiler, type, source) : null;
  const kinds = told.hasOwnKinds ? told.kinds.letters(compiler.rows, source) : null;
  return [
    ...(child ? [sql`${child} as ${sql.id(CHILD_COLUMN)}`] : []),
    ...(kinds ? [sql`${kinds} as ${sql.id(KINDS_COLUMN)}`] : []),
  ];
}

function childColumn(compiler: ReadCompiler, type: GraphQLObjectType, source: Source): Sql | null {
  return compiler.rows.childOf(source, type.name, compiler.readings.readingOf(type));
}

/** The fields selected of a value and of the values in it, by coordinate. */
function fieldsOfValue(scope: Scope, type: GraphQLObjectType, sets: Asked['sets']): Map<string, Field> {
  const selected = new Map<string, Field>();
  for (const nodes of selectedFields(scope, type, sets).values()) {
    const name = nodes[0]?.name.value as string;
    const field = type.getFields()[name];
    if (!field) continue;
    selected.set(`${type.name}.${name}`, field);
    const inner = getNamedType(field.type);
    const deeper = isObjectType(inner) ? fieldsOfValue(scope, inner, below(nodes)) : [];
    for (const [coordinate, each] of deeper) selected.set(coordinate, each);
  }
  return selected;
}

function isIds({ type }: Field): boolean {
  return getNamedType(type) === GraphQLID;
}
