import { type GraphQLField, getNamedType, isObjectType } from 'graphql';

/** The type of what a field lists: of a connection its nodes, else the elements. */
export function listedType(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  const fields = isObjectType(type) ? type.getFields() : {};
  const nodes = fields.nodes ?? nodeOfEdges(fields);
  return nodes ? getNamedType(nodes.type).name : type.name;
}

function nodeOfEdges(
  fields: Record<string, GraphQLField<unknown, unknown>>,
): GraphQLField<unknown, unknown> | undefined {
  const edge = fields.edges && getNamedType(fields.edges.type);
  return isObjectType(edge) ? edge.getFields().node : undefined;
}
