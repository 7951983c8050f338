import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  typeFromAST,
} from 'graphql';

/** An operation with what is needed to read its selections. */
export interface ReadOperation {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** A field as it is selected: by which key it comes, and what is selected below it, fragments spread. */
export interface SelectedField {
  key: string;
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  parent: GraphQLCompositeType;
  /** The composite type below; null: a value. */
  type: GraphQLCompositeType | null;
  selections: readonly SelectionNode[];
}

/** The fields of a selection in their order, fragments spread, each key once. */
export function selectedFields(
  read: ReadOperation,
  parent: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): SelectedField[] {
  const found = new Map<string, SelectedField>();
  const take = (type: GraphQLCompositeType, nodes: readonly SelectionNode[], depth: number): void => {
    for (const node of nodes) {
      if (node.kind === Kind.FIELD) add(found, type, node);
      else if (depth < 20) {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : read.fragments.get(node.name.value);
        const condition = fragment?.typeCondition && typeFromAST(read.schema, fragment.typeCondition);
        if (fragment) take(isCompositeType(condition) ? condition : type, fragment.selectionSet.selections, depth + 1);
      }
    }
  };
  take(parent, selections, 0);
  return [...found.values()];
}

function add(found: Map<string, SelectedField>, parent: GraphQLCompositeType, node: FieldNode): void {
  const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
  if (!field) return;
  const key = node.alias?.value ?? node.name.value;
  const inner = getNamedType(field.type);
  const type = isCompositeType(inner) ? inner : null;
  const selections = [...(found.get(key)?.selections ?? []), ...(node.selectionSet?.selections ?? [])];
  found.set(key, { ...(found.get(key) ?? { key, node, field, parent, type }), selections });
}
