import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  parse,
  printSchema,
  type TypeDefinitionNode,
} from 'graphql';
import type { Session } from '../../schema/access/viewer.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { BoundedMap } from '../bounded-map.ts';
import type { LoadedSupergraph } from '../supergraph.ts';
import { EverAccess } from './ever-access.ts';
import { type PartAccess, VisibleParts } from './visible-parts.ts';

const GRAPHS = 60;

/** Whoever has not signed in sees nothing. */
const NO_ACCESS: PartAccess = { has: () => false, mayRead: () => false, mayMatch: () => false, mayWrite: () => false };

/** The graphs that introspection shows (可见的数据目录): to each what their role may ever use, and nothing else. */
export class VisibleGraphs {
  readonly #supergraph: Pick<LoadedSupergraph, 'apiSchema' | 'catalogue'>;
  readonly #graphs = new BoundedMap<string, GraphQLSchema>(GRAPHS);
  #document: DocumentNode | undefined;

  constructor(supergraph: Pick<LoadedSupergraph, 'apiSchema' | 'catalogue'>) {
    this.#supergraph = supergraph;
  }

  /** People of one department, role and assurance share a graph, under one policy and on one day. */
  of({ viewer, policy }: Session, now = new Date()): GraphQLSchema {
    const { catalogue } = this.#supergraph;
    const today = dayAt(now);
    const kind = viewer && { department: viewer.department, role: viewer.role, assurance: viewer.assurance };
    return this.#graphs.getOrMake(JSON.stringify([kind, policy.version, today]), () =>
      this.#pruned(kind ? new EverAccess(kind, policy, catalogue, today) : NO_ACCESS),
    );
  }

  #pruned(access: PartAccess): GraphQLSchema {
    const { apiSchema } = this.#supergraph;
    this.#document ??= parse(printSchema(apiSchema), { noLocation: true });
    const parts = new VisibleParts(apiSchema, access);
    const definitions = this.#document.definitions.flatMap((definition): readonly DefinitionNode[] => {
      if (!isTypeDefinitionNode(definition)) return [definition];
      const isShown = parts.hasType(definition.name.value) || definition.name.value === apiSchema.getQueryType()?.name;
      return isShown ? [withoutHidden(definition, parts)] : [];
    });
    return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true });
  }
}

function withoutHidden(type: TypeDefinitionNode, parts: VisibleParts): TypeDefinitionNode {
  const isShown = ({ name }: { name: { value: string } }) => parts.has(`${type.name.value}.${name.value}`);
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return {
        ...type,
        fields: type.fields?.filter(isShown).map((field) => withoutArguments(type, field, parts)) ?? [],
      };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...type, fields: type.fields?.filter(isShown) ?? [] };
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...type, values: type.values?.filter(isShown) ?? [] };
    case Kind.UNION_TYPE_DEFINITION:
      return { ...type, types: type.types?.filter(({ name }) => parts.hasType(name.value)) ?? [] };
    default:
      return type;
  }
}

function withoutArguments(
  type: TypeDefinitionNode,
  field: FieldDefinitionNode,
  parts: VisibleParts,
): FieldDefinitionNode {
  const coordinate = `${type.name.value}.${field.name.value}`;
  const isShown = ({ name }: { name: { value: string } }) => parts.has(`${coordinate}(${name.value}:)`);
  return { ...field, arguments: field.arguments?.filter(isShown) ?? [] };
}
