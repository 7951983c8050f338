import {
  buildASTSchema,
  execute,
  GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  parse,
  type TypeNode,
  visit,
} from 'graphql';
import type { Answer, Question } from '../federation.ts';
import { monolithTypeDefs } from './archipelago.ts';
import { fields } from './resolvers.ts';

/** The archipelago in one piece, executed by graphql-js: the reference answer. */
export const monolith = withResolvers(buildASTSchema(parse(monolithTypeDefs)));

/** The same with every output nullable: shows every place where an error or a null can come from. */
export const lenientMonolith = withResolvers(buildASTSchema(nullable()));

/** What the monolith answers, as a client would read it. */
export async function askMonolith(schema: GraphQLSchema, { query, variables }: Question): Promise<Answer> {
  const result = await execute({ schema, document: parse(query), variableValues: variables });
  return JSON.parse(JSON.stringify(result)) as Answer;
}

function withResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = fields[type.name]?.[field.name];
      if (resolve) field.resolve = (source, args) => resolve(source, args as never);
    }
  }
  return schema;
}

function nullable() {
  return visit(parse(monolithTypeDefs), {
    FieldDefinition: { leave: (field) => ({ ...field, type: withoutBang(field.type) }) },
  });
}

function withoutBang(type: TypeNode): TypeNode {
  if (type.kind === Kind.NON_NULL_TYPE) return withoutBang(type.type);
  return type.kind === Kind.LIST_TYPE ? { ...type, type: withoutBang(type.type) } : type;
}
