import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { orderedCoordinate } from '../../schema/access/ordered-by.ts';
import type { EverAccess } from './ever-access.ts';
import { listedType } from './listed-type.ts';

type Field = GraphQLField<unknown, unknown>;

/** What decides which parts are visible. */
export type PartAccess = Pick<EverAccess, 'has' | 'mayRead' | 'mayMatch' | 'mayWrite'>;

/**
 * The parts of a graph that somebody may ever use (可见部分): fields and values decided one by one; what cannot be used
 * without a hidden part (a required argument, a type with nothing left in it) is hidden with it, and so is what no visible
 * part leads to any more.
 */
export class VisibleParts {
  readonly #schema: GraphQLSchema;
  readonly #access: PartAccess;
  /** `Type.field`, `Type.field(argument:)`, `Input.field`, `Enum.VALUE`. */
  readonly #hidden = new Set<string>();
  readonly #reached = new Set<string>();

  constructor(schema: GraphQLSchema, access: PartAccess) {
    this.#schema = schema;
    this.#access = access;
    const types = Object.values(schema.getTypeMap());
    const acts = schema.getMutationType();
    const written = inputsOf([acts]);
    const matched = inputsOf(types.filter((type) => type !== acts));
    for (const type of types) {
      if (isObjectType(type) || isInterfaceType(type)) this.#judgeFields(type.name, Object.values(type.getFields()));
      if (isInputObjectType(type)) this.#judgeInput(type, written.has(type.name), matched.has(type.name));
    }
    this.#judgeOrders();
    while (this.#hideUnusable());
    for (const root of [schema.getQueryType(), acts]) if (root && this.#isLeft(root)) this.#reach(root);
    for (const name of ['String', 'Boolean']) this.#reached.add(name);
  }

  hasType(name: string): boolean {
    return this.#reached.has(name);
  }

  has(coordinate: string): boolean {
    return !this.#hidden.has(coordinate);
  }

  #judgeFields(type: string, fields: readonly Field[]): void {
    const isAct = type === this.#schema.getMutationType()?.name;
    for (const field of fields) {
      const coordinate = `${type}.${field.name}`;
      const isVisible = isAct ? this.#access.mayWrite(coordinate) : this.#access.mayRead(coordinate);
      if (!isVisible) this.#hidden.add(coordinate);
      for (const { name } of field.args) {
        const argument = `${coordinate}(${name}:)`;
        if (!(isAct ? this.#access.mayWrite(argument) : this.#access.mayMatch(argument))) this.#hidden.add(argument);
      }
    }
  }

  #judgeInput(type: GraphQLInputObjectType, isWritten: boolean, isMatched: boolean): void {
    for (const name of Object.keys(type.getFields())) {
      const coordinate = `${type.name}.${name}`;
      const isVisible =
        (isWritten && this.#access.mayWrite(coordinate)) || (isMatched && this.#access.mayMatch(coordinate));
      if (!isVisible) this.#hidden.add(coordinate);
    }
  }

  /** An order shows the values it orders by: its value is visible where some list may be ordered by them. */
  #judgeOrders(): void {
    const lists = new Map<GraphQLEnumType, Set<string>>();
    for (const type of Object.values(this.#schema.getTypeMap())) {
      for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
        const argument = field.args.find(({ name }) => name === 'orderBy');
        const order = argument && getNamedType(argument.type);
        if (isEnumType(order)) lists.set(order, (lists.get(order) ?? new Set()).add(listedType(field)));
      }
    }
    for (const [order, nodes] of lists)
      for (const { name } of order.getValues()) {
        const by = [...nodes].map((node) => orderedCoordinate(this.#access, order.name, name, node));
        if (!by.some((coordinate) => this.#access.mayMatch(coordinate))) this.#hidden.add(`${order.name}.${name}`);
      }
  }

  /** Hides what cannot be used for want of a hidden part; true while anything more was hidden. */
  #hideUnusable(): boolean {
    const before = this.#hidden.size;
    for (const type of Object.values(this.#schema.getTypeMap())) {
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields()))
          if (!this.#isUsable(getNamedType(field.type))) this.#hidden.add(`${type.name}.${field.name}`);
      for (const field of isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [])
        this.#hideUnusableField(`${type.name}.${field.name}`, field);
    }
    return this.#hidden.size > before;
  }

  #hideUnusableField(coordinate: string, { type, args }: Field): void {
    const isLost = (argument: GraphQLArgument) => this.#hidden.has(`${coordinate}(${argument.name}:)`);
    for (const { name, type: input } of args)
      if (!this.#isUsable(getNamedType(input))) this.#hidden.add(`${coordinate}(${name}:)`);
    const needed = args.filter(isRequiredArgument);
    if (!this.#isLeft(getNamedType(type)) || needed.some(isLost)) this.#hidden.add(coordinate);
  }

  /** An input that can be stated: all that it requires is visible, and there is something to state. */
  #isUsable(type: GraphQLNamedType): boolean {
    if (isEnumType(type)) return this.#isLeft(type);
    if (!isInputObjectType(type)) return true;
    const isVisible = ({ name }: { name: string }) => this.has(`${type.name}.${name}`);
    const fields = Object.values(type.getFields());
    return fields.some(isVisible) && fields.filter(isRequiredInputField).every(isVisible);
  }

  #isLeft(type: GraphQLNamedType): boolean {
    if (isUnionType(type)) return type.getTypes().some((each) => this.#isLeft(each));
    if (isEnumType(type)) return type.getValues().some(({ name }) => this.has(`${type.name}.${name}`));
    if (!isObjectType(type) && !isInterfaceType(type)) return true;
    return Object.keys(type.getFields()).some((name) => this.has(`${type.name}.${name}`));
  }

  #reach(type: GraphQLNamedType): void {
    if (this.#reached.has(type.name)) return;
    this.#reached.add(type.name);
    if (isUnionType(type) || isInterfaceType(type))
      for (const each of this.#schema.getPossibleTypes(type)) if (this.#isLeft(each)) this.#reach(each);
    if (isObjectType(type)) for (const each of type.getInterfaces()) this.#reach(each);
    if (!('getFields' in type)) return;
    for (const field of Object.values(type.getFields())) {
      if (!this.has(`${type.name}.${field.name}`)) continue;
      this.#reach(namedType(field));
      for (const argument of 'args' in field ? field.args : [])
        if (this.has(`${type.name}.${field.name}(${argument.name}:)`)) this.#reach(namedType(argument));
    }
  }
}

/** The input types that the fields of types take, at any depth. */
function inputsOf(types: readonly (GraphQLNamedType | null | undefined)[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (type: GraphQLNamedType): void => {
    if (!isInputObjectType(type) || found.has(type.name)) return;
    found.add(type.name);
    for (const field of Object.values(type.getFields())) add(namedType(field));
  };
  for (const type of types)
    for (const { args } of isObjectType(type) ? Object.values(type.getFields()) : [])
      for (const argument of args) add(namedType(argument));
  return found;
}

function namedType({ type }: { type: GraphQLType }): GraphQLNamedType {
  return getNamedType(type);
}
