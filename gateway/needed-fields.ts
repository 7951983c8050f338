import { type ConstDirectiveNode, Kind, type SelectionSetNode } from 'graphql';
import { directivesNamed, fieldSet, flagArgument, graphOf, textArgument } from './join-directives.ts';
import { fieldJoin, hasFields, namedType, type SupergraphTypes } from './supergraph-types.ts';

/** Collects, within one subgraph, the types and fields that a part of it cannot do without. */
export class NeededFields {
  /** The fields that are needed of each type; the map's keys are all the types needed. */
  readonly fields = new Map<string, Set<string>>();
  readonly #types: SupergraphTypes;
  readonly #graph: string;
  readonly #reached = new Set<string>();

  constructor(types: SupergraphTypes, graph: string) {
    this.#types = types;
    this.#graph = graph;
  }

  has(type: string, field: string): boolean {
    return this.fields.get(type)?.has(field) ?? false;
  }

  /** A field with its requirement and all that can be asked of its value. */
  resolved(type: string, field: string): void {
    this.field(type, field);
    const definition = this.#types.field(type, field);
    if (definition) this.#everythingOf(namedType(definition.type));
  }

  /** The keys by which the subgraph finds a type's entities. */
  keys(type: string): void {
    for (const key of this.#keysOf(type)) this.#fieldSet(type, fieldSet(textArgument(key, 'key') ?? '__typename'));
  }

  /** A field, its arguments, and what it requires and provides. */
  field(type: string, name: string): void {
    const definition = this.#types.field(type, name);
    const join = definition && fieldJoin(definition, this.#graph);
    if (!definition || !join || !this.#types.isIn(type, this.#graph) || this.has(type, name)) return;
    this.#type(type).add(name);
    const value = namedType(definition.type);
    this.#type(value);
    for (const argument of definition.arguments ?? []) this.#everythingOf(namedType(argument.type));
    if (join === 'implied') return;
    const [requires, provides] = [textArgument(join, 'requires'), textArgument(join, 'provides')];
    if (requires) this.#fieldSet(type, fieldSet(requires));
    if (provides) this.#fieldSet(value, fieldSet(provides));
  }

  #type(name: string): Set<string> {
    const fields = this.fields.get(name) ?? new Set();
    if (this.#types.isIn(name, this.#graph)) this.fields.set(name, fields);
    const definition = this.#types.get(name);
    if (definition && !hasFields(definition) && definition.kind !== Kind.UNION_TYPE_DEFINITION) this.#everythingOf(name);
    return fields;
  }

  #fieldSet(type: string, set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type;
        this.#type(condition);
        this.#fieldSet(condition, selection.selectionSet);
      } else if (selection.kind === Kind.FIELD) {
        for (const one of [type, ...this.#types.implementers(type)]) {
          this.field(one, selection.name.value);
          const definition = this.#types.field(one, selection.name.value);
          if (definition && selection.selectionSet) this.#fieldSet(namedType(definition.type), selection.selectionSet);
        }
      }
    }
  }

  /** All of a type in the subgraph; of an entity only its keys, as the subgraph itself can be asked for the rest. */
  #everythingOf(name: string): void {
    const definition = this.#types.get(name);
    if (!definition || this.#reached.has(name) || !this.#types.isIn(name, this.#graph)) return;
    this.#reached.add(name);
    this.#type(name);
    for (const one of this.#types.implementers(name)) this.#everythingOf(one);
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of definition.fields ?? []) {
        this.#type(name).add(field.name.value);
        this.#everythingOf(namedType(field.type));
      }
    }
    if (!hasFields(definition)) return;
    if (this.#keysOf(name).length > 0) return this.keys(name);
    for (const { name: field } of definition.fields ?? []) {
      for (const one of [name, ...this.#types.implementers(name)]) this.resolved(one, field.value);
    }
  }

  #keysOf(type: string): readonly ConstDirectiveNode[] {
    const definition = this.#types.get(type);
    if (!definition) return [];
    return directivesNamed(definition, 'join__type').filter(
      (join) => graphOf(join) === this.#graph && textArgument(join, 'key') && flagArgument(join, 'resolvable') !== false,
    );
  }
}
