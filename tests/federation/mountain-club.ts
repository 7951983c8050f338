import { type Fixture, findBy } from './fixture.ts';

const routes = [
  { id: 'r1', name: 'Ridge', metres: 900, guide: { id: 'g1' }, code: 'RDG' },
  { id: 'r2', name: 'Lake', metres: 120, guide: { id: 'g2' }, code: 'LAK' },
];
const guides = [
  { id: 'g1', name: 'Tove', boss: { id: 'g2' } },
  { id: 'g2', name: 'Per', boss: null },
];

/** A mountain club: paths in one subgraph, guides and grades in the other. */
export const mountainClub: Fixture['subgraphs'] = {
  paths: {
    typeDefs: `
        type Query { routes: [Route!]!  route(id: ID!): Route  climb(name: String = "Lake"): Route }
        interface Named { name: String! }
        type Route implements Named @key(fields: "id") { id: ID!  name: String!  metres: Int!  guide: Guide!  code: String! }
        type Guide @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        routes: () => routes,
        route: (_, { id }) => routes.find((route) => route.id === id),
        climb: (_, { name }) => routes.find((route) => route.name === name),
      },
      Route: { __resolveReference: findBy(routes, 'id') },
    },
  },
  club: {
    typeDefs: `
        interface Named { name: String! }
        type Guide implements Named @key(fields: "id") { id: ID!  name: String!  phone(area: Int): String  boss: Guide }
        type Route @key(fields: "id") {
          id: ID!  metres: Int! @external
          grade: String @requires(fields: "metres")
          warnings(level: Int!, loud: Boolean = false): String
        }`,
    resolvers: {
      Guide: {
        __resolveReference: findBy(guides, 'id'),
        phone: ({ id }, { area }) => `${area ?? 0}-${id}`,
        boss: ({ boss }) => boss && guides.find(({ id }) => id === boss.id),
      },
      Route: {
        __resolveReference: async (route: object) => ({ ...route }),
        grade: ({ metres }) => (metres > 500 ? 'hard' : 'easy'),
        warnings: (_, { level, loud }) => (loud ? 'LEVEL ' : 'level ') + level,
      },
    },
  },
};
