import { type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql';
import type { LedgerExport } from '../../subgraphs/ledger.ts';

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
