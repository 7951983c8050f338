import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { inputCoordinates } from '../../schema/access/input-coordinates.ts';

/** Which inputs the variables use: input fields that are given, and enum values (an order names a field). */
export function usedInputs(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const used = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node);
    const name = variable.name.value;
    return isInputType(type) ? [`${name}=${marks(type, variables[name])}`] : [];
  });
  return used.join('&');
}

function marks(type: GraphQLInputType, value: unknown): string {
  if (value === undefined || value === null) return '';
  const named = getNamedType(type);
  if (isEnumType(named)) return String(value);
  return isInputObjectType(named) ? [...new Set(inputCoordinates(type, value))].join() : '+';
}
