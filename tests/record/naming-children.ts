import {
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The same query, asking beside everything about a child for the child's id: so that an answer says by itself of whom it tells. */
export function namingChildren(schema: GraphQLSchema, query: string): string {
  const types = new TypeInfo(schema);
  const naming = (set: SelectionSetNode): SelectionSetNode | undefined => {
    const type = types.getParentType();
    const fields = isObjectType(type) ? type.getFields() : {};
    const { child, childId } = fields;
    if (type?.name === 'Child') return withField(set, 'id');
    if (childId && childId.args.length === 0) return withField(set, 'childId');
    const isOfChild = child && child.args.length === 0 && getNamedType(child.type).name === 'Child';
    return isOfChild && type?.name !== 'Query' ? withField(set, 'child', 'id') : undefined;
  };
  return print(visit(parse(query), visitWithTypeInfo(types, { SelectionSet: { leave: naming } })));
}

/** The selections and one field more, unless its name is taken. */
function withField(set: SelectionSetNode, name: string, below?: string): SelectionSetNode | undefined {
  const keys = set.selections.map((one) => (one.kind === Kind.FIELD ? (one.alias ?? one.name).value : ''));
  if (keys.includes(name)) return undefined;
  return { ...set, selections: [...set.selections, field(name, below)] };
}

function field(name: string, below?: string): SelectionNode {
  const selectionSet = below ? { selectionSet: { kind: Kind.SELECTION_SET, selections: [field(below)] } as const } : {};
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name }, ...selectionSet };
}
