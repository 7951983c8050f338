import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
} from 'graphql';
import type { Data } from './department.ts';

/** Rows that a list is taken to have: a page when the client does not say, and a list that has no pages. */
const USUAL_ROWS = { page: 50, list: 10 } as const;

/** What one request of an operation asks for. */
export interface OperationCost {
  /** Fields of all rows: each field counts once for every row it may be answered in. */
  fields: number;
  /** The largest `first`. */
  largestPage: number;
}

/** What an operation costs with given variables. */
export type CostFunction = (variables: Data) => OperationCost;

type Count = (variables: Data) => number;

/**
 * The cost of a valid operation as a function of its variables, made once. Rows multiply down lists: by `first` (literal,
 * variable or default), and by a usual number where the client gives none. A connection hands its `first` to `nodes` and
 * `edges`. Conditions (`@skip`) make nothing cheaper.
 */
export function costFunction(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostFunction {
  const compiler = new CostCompiler(schema, document, operation);
  const root = schema.getRootType(operation.operation);
  const fields = root ? compiler.selections(operation.selectionSet, root, undefined) : () => 0;
  const { pages } = compiler;
  return (variables) => ({
    fields: fields(variables),
    largestPage: pages.reduce((largest, page) => Math.max(largest, page(variables)), 0),
  });
}

class CostCompiler {
  /** The sizes of all pages asked for. */
  readonly pages: Count[] = [];
  readonly #schema: GraphQLSchema;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #defaults = new Map<string, ValueNode | undefined>();

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
      this.#defaults.set(variable.name.value, defaultValue);
  }

  /** `page`: how many rows the lists of this selection have, where the field above has said. */
  selections(set: SelectionSetNode, type: GraphQLCompositeType, page: Count | undefined): Count {
    const parts = set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return this.#field(selection, type, page);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      return fragment
        ? this.selections(fragment.selectionSet, this.#typeOf(fragment.typeCondition) ?? type, page)
        : () => 0;
    });
    return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
  }

  #field(field: FieldNode, parent: GraphQLCompositeType, pageAbove: Count | undefined): Count {
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    const type: GraphQLNamedType | undefined = definition && getNamedType(definition.type);
    if (!definition || !field.selectionSet || !isCompositeType(type)) return () => 1;
    const ownPage = this.#page(field, definition);
    if (ownPage) this.pages.push(ownPage);
    if (!isListType(getNullableType(definition.type))) {
      const inner = this.selections(field.selectionSet, type, ownPage);
      return (variables) => 1 + inner(variables);
    }
    const inner = this.selections(field.selectionSet, type, undefined);
    const rows = ownPage ?? pageAbove ?? (() => USUAL_ROWS.list);
    return (variables) => 1 + rows(variables) * inner(variables);
  }

  /** The size of the page that a field gives; undefined when it gives none. */
  #page(field: FieldNode, { args }: GraphQLField<unknown, unknown>): Count | undefined {
    const declared = args.find(({ name }) => name === 'first');
    if (!declared) return undefined;
    const usual = rowsOf(declared.defaultValue) ?? USUAL_ROWS.page;
    const given: ArgumentNode | undefined = field.arguments?.find(({ name }) => name.value === 'first');
    if (given?.value.kind !== Kind.VARIABLE) {
      const rows = literalRows(given?.value) ?? usual;
      return () => rows;
    }
    const name = given.value.name.value;
    const absent = literalRows(this.#defaults.get(name)) ?? usual;
    return (variables) => (variables[name] === undefined ? absent : (rowsOf(variables[name]) ?? usual));
  }

  #typeOf(condition: NamedTypeNode | undefined): GraphQLCompositeType | undefined {
    const type = condition && typeFromAST(this.#schema, condition);
    return isCompositeType(type) ? type : undefined;
  }
}

function literalRows(value: ValueNode | undefined): number | undefined {
  return value?.kind === Kind.INT ? rowsOf(Number(value.value)) : undefined;
}

/** A number of rows; what is no number is refused later, as input. */
function rowsOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : undefined;
}
