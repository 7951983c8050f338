import type { GraphQLResolverMap } from '@apollo/subgraph';

/** One department of an invented domain: SDL (without the federation link) and its resolvers. */
export interface SubgraphSource {
  typeDefs: string;
  resolvers?: GraphQLResolverMap<unknown>;
}

/** What a case demands of one error: where it is, and the code the subgraph gave it. */
export interface ExpectedError {
  path?: readonly (string | number)[];
  code?: string;
}

/** One question and its answer according to the GraphQL and Federation specifications. */
export interface Case {
  title: string;
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** The whole `data`; left out when the request must be refused before execution. */
  data?: unknown;
  /** Left out: no error. `true`: at least one. A number: that many. A list: exactly these, in any order. */
  errors?: true | number | readonly ExpectedError[];
}

/** A foreign schema: subgraphs by name, and the questions to put to them. */
export interface Fixture {
  name: string;
  subgraphs: Record<string, SubgraphSource>;
  cases: readonly Case[];
}

const DIRECTIVES =
  '@key @requires @provides @external @shareable @override @interfaceObject @inaccessible @composeDirective';

/** The SDL as a subgraph publishes it: linked to Federation 2.9 with every directive the suite uses. */
export function linkedSdl(typeDefs: string): string {
  const names = DIRECTIVES.split(' ').map((name) => JSON.stringify(name));
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names.join(', ')}])\n${typeDefs}`;
}

/** A reference resolver over rows: the first row that agrees with every named key field, or null. */
export function findBy<Row extends object>(rows: readonly Row[], ...keys: (keyof Row & string)[]) {
  return async (reference: Partial<Row>) => {
    const row = rows.find((candidate) => keys.every((key) => candidate[key] === reference[key]));
    return row ? { ...row } : null;
  };
}
