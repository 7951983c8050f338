import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Collection, type EntityManager, MikroORM, wrap } from '@mikro-orm/postgresql';
import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  getNamedType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import { declarationOf } from '../subgraphs/declaration.ts';
import { departmentSdl } from '../subgraphs/department-sdl.ts';
import { ormOptions } from '../subgraphs/orm.ts';

/**
 * A department as one would first write it, for comparison only: Apollo Server, a resolver a field, entities hydrated by MikroORM,
 * relations loaded when they are asked for. Run as `node bench/obvious-subgraph.ts <department>`; prints its URL.
 */
type Entity = Record<string, unknown>;
interface Context {
  em: EntityManager;
}

const name = process.argv[2] as string;
const department = await declarationOf(name);
const orm = await MikroORM.init(await ormOptions(name, process.env.DATABASE_URL as string, 8));
const section = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const entityOf = (type: string) => department.reading[type]?.entity as never;

/** The entity of a type: the one that the department declares, else the one of the same name. */
const named = (type: string) => entityOf(type) ?? (type as never);

/** A column as it is, a relation loaded now, a list from its table by the child, a section from its own table by the same key. */
const field: GraphQLFieldResolver<Entity, Context> = async (
  source,
  args: { first?: number },
  { em },
  info: GraphQLResolveInfo,
) => {
  const value = source[info.fieldName];
  if (value instanceof Collection) return (await value.loadItems()).slice(0, args.first ?? 50);
  if (value !== null && typeof value === 'object' && '__helper' in value) return wrap(value).init();
  const type = getNamedType(info.returnType);
  if (value === undefined && isListType(info.returnType))
    return em.find(named(type.name), { child: source.id } as never, { orderBy: { id: 'desc' } as never });
  if (info.fieldName !== section) return value;
  const own = isObjectType(type) ? entityOf(type.name) : null;
  return own && source.__isReference ? em.findOne(own, { id: source.id } as never) : source;
};

const child = async (id: string, em: EntityManager) =>
  entityOf('Child') ? em.findOne(entityOf('Child'), { id } as never) : { id, __isReference: true };
const typeDefs = parse(departmentSdl(name));
const schema = buildSubgraphSchema([
  {
    typeDefs,
    resolvers: {
      Query:
        section === 'civilAffairs'
          ? { child: (_: unknown, { id }: { id: string }, { em }: Context) => child(id, em) }
          : {},
      Child: { __resolveReference: ({ id }: { id: string }, { em }: Context) => child(id, em) },
    } as never,
  },
]);
for (const type of Object.values(schema.getTypeMap())) {
  if (!isObjectType(type) || type.name.startsWith('_') || ['Query', 'Mutation'].includes(type.name)) continue;
  for (const each of Object.values(type.getFields())) each.resolve = field as never;
}
const server = new ApolloServer<Context>({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ em: orm.em.fork() as EntityManager }),
});
process.stdout.write(`${url}\n`);
