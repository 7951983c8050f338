import { type GraphQLSchema, isEnumType, Kind, type ValueNode } from 'graphql';

/** The first words of a description (中文名称): up to a colon, a bracket, a comma or a full stop. */
export function firstWords(description: string | null | undefined): string | null {
  return description?.split(/[:：;；,，。(（\n]/)[0]?.trim() || null;
}

/** What an enum's value is called in the data catalogue. */
export function valueTerm(schema: GraphQLSchema, enumName: string, value: string): string {
  const type = schema.getType(enumName);
  return (isEnumType(type) && firstWords(type.getValue(value)?.description)) || value;
}

/** What a field is called, by its coordinate (`Child.name`). */
export function fieldTerm(schema: GraphQLSchema, coordinate: string): string {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  if (!type || !('getFields' in type)) return firstWords(type?.description) ?? coordinate;
  return firstWords(type.getFields()[fieldName]?.description) ?? fieldName;
}

/** The literal values of an argument in words, to tell apart two columns of one field. */
export function argumentTerms(schema: GraphQLSchema, value: ValueNode): string[] {
  if (value.kind === Kind.ENUM) return [enumTerm(schema, value.value)];
  if (value.kind === Kind.STRING || value.kind === Kind.INT || value.kind === Kind.FLOAT) return [value.value];
  if (value.kind === Kind.LIST) return value.values.flatMap((each) => argumentTerms(schema, each));
  if (value.kind === Kind.OBJECT) return value.fields.flatMap((each) => argumentTerms(schema, each.value));
  return [];
}

/** An enum value's term without its type: the same word means the same wherever it stands. */
function enumTerm(schema: GraphQLSchema, value: string): string {
  for (const type of Object.values(schema.getTypeMap()))
    if (isEnumType(type) && !type.name.startsWith('__') && !type.name.endsWith('Order')) {
      const found = firstWords(type.getValue(value)?.description);
      if (found) return found;
    }
  return value;
}

const INSTANT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** An instant as people in China write it: `2026-11-23 08:51`. */
export function instantText(instant: string | Date): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? String(instant) : INSTANT.format(at);
}
