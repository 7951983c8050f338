import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { ClientAliases } from './client-aliases.ts';
import { type LeafCheck, leafCheck } from './leaf-values.ts';
import { type Conditions, isIncluded } from './operation-conditions.ts';

/** How one field of the answer is made from the departments' data. */
export interface FieldShape {
  /** The client's response key. */
  key: string;
  /** The key in the departments' data. */
  source: string;
  kind: 'data' | 'typename' | 'introspection';
  coordinate: string;
  value: ValueShape;
  nodes: readonly FieldNode[];
  /** The session may not have it: it was not asked for, and an error explains why. */
  isDenied: boolean;
}

/** How a value is completed, as in the GraphQL specification §6.4.3. */
export type ValueShape =
  | { kind: 'leaf'; nonNull: boolean; check: LeafCheck }
  | { kind: 'list'; nonNull: boolean; of: ValueShape }
  | { kind: 'object'; nonNull: boolean; object: ObjectShape };

/** What an operation selects on a composite type; the fields of each concrete type are collected once. */
export class ObjectShape {
  readonly declared: GraphQLCompositeType;
  readonly #nodes: readonly FieldNode[] | SelectionSetNode;
  readonly #source: ShapeSource;
  readonly #fields = new Map<string, RuntimeShape | null>();

  constructor(declared: GraphQLCompositeType, nodes: readonly FieldNode[] | SelectionSetNode, source: ShapeSource) {
    this.declared = declared;
    this.#nodes = nodes;
    this.#source = source;
  }

  /** The fields for an object of this `__typename`; null when clients cannot know such an object here. */
  forTypename(typename: unknown): RuntimeShape | null {
    const name = isObjectType(this.declared) || typeof typename !== 'string' ? this.declared.name : typename;
    let fields = this.#fields.get(name);
    if (fields === undefined) {
      fields = this.#collect(name);
      this.#fields.set(name, fields);
    }
    return fields;
  }

  #collect(name: string): RuntimeShape | null {
    const { schema } = this.#source;
    const type = schema.getType(name);
    if (!isCompositeType(type) || !includesType(schema, this.declared, type)) return null;
    const collected = new Map<string, FieldNode[]>();
    const sets = 'kind' in this.#nodes ? [this.#nodes] : this.#nodes.map((node) => node.selectionSet);
    for (const set of sets) if (set) collectFields(set, type, this.#source, collected, new Set());
    const fields = [...collected].map(([key, nodes]) => fieldShape(key, nodes, type, this.#source));
    return { type, fields };
  }
}

/** The fields of one runtime type. */
export interface RuntimeShape {
  type: GraphQLCompositeType;
  fields: readonly FieldShape[];
}

/** Everything that shapes are compiled from. */
export interface ShapeSource {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  aliases: ClientAliases;
  conditions: Conditions;
  denied: Pick<ReadonlyMap<FieldNode, unknown>, 'has'>;
}

function collectFields(
  set: SelectionSetNode,
  type: GraphQLCompositeType,
  source: ShapeSource,
  collected: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, source.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = collected.get(key);
      if (nodes) nodes.push(selection);
      else collected.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : source.fragments.get(selection.name.value);
    if (!fragment || (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value))) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value);
    const condition = fragment.typeCondition && typeFromAST(source.schema, fragment.typeCondition);
    if (condition && !(isCompositeType(condition) && includesType(source.schema, condition, type))) continue;
    collectFields(fragment.selectionSet, type, source, collected, visited);
  }
}

function includesType(schema: GraphQLSchema, wide: GraphQLCompositeType, narrow: GraphQLCompositeType): boolean {
  return wide === narrow || (isAbstractType(wide) && !isUnionType(narrow) && schema.isSubType(wide, narrow));
}

function fieldShape(
  key: string,
  nodes: readonly FieldNode[],
  type: GraphQLCompositeType,
  source: ShapeSource,
): FieldShape {
  const first = nodes[0] as FieldNode;
  const name = first.name.value;
  const isDenied = nodes.every((node) => source.denied.has(node));
  const shape = { key, source: source.aliases.plannedKey(first), coordinate: `${type.name}.${name}`, nodes, isDenied };
  if (name === '__typename') return { ...shape, kind: 'typename', value: PRESENT };
  if (name === '__schema' || name === '__type') return { ...shape, kind: 'introspection', value: PRESENT };
  const field = isUnionType(type) ? undefined : (type as GraphQLObjectType).getFields()[name];
  if (!field) throw new Error('A field of a valid operation is missing in the schema.');
  return { ...shape, kind: 'data', value: valueShape(field.type, nodes, source) };
}

const PRESENT: ValueShape = { kind: 'leaf', nonNull: true, check: () => true };

function valueShape(type: GraphQLOutputType, nodes: readonly FieldNode[], source: ShapeSource): ValueShape {
  const nonNull = isNonNullType(type);
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) return { kind: 'list', nonNull, of: valueShape(nullable.ofType, nodes, source) };
  if (isLeafType(nullable)) return { kind: 'leaf', nonNull, check: leafCheck(nullable) };
  return { kind: 'object', nonNull, object: new ObjectShape(nullable, nodes, source) };
}
