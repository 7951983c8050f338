import { type ConstDirectiveNode, Kind, type SelectionSetNode } from 'graphql';
import { directivesNamed, fieldSet, flagArgument, graphOf, textArgument } from '../schema/join-directives.ts';
import { fieldJoin, hasFields, namedType, type SupergraphTypes } from './supergraph-types.ts';

/** Collects, within one subgraph, the types and fields that a part of it cannot do without. */
export class NeededFields {
  /** The fields that are needed of each type; the map's keys are all the types needed. */
  readonly fields = new Map<string, Set<string>>();
  readonly #types: SupergraphTypes;
  readonly #graph: string;

  constructor(types: SupergraphTypes, graph: string) {
    this.#types = types;
    this.#graph = graph;
  }

  has(type: string, field: string): boolean {
    return this.fields.get(type)?.has(field) ?? false;
  }

  /** A field with its arguments, what it requires and provides, and all that can be asked of its value. */
  field(type: string, name: string): void {
    const definition = this.#types.field(type, name);
    const join = definition && fieldJoin(definition, this.#graph);
    if (!join || this.has(type, name) || !this.#types.isIn(type, this.#graph)) return;
    this.type(type);
    this.fields.get(type)?.add(name);
    const value = namedType(definition.type);
    this.type(value);
    for (const argument of definition.arguments ?? []) this.type(namedType(argument.type));
    if (join === 'implied') return;
    for (const [of, set] of [
      [type, textArgument(join, 'requires')],
      [value, textArgument(join, 'provides')],
    ] as const)
      if (set) this.#fieldSet(of, fieldSet(set));
  }

  /** A type with all of its fields; of an entity only the keys, as its subgraph can be asked for the rest. */
  type(name: string): void {
    const definition = this.#types.get(name);
    if (!definition || this.fields.has(name) || !this.#types.isIn(name, this.#graph)) return;
    const fields = new Set<string>();
    this.fields.set(name, fields);
    const narrower = this.#types.implementers(name);
    for (const one of narrower) this.type(one);
    const keys = directivesNamed(definition, 'join__type').filter((join) => this.#isKey(join));
    for (const key of keys) this.#fieldSet(name, fieldSet(textArgument(key, 'key') ?? '__typename'));
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of definition.fields ?? []) {
        fields.add(field.name.value);
        this.type(namedType(field.type));
      }
    }
    if (!hasFields(definition) || keys.length > 0) return;
    for (const field of definition.fields ?? [])
      for (const one of [name, ...narrower]) this.field(one, field.name.value);
  }

  #fieldSet(type: string, set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#fieldSet(selection.typeCondition?.name.value ?? type, selection.selectionSet);
      } else if (selection.kind === Kind.FIELD) {
        for (const one of [type, ...this.#types.implementers(type)]) {
          this.field(one, selection.name.value);
          const definition = this.#types.field(one, selection.name.value);
          if (definition && selection.selectionSet) this.#fieldSet(namedType(definition.type), selection.selectionSet);
        }
      }
    }
  }

  #isKey(join: ConstDirectiveNode): boolean {
    return (
      graphOf(join) === this.#graph && Boolean(textArgument(join, 'key')) && flagArgument(join, 'resolvable') !== false
    );
  }
}
