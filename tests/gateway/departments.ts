import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { SubgraphDoor } from '../../gateway/local-department.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../../subgraphs/subgraph.ts';
import { sampleReceipt } from '../journal/sample-receipt.ts';
import { openToAll } from '../open-access.ts';

/**
 * Invented children: two at one school, one that only civil affairs knows. Of any other, civil affairs gives the id back;
 * nobody knows c0, the youth league knows the rest.
 */
const CHILDREN = [
  { id: 'c1', name: '张小明', motherId: 'm9', schoolId: 's1' },
  { id: 'c2', name: '李小红', motherId: 'm8', schoolId: 's1' },
  { id: 'c3', name: '王小刚', motherId: 'm7', schoolId: null },
];

type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer Module ? Module : never;

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@composeDirective"])\n';

/** The departments' SDL by name. */
export const SDL: Record<string, string> = {
  'civil-affairs': `
    type Query { child(id: ID!): Child  children(ids: [ID!]): [Child!]!  byKind(kind: Kind = GOOD): String }
    type Mutation { rename(id: ID!, name: String!): Child  fail(code: String!): Child }
    enum Kind { GOOD BAD }
    type Child @key(fields: "id") { id: ID!  name: String  motherId: ID  civilAffairs: CivilAffairs }
    type CivilAffairs { note: String }`,
  education: `
    type Query { school(id: ID!): School }
    type Mutation { enrol(id: ID!): Child }
    type Child @key(fields: "id") { id: ID!  education: Education }
    type Education { grade: Int  school: School }
    type School @key(fields: "id") { id: ID!  title: String }`,
  'youth-league': `
    type Child @key(fields: "id") { id: ID!  youthLeague: YouthLeague }
    type YouthLeague { harbour: String  mustBeThere: String! }
    type School @key(fields: "id") { id: ID!  harbours(first: Int): Int }`,
};

/** How a department behaves: rightly, or with one of the troubles of the field. */
export type Trouble = 'none' | 'hang' | 'error-500' | 'garbage' | 'refused' | 'throws' | 'first-fails';

/** A department of the test: its door, what it was asked, and its trouble. */
export interface TestDepartment extends SubgraphDoor {
  readonly asked: SubgraphRequest[];
  trouble: Trouble;
  url?: string;
}

/** The secret that no answer of the gateway may ever hold. */
export const SECRET = 'secret stack from youth:5432';

/** Field names of the resolvers that ran, in order. */
export interface Journal {
  acts: string[];
}

function resolvers(journal: Journal): Record<string, Record<string, Record<string, unknown>>> {
  const find = (id: string) => CHILDREN.find((child) => child.id === id) ?? null;
  const act = async (name: string, id: string) => {
    await new Promise((resolve) => setTimeout(resolve, name === 'rename' ? 150 : 1));
    journal.acts.push(name);
    return find(id);
  };
  return {
    'civil-affairs': {
      Query: {
        child: (_: unknown, { id }: { id: string }) => (id === 'c8' ? null : (find(id) ?? { id })),
        children: (_: unknown, { ids }: { ids?: string[] }) => (ids ? ids.map(find) : CHILDREN),
        byKind: (_: unknown, { kind }: { kind: string }) => kind,
      },
      Mutation: {
        rename: (_: unknown, { id }: { id: string }) => act('rename', id),
        fail: (_: unknown, { code }: { code: string }) => {
          throw new GraphQLError(code === 'BAD_INPUT' ? '出生日期有误。' : SECRET, {
            extensions: {
              code,
              field: 'birthDate',
              fields: [{ field: 'birthDate', message: '出生日期有误。' }],
              sql: SECRET,
            },
          });
        },
      },
      Child: {
        __resolveReference: async ({ id }: { id: string }) => find(id),
        civilAffairs: ({ id }: { id: string }) => (id === 'c3' || !find(id) ? null : { note: `note ${id}` }),
      },
    },
    education: {
      Query: { school: (_: unknown, { id }: { id: string }) => ({ id, title: `第${id}小学` }) },
      Mutation: { enrol: (_: unknown, { id }: { id: string }) => act('enrol', id) },
      Child: {
        __resolveReference: async ({ id }: { id: string }) => find(id),
        education: ({ schoolId }: { schoolId: string | null }) =>
          schoolId ? { grade: 3, school: { id: schoolId, title: '第一小学' } } : null,
      },
      School: { __resolveReference: async ({ id }: { id: string }) => ({ id, title: '第一小学' }) },
    },
    'youth-league': {
      Child: {
        __resolveReference: async ({ id }: { id: string }) => ({ id }),
        youthLeague: ({ id }: { id: string }) =>
          id === 'c3' || id === 'c0' ? null : { harbour: `港湾 ${id}`, mustBeThere: id === 'c2' ? null : '在' },
      },
      School: {
        __resolveReference: async ({ id }: { id: string }) => ({ id }),
        harbours: (_: unknown, { first }: { first?: number }) => first ?? 0,
      },
    },
  };
}

/** A schema of the named department. */
function schemaOf(name: string, journal: Journal): GraphQLSchema {
  return buildSubgraphSchema([
    { typeDefs: parse(LINK + SDL[name]), resolvers: resolvers(journal)[name] },
  ] as unknown as Resolvers & Parameters<typeof buildSubgraphSchema>[0]);
}

/** The supergraph of the departments; `extra` adds SDL to civil affairs, `urls` their addresses. */
export function composed(urls: Record<string, string> = {}, extra = ''): string {
  const services = Object.entries(SDL).map(([name, sdl]) => {
    const typeDefs = parse(openToAll(LINK + sdl + (name === 'civil-affairs' ? extra : '')));
    return { name, url: urls[name] ?? '', typeDefs };
  });
  const { errors, supergraphSdl } = composeServices(services);
  if (errors) throw new AggregateError(errors);
  return supergraphSdl;
}

/** A department of the test, with its trouble to come. */
export function testDepartment(name: string, journal: Journal): TestDepartment {
  const schema = schemaOf(name, journal);
  const department: TestDepartment = {
    name,
    asked: [],
    trouble: 'none',
    async execute(request) {
      department.asked.push(request);
      if (department.trouble === 'throws') throw new Error(SECRET);
      if (department.trouble === 'hang') return new Promise<never>(() => undefined);
      const { query, variables } = request;
      const result = await execute({ schema, document: parse(query), variableValues: variables, contextValue: {} });
      return { ...JSON.parse(JSON.stringify(result)), extensions: { receipts: [sampleReceipt] } } as SubgraphAnswer;
    },
    async ready() {
      if (department.trouble !== 'none') throw new Error(SECRET);
    },
    ledger: async () => ({ kind: 'JSON', json: [], receipts: [] }),
    ground: async () => null,
    policy: async () => null,
    witness: async () => ({ kind: 'REFUSED', reason: 'NO_KEY' }),
    close: async () => undefined,
  };
  return department;
}
