import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import type { Decision } from '../../schema/access/decide.ts';
import type { DenialCode } from '../../schema/access/denials.ts';
import { inputCoordinates } from '../../schema/access/input-coordinates.ts';
import { orderedCoordinate } from '../../schema/access/ordered-by.ts';
import type { ToldInPart } from '../../schema/access/told-in-part.ts';
import { isIncluded } from '../operation-conditions.ts';
import type { ChildRecords } from './child-records.ts';
import { listedType } from './listed-type.ts';
import type { RequestAccess } from './request-access.ts';

/** A field that is not asked for, and why: the coordinate denied may be the field's own or one of its arguments. */
export interface Denial {
  code: DenialCode;
  coordinate: string;
  /** Response keys from the root. */
  keys: readonly string[];
  /** How many of the keys lead to the answer without passing through a list. */
  certain: number;
}

/** What of an operation a session may have. */
export interface DecidedOperation {
  denied: ReadonlyMap<FieldNode, Denial>;
  /** Coordinates that come masked, at least for some rows. */
  masked: readonly string[];
  /** Coordinates that some rows have and others do not. */
  inPart: readonly ToldInPart[];
  /** Equal for decisions that leave the same operation to plan. */
  signature: string;
}

/** The parts of an operation that decisions look at. */
export interface OperationParts {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
  records: ChildRecords;
}

/** Decides on every field of an operation; below a denied field nothing is looked at any more. */
export function decideOperation(parts: OperationParts, access: RequestAccess): DecidedOperation {
  const walk = new OperationWalk(parts, access);
  const root = parts.schema.getRootType(parts.operation.operation);
  if (root) walk.selections(parts.operation.selectionSet, root, { keys: [], certain: 0, passedList: false });
  const denied = walk.denied;
  const signature = JSON.stringify([...denied.values()].map(({ keys, coordinate, code }) => [keys, coordinate, code]));
  return { denied, masked: [...walk.masked].sort(), inPart: [...walk.inPart], signature };
}

interface Place {
  keys: readonly string[];
  certain: number;
  passedList: boolean;
}

class OperationWalk {
  readonly denied = new Map<FieldNode, Denial>();
  readonly masked = new Set<string>();
  readonly inPart = new Set<ToldInPart>();
  readonly #parts: OperationParts;
  readonly #access: RequestAccess;
  readonly #isMutation: boolean;

  constructor(parts: OperationParts, access: RequestAccess) {
    this.#parts = parts;
    this.#access = access;
    this.#isMutation = parts.operation.operation === 'mutation';
  }

  selections(set: SelectionSetNode, parent: GraphQLCompositeType, place: Place): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection, this.#parts.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        this.#field(selection, parent, place);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#parts.fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const condition = fragment.typeCondition && typeFromAST(this.#parts.schema, fragment.typeCondition);
      this.selections(fragment.selectionSet, isCompositeType(condition) ? condition : parent, place);
    }
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, place: Place): void {
    const name = node.name.value;
    if (name.startsWith('__') || !('getFields' in parent)) return;
    const field = parent.getFields()[name];
    if (!field) return;
    const key = node.alias?.value ?? name;
    const keys = [...place.keys, key];
    const isList = /\[/.test(String(field.type));
    const certain = place.passedList ? place.certain : keys.length;
    const refused = this.#refusal(node, parent, field);
    if (refused) {
      this.denied.set(node, { ...refused, keys, certain });
      return;
    }
    const inner = getNamedType(field.type);
    if (node.selectionSet && isCompositeType(inner))
      this.selections(node.selectionSet, inner, { keys, certain, passedList: place.passedList || isList });
  }

  #refusal(
    node: FieldNode,
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
  ): { code: DenialCode; coordinate: string } | null {
    const isAct = this.#isMutation && parent === this.#parts.schema.getMutationType();
    for (const type of this.#concrete(parent)) {
      const coordinate = `${type}.${field.name}`;
      const decision = isAct ? this.#access.writing(coordinate) : this.#access.reading(coordinate);
      if (decision.kind === 'DENY') return { code: decision.code, coordinate };
      if (decision.kind === 'MASK') this.masked.add(coordinate);
      for (const part of this.#toldInPart(type, coordinate)) this.inPart.add(part);
    }
    for (const coordinate of this.#argumentCoordinates(node, parent, field)) {
      const decision: Decision = isAct ? this.#access.writing(coordinate) : this.#access.matching(coordinate);
      if (decision.kind === 'DENY') return { code: decision.code, coordinate };
    }
    return null;
  }

  /** Of a root field nothing is told but by the rows below it. */
  #toldInPart(type: string, coordinate: string): readonly ToldInPart[] {
    const { schema, records } = this.#parts;
    const isRoot = type === schema.getQueryType()?.name || type === schema.getMutationType()?.name;
    const isAboutChild = ['CHILD', 'RECORD'].includes(records.kindOf(type));
    return isRoot ? [] : this.#access.inPart(coordinate, isAboutChild);
  }

  /** A field of an interface is a field of each type behind it: none may get by because of another. */
  #concrete(parent: GraphQLCompositeType): string[] {
    if (isObjectType(parent)) return [parent.name];
    const types = this.#parts.schema.getPossibleTypes(parent as never).map(({ name }) => name);
    return isInterfaceType(parent) && this.#access.has(parent.name) ? [parent.name, ...types] : types;
  }

  #argumentCoordinates(node: FieldNode, parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string[] {
    return field.args.flatMap((argument) => {
      const given = node.arguments?.find(({ name }) => name.value === argument.name);
      const value = given && valueFromAST(given.value, argument.type, this.#parts.variables);
      if (value === undefined || value === null) return [];
      const named = getNamedType(argument.type);
      const order =
        argument.name === 'orderBy' && isEnumType(named)
          ? [orderedCoordinate(this.#access, named.name, String(named.serialize(value)), listedType(field))]
          : [];
      const own = `${parent.name}.${field.name}(${argument.name}:)`;
      return [own, ...order, ...inputCoordinates(argument.type, value)];
    });
  }
}
