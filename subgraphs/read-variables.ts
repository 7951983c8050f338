import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { Slot, type Variables } from './slot.ts';

/**
 * Splits the variables of a request into what shapes the SQL (which are given, enum and boolean values) and what only fills
 * it in (slots). Requests of one `shape` share one compiled statement.
 */
export function shapeVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Variables,
): { shape: string; variables: Variables } {
  const variables: Record<string, unknown> = {};
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
    if (!type || !Object.hasOwn(values, name) || name === 'representations') continue;
    variables[name] = slotted(type, values[name], (given) => given[name]);
  }
  return { shape: JSON.stringify(variables, (_, value) => (value instanceof Slot ? '\u0000' : value)), variables };
}

function slotted(type: GraphQLInputType, value: unknown, read: (variables: Variables) => unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return slotted(type.ofType, value, read);
  if (isInputObjectType(type)) {
    const given = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => Object.hasOwn(given, field.name))
        .map((field) => [
          field.name,
          slotted(field.type, given[field.name], (variables) => (read(variables) as typeof given)[field.name]),
        ]),
    );
  }
  if (isListType(type)) return isScalarList(type.ofType) ? new Slot(read) : value;
  return isEnumType(type) || typeof value === 'boolean' ? value : new Slot(read);
}

function isScalarList(type: GraphQLInputType): boolean {
  if (isNonNullType(type)) return isScalarList(type.ofType);
  return !isInputObjectType(type) && !isListType(type) && !isEnumType(type);
}
