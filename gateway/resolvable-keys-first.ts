import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * The supergraph with each type's `@join__type` ordered so that keys which resolve come before keys which do not:
 * the query planner takes the first key of a subgraph without looking at `resolvable: false`.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const sorted = <T extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: T) => {
    const directives = node.directives ?? [];
    if (!directives.some(isUnresolvableKey)) return undefined;
    return {
      ...node,
      directives: [...directives.filter((d) => !isUnresolvableKey(d)), ...directives.filter(isUnresolvableKey)],
    };
  };
  return visit(supergraph, { ObjectTypeDefinition: sorted, InterfaceTypeDefinition: sorted });
}

function isUnresolvableKey(directive: ConstDirectiveNode): boolean {
  return (
    directive.name.value === 'join__type' &&
    (directive.arguments ?? []).some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    )
  );
}
