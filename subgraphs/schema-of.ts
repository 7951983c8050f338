import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { DateScalar, DateTimeScalar } from './answers.ts';
import type { Department } from './department.ts';
import { departmentSdl } from './department-sdl.ts';
import { columnOf } from './read-selection.ts';
import type { Reader, ReadingContext } from './reader.ts';

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
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
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

function keyOf(type: ObjectTypeDefinitionNode): string | undefined {
  const key = type.directives?.find((directive) => directive.name.value === 'key');
  const fields = key?.arguments?.find((argument) => argument.name.value === 'fields')?.value;
  return fields?.kind === Kind.STRING ? fields.value : undefined;
}
