import { type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql';
import type { LedgerExport } from '../../subgraphs/ledger.ts';

type Selection = Map<string, Selection>;

/** The query that reads a ledger out, a page at a time. */
export function exportDocument({ list, each, paths }: LedgerExport): string {
  const node: Selection = new Map();
  const row = each ? inside(node, each) : node;
  for (const path of Object.values(paths)) inside(path.startsWith('^') ? node : row, path.replace('^', ''));
  const variables = [
    list.includes('$division') ? '$division: ID' : '',
    list.includes('$after') ? '$after: String' : '',
  ].filter(Boolean);
  const head = variables.length > 0 ? `(${variables.join(', ')})` : '';
  return `query Export${head} { ${list} { nodes ${printed(node)} pageInfo { hasNextPage endCursor } } }`;
}

/** The selection under a path of fields with their arguments, made where it is missing. */
function inside(selection: Selection, path: string): Selection {
  let at = selection;
  for (const field of path.match(/[^.()]+(\([^)]*\))?/g) ?? []) {
    const next = at.get(field) ?? new Map();
    at.set(field, next);
    at = next;
  }
  return at;
}

function printed(selection: Selection): string {
  if (selection.size === 0) return '';
  return `{ ${[...selection].map(([field, under]) => `${field} ${printed(under)}`).join(' ')} }`;
}

/** The type of the field that a column is read from; undefined: the graph has no such field. */
export function typeOfPath(
  graph: GraphQLSchema,
  { list, each }: LedgerExport,
  path: string,
): GraphQLNamedType | undefined {
  const nodes = ['Query', list.split('(')[0], 'nodes'].join('.');
  const way = path.startsWith('^') || !each ? nodes : `${nodes}.${each}`;
  const [, ...fields] = `${way}.${path.replace('^', '')}`.replace(/\([^)]*\)/g, '').split('.');
  let type: GraphQLNamedType | undefined = graph.getQueryType() ?? undefined;
  for (const field of fields) type = getNamedType((type as GraphQLObjectType | undefined)?.getFields()[field]?.type);
  return type;
}
