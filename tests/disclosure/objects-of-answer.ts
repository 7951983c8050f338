import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How the keys begin that only ask which object it is. */
const WHICH = 'which';

type Json = Record<string, unknown>;

/** An object of an answer, with the fields that were selected of it: response key → field. */
export interface AnsweredObject {
  type: string;
  value: Json;
  fields: ReadonlyMap<string, string>;
  /** The field of the query it stands in. */
  root: string;
  /** The object around it; of an object of the top, null. */
  above: AnsweredObject | null;
}

/** Every object of an answer that its own request asked for, but connections, edges and page information, as schema, document and data alone show them. */
export function objectsOf(schema: GraphQLSchema, document: DocumentNode, data: Json): AnsweredObject[] {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('The document has no operation.');
  const found: AnsweredObject[] = [];
  const visit = (
    typeName: string,
    sets: SelectionSetNode[],
    value: unknown,
    root: string,
    above: AnsweredObject | null,
  ) => {
    if (Array.isArray(value)) {
      for (const each of value) visit(typeName, sets, each, root, above);
      return;
    }
    if (value === null || value === undefined) return;
    const object = value as Json;
    const type = schema.getType(String(object.__typename ?? typeName)) as GraphQLObjectType;
    const selected = fieldsSelected(type, sets, fragments);
    const isWrapper = /Connection$|Edge$|^PageInfo$/.test(type.name);
    const names = [...selected].map(([key, nodes]) => [key, nodes[0]?.name.value as string] as const);
    const fields = new Map(names.filter(([, name]) => !name.startsWith('_')));
    const here = isWrapper ? above : { type: type.name, value: object, fields, root, above };
    if (!isWrapper && here) found.push(here);
    for (const [key, nodes] of selected) {
      const name = nodes[0]?.name.value as string;
      const named = name === '_entities' ? null : getNamedType(type.getFields()[name]?.type);
      if (named && !isObjectType(named)) continue;
      const inner = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
      if (key.startsWith(WHICH) || name === '_service') continue;
      const isTop = type.name === 'Query';
      if (inner.length > 0) visit(named?.name ?? '', inner, object[key], isTop ? name : root, isTop ? null : here);
    }
  };
  visit('Query', [operation.selectionSet], data, '', null);
  return found;
}

function fieldsSelected(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets)
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
        continue;
      }
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (!inner || (inner.typeCondition && inner.typeCondition.name.value !== type.name)) continue;
      for (const [key, nodes] of fieldsSelected(type, [inner.selectionSet], fragments))
        fields.set(key, [...(fields.get(key) ?? []), ...nodes]);
    }
  return fields;
}
