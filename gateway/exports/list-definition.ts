import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isObject } from '../department.ts';
import { firstWords, valueTerm } from './export-terms.ts';
import type { AskedOperation } from './front-door.ts';
import type { ListedRows } from './listed-rows.ts';
import type { ReadOperation } from './selected-fields.ts';

/** What a list is called when its sender does not say: by the document's own comment, else by the list's description. */
export function titleOf(query: string, { field }: ListedRows): string {
  const said = headComment(query)[0]?.split('·').at(-1);
  return (firstWords(said) ?? firstWords(field.field.description) ?? '导出').slice(0, 60);
}

/** What a list is (口径): what the document says of itself, and the conditions it was asked with, in words. */
export function definitionOf(
  query: string,
  read: ReadOperation,
  { field, pages }: ListedRows,
  variables: AskedOperation['variables'],
): string[] {
  const said = headComment(query);
  const given = Object.entries(variables).filter(([name, value]) => value !== null && name !== pages?.after);
  const places = placesOf(read);
  const conditions = given.flatMap(([name, value]) => conditionTexts(read.schema, places.get(name), name, value));
  return [
    ...(said.length ? said : [field.field.description ?? field.key]),
    ...(conditions.length ? [`查询条件:${conditions.join(';')}`] : []),
  ];
}

/** The comment at the head of a document; what it says to people who write queries is left out. */
function headComment(query: string): string[] {
  const lines = query.trimStart().split('\n');
  const end = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines
    .slice(0, Math.max(end, 0))
    .map((line) => line.replace(/^\s*#\s?/, '').trim())
    .filter((line) => line !== '' && !/^(?:variables|使用目的)\s*[:：]|endCursor/.test(line));
}

type Place = Pick<GraphQLArgument, 'description' | 'type'>;

/** Where each variable stands: the argument, or the field of an input, that it fills. */
function placesOf({ schema, operation }: ReadOperation): Map<string, Place> {
  const found = new Map<string, Place>();
  const types = new TypeInfo(schema);
  const note = (name: string, place: Place | null | undefined) => {
    if (place && !found.has(name)) found.set(name, place);
  };
  visit(
    operation,
    visitWithTypeInfo(types, {
      [Kind.ARGUMENT]: ({ value }) => {
        if (value.kind === Kind.VARIABLE) note(value.name.value, types.getArgument());
      },
      [Kind.OBJECT_FIELD]: ({ name, value }) => {
        const parent = getNamedType(types.getParentInputType());
        if (value.kind === Kind.VARIABLE && isInputObjectType(parent))
          note(value.name.value, parent.getFields()[name.value]);
      },
    }),
  );
  return found;
}

function conditionTexts(schema: GraphQLSchema, place: Place | undefined, name: string, value: unknown): string[] {
  const type = place && getNamedType(place.type);
  if (isObject(value) && isInputObjectType(type))
    return Object.entries(value).flatMap(([key, inner]) =>
      inner === null ? [] : conditionTexts(schema, type.getFields()[key], key, inner),
    );
  return [`${firstWords(place?.description) ?? name} ${valueText(schema, place?.type, value)}`];
}

function valueText(schema: GraphQLSchema, type: GraphQLInputType | undefined, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => valueText(schema, type, each)).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  const named = type && getNamedType(type);
  if (isEnumType(named)) return valueTerm(schema, named.name, String(value));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
