import {
  type DocumentNode,
  extendSchema,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type QueryWords, randomQuery } from '../access/random-query.ts';

/** A request to a department as a gateway sends it: a query, or objects by their keys. */
export interface RandomRequest {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** The request of a seed; every other one, where chance allows, is for children or divisions by their keys. */
export function randomRequest(schema: GraphQLSchema, words: QueryWords, seed: number): RandomRequest {
  const keys = {
    Child: words.childIds.slice(0, 9).map((id) => ({ id })),
    Division: words.codes.map((code) => ({ code })),
  };
  const extended = extendSchema(schema, parse('extend type Query { entityChild: Child entityDivision: Division }'), {
    assumeValid: true,
  });
  const document = parse(randomQuery(extended, words, seed));
  const operation = document.definitions[0] as OperationDefinitionNode;
  const roots = operation.selectionSet.selections as FieldNode[];
  const entity = roots.find(({ name }) => name.value.startsWith('entity'));
  const type = entity?.name.value.slice('entity'.length) as keyof typeof keys | undefined;
  if (!entity || !type) return { document, variables: {} };
  const selected = print(entity.selectionSet as SelectionSetNode);
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} ${selected} } }`;
  const variables = { r: keys[type].map((key) => ({ __typename: type, ...key })) };
  return { document: parse([query, ...fragmentsOf(query, document)].join('\n')), variables };
}

/** The fragments of a document that a text uses, and those they use. */
function fragmentsOf(text: string, document: DocumentNode, found = new Set<string>()): string[] {
  return document.definitions.flatMap((fragment) => {
    if (fragment.kind !== Kind.FRAGMENT_DEFINITION || found.has(fragment.name.value)) return [];
    if (!new RegExp(`\\.\\.\\.${fragment.name.value}\\b`).test(text)) return [];
    found.add(fragment.name.value);
    const own = print(fragment);
    return [own, ...fragmentsOf(own, document, found)];
  });
}

/** The same request that also asks of every object which it is: its key, or its child's. */
export function askingWhich(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave: (node) => {
          const type = getNamedType(info.getParentType());
          if (!isObjectType(type) || type.name === 'Query') return undefined;
          return { ...node, selections: [...node.selections, ...which(type)] };
        },
      },
    }),
  );
}

function which(type: GraphQLObjectType): readonly SelectionNode[] {
  const { id, child, childId } = type.getFields();
  const asked = id
    ? 'whichId: id'
    : child
      ? 'whichChild: child { id }'
      : childId
        ? 'whichChildId: childId'
        : '__typename';
  return (parse(`{ ${asked} }`).definitions[0] as OperationDefinitionNode).selectionSet.selections;
}
