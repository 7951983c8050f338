import { Kind, type OperationDefinitionNode, parse } from 'graphql';

/** The variables that a document asks for, as indented JSON to be filled in; required ones as empty text, the others as null. */
export function emptyVariables(query: string): string {
  const operation = parse(query).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const asked = (operation?.variableDefinitions ?? []).filter(({ defaultValue }) => !defaultValue);
  const entries = asked.map(({ variable, type }) => [
    variable.name.value,
    type.kind === Kind.NON_NULL_TYPE ? '' : null,
  ]);
  return entries.length > 0 ? JSON.stringify(Object.fromEntries(entries), null, 2) : '';
}
