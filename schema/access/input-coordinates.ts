import { type GraphQLArgument, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';

/** The input fields that a value given to an argument or variable uses, at any depth (`ChildFilter.nameContains`). */
export function inputCoordinates(type: GraphQLInputType, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => inputCoordinates(type, each));
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  const given = value as Record<string, unknown>;
  return Object.values(named.getFields())
    .filter(({ name }) => given[name] !== undefined && given[name] !== null)
    .flatMap((field) => [`${named.name}.${field.name}`, ...inputCoordinates(field.type, given[field.name])]);
}

/** The arguments given to a field (`Query.children(filter:)`), and the input fields in them. */
export function argumentCoordinates(
  field: string,
  declared: readonly GraphQLArgument[],
  given: Readonly<Record<string, unknown>>,
): string[] {
  return declared
    .filter(({ name }) => given[name] !== undefined && given[name] !== null)
    .flatMap(({ name, type }) => [`${field}(${name}:)`, ...inputCoordinates(type, given[name])]);
}
