import {
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  responsePathAsArray,
  visit,
} from 'graphql';
import { isPageTicket, type KeptPage, type KeptPages } from './kept-pages.ts';

/** A finished part of an answer (整页), frozen, and where it belongs: GraphQL need not walk its leaves again. */
export interface WholeAnswer {
  path: readonly (string | number)[];
  rows: readonly unknown[];
}

/** What a request keeps of them until the rest of its answer is made. */
export interface WholeAnswers {
  whole: WholeAnswer[];
}

/**
 * Resolves a list of value types that the statement may have named instead of sent. What a selection makes of a kept page is
 * worked out once, by GraphQL, and stands in the answer as it is; a selection that depends on variables goes leaf by leaf.
 */
export function wholeField(
  field: GraphQLField<unknown, unknown>,
  answerOf: GraphQLFieldResolver<never, unknown>,
  pages: KeptPages,
): GraphQLFieldResolver<never, WholeAnswers> {
  const schema = schemaOf(field.type);
  return async (source, args, context, info) => {
    const answer = answerOf(source, args, context, info);
    if (!isPageTicket(answer)) return answer;
    const page = await pages.of(answer);
    const [node] = info.fieldNodes;
    const rows =
      node && info.fieldNodes.length === 1 ? (page.told.get(node) ?? (await selected(schema, page, node, info))) : null;
    if (!rows) return page.rows;
    context.whole.push({ path: responsePathAsArray(info.path), rows });
    return [];
  };
}

/** Puts the finished parts where they belong; a place that became null meanwhile stays so. */
export function placeWhole(data: Record<string, unknown>, whole: readonly WholeAnswer[]): void {
  for (const { path, rows } of whole) {
    let at: unknown = data;
    for (const key of path.slice(0, -1)) at = (at as Record<string | number, unknown> | null)?.[key];
    if (at) (at as Record<string | number, unknown>)[path.at(-1) as string | number] = rows;
  }
}

const FIELD = 'rows';

/** A schema that knows only such a list. */
function schemaOf(type: GraphQLOutputType): GraphQLSchema {
  const fields = { [FIELD]: { type, resolve: (rows: unknown) => rows } };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }), assumeValid: true });
}

/** What a selection makes of a page; null when it depends on more than the page. */
async function selected(
  schema: GraphQLSchema,
  page: KeptPage,
  node: FieldNode,
  { fragments }: GraphQLResolveInfo,
): Promise<readonly unknown[] | null> {
  if (dependsOnVariables(node, fragments)) return null;
  const { selectionSet } = node;
  const asked: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: FIELD },
    ...(selectionSet && { selectionSet }),
  };
  const { data, errors } = await execute({
    schema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: OperationTypeNode.QUERY,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [asked] },
        },
        ...Object.values(fragments),
      ],
    },
    rootValue: page.rows,
  });
  if (errors?.[0]) throw errors[0];
  const rows = frozen((data as Record<string, unknown[]>)[FIELD] as unknown[]);
  page.told.set(node, rows);
  return rows;
}

function dependsOnVariables(node: FieldNode, fragments: Readonly<Record<string, FragmentDefinitionNode>>): boolean {
  let found = false;
  const look = (selection: object | undefined) => {
    if (selection)
      visit(selection as FieldNode, {
        [Kind.VARIABLE]: () => {
          found = true;
        },
        [Kind.FRAGMENT_SPREAD]: ({ name }) => look(fragments[name.value]?.selectionSet),
      });
  };
  look(node.selectionSet);
  return found;
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
