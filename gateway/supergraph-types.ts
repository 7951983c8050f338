import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { directivesNamed, graphOf } from '../schema/join-directives.ts';

/** Types that have fields to ask for. */
export type FieldsDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The type definitions of a supergraph document, with what its join directives say about them. */
export class SupergraphTypes {
  readonly #types = new Map<string, TypeDefinitionNode>();
  readonly #implementers = new Map<string, string[]>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (!isTypeDefinitionNode(definition)) continue;
      const name = definition.name.value;
      this.#types.set(name, definition);
      if (definition.kind === Kind.UNION_TYPE_DEFINITION)
        this.#implementers.set(name, definition.types?.map((member) => member.name.value) ?? []);
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      for (const { name: wide } of definition.interfaces ?? []) {
        this.#implementers.set(wide.value, [...(this.#implementers.get(wide.value) ?? []), name]);
      }
    }
  }

  get(name: string): TypeDefinitionNode | undefined {
    return this.#types.get(name);
  }

  /** All types with fields. */
  withFields(): FieldsDefinition[] {
    return [...this.#types.values()].filter(hasFields);
  }

  field(type: string, name: string): FieldDefinitionNode | undefined {
    const definition = this.#types.get(type);
    return hasFields(definition) ? definition.fields?.find((field) => field.name.value === name) : undefined;
  }

  /** The object types that an interface or union stands for. */
  implementers(type: string): readonly string[] {
    return this.#implementers.get(type) ?? [];
  }

  /** Whether a subgraph has a type. */
  isIn(type: string, graph: string): boolean {
    const definition = this.#types.get(type);
    return Boolean(definition && directivesNamed(definition, 'join__type').some((join) => graphOf(join) === graph));
  }

  /** Visits every field of a field set with the type it is asked of. */
  visitFieldSet(
    type: string,
    set: SelectionSetNode,
    see: (type: string, field: FieldNode, path: string) => void,
  ): void {
    this.#visit(type, set, '', see);
  }

  #visit(type: string, set: SelectionSetNode, at: string, see: (type: string, field: FieldNode, path: string) => void) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#visit(selection.typeCondition?.name.value ?? type, selection.selectionSet, at, see);
      } else if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') {
        see(type, selection, at);
        const field = this.field(type, selection.name.value);
        if (!field || !selection.selectionSet) continue;
        this.#visit(namedType(field.type), selection.selectionSet, `${at}.${selection.name.value}`, see);
      }
    }
  }
}

/** Whether a definition has fields to ask for. */
export function hasFields(definition: TypeDefinitionNode | undefined): definition is FieldsDefinition {
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION || definition?.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** What a subgraph says of a field: its `@join__field`, `implied` where it has the field without one, else undefined. */
export function fieldJoin(
  field: FieldDefinitionNode | InputValueDefinitionNode,
  graph: string,
): ConstDirectiveNode | 'implied' | undefined {
  const joins = directivesNamed(field, 'join__field');
  return joins.length === 0 ? 'implied' : joins.find((join) => graphOf(join) === graph);
}

/** The name of a type without lists and non-nulls. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
