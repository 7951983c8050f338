import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql';
import { DateScalar, DateTimeScalar } from './answers.ts';
import type { Department } from './department.ts';
import { columnOf } from './read-selection.ts';
import type { Reader, ReadingContext } from './reader.ts';

/**
 * The SDL of a department: the shared language, its own `schema.graphql`, and what the other `.graphql` files beside that
 * extend it by; a department with figures (a folder `figures`) speaks of them in the shared words,
 * and so does one whose visits can serve the duties of others (`visit-duty.graphql`).
 */
export function departmentSdl(name: string): string {
  const folder = new URL(`./${name}/`, import.meta.url);
  const own = readdirSync(folder).filter((file) => file.endsWith('.graphql') && file !== 'schema.graphql');
  const files = [
    new URL('../schema/common.graphql', import.meta.url),
    ...(existsSync(new URL('figures/', folder)) ? [new URL('../schema/figure.graphql', import.meta.url)] : []),
    ...(own.includes('feed.graphql') ? [new URL('../schema/feed.graphql', import.meta.url)] : []),
    ...(own.includes('visit-duty.graphql') ? [new URL('../schema/visit-duty.graphql', import.meta.url)] : []),
    ...['schema.graphql', ...own.sort()].map((file) => new URL(file, folder)),
  ];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

type Resolvers = Record<string, Record<string, unknown>>;

/** The executable schema: queries and entities are read by the reader, mutations are the department's acts. */
export function departmentSchema(
  name: string,
  department: Department,
  reader: () => Reader,
  mutations: Record<string, unknown>,
): GraphQLSchema {
  const typeDefs = parse(departmentSdl(name));
  const types = typeDefs.definitions.filter(
    (node): node is ObjectTypeDefinitionNode | ObjectTypeExtensionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
  const resolvers: Resolvers = { Query: {}, ...(Object.keys(mutations).length > 0 ? { Mutation: mutations } : {}) };
  for (const type of types) {
    if (type.name.value === 'Query')
      for (const field of type.fields ?? [])
        resolvers.Query = { ...resolvers.Query, [field.name.value]: rootField(reader) };
    const key = keyOf(type);
    if (key)
      resolvers[type.name.value] = {
        __resolveReference: referenceOf(reader, type.name.value, department.reading[type.name.value]?.key ?? key),
      };
  }
  return buildSubgraphSchema([
    { typeDefs, resolvers: { ...resolvers, Date: DateScalar, DateTime: DateTimeScalar } as never },
  ]);
}

function rootField(reader: () => Reader) {
  return async (_source: unknown, _args: unknown, context: ReadingContext, info: GraphQLResolveInfo) => {
    return (await reader().root(context, info))[columnOf(String(info.path.key))];
  };
}

function referenceOf(reader: () => Reader, type: string, key: string) {
  return async (reference: Record<string, unknown>, context: ReadingContext, info: GraphQLResolveInfo) =>
    reader().byKey(context, info.schema.getType(type) as GraphQLObjectType, String(reference[key]), info);
}

function keyOf(type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): string | undefined {
  const key = type.directives?.find((directive) => directive.name.value === 'key');
  const fields = key?.arguments?.find((argument) => argument.name.value === 'fields')?.value;
  return fields?.kind === Kind.STRING ? fields.value : undefined;
}
