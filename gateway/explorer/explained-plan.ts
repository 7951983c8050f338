import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { DepartmentTerm } from '../../schema/access/denial-error.ts';
import { departmentCode } from '../../schema/access/viewer.ts';
import type { FetchStep, PlanStep } from '../compile-plan.ts';
import { fieldTerm, firstWords } from '../exports/export-terms.ts';

/** A step of a plan as people read it (执行计划的一步): who is asked, of what, for which data; before, after or beside whom. */
export type ExplainedStep = { kind: 'sequence' | 'parallel'; steps: readonly ExplainedStep[] } | ExplainedQuestion;

/** One question to one department. */
export interface ExplainedQuestion {
  kind: 'ask';
  department: string;
  term: string;
  isAct: boolean;
  /** What the objects are called that an earlier step found and this one asks more of; empty: it is asked from the beginning. */
  of: readonly string[];
  /** The data asked for, each once. */
  fields: readonly { coordinate: string; term: string }[];
}

/** What plans are told with. */
export interface PlanWords {
  /** The graph as clients see it. */
  schema: GraphQLSchema;
  termOf: DepartmentTerm;
}

/** Tells a plan in the words of the data catalogue; what only the gateway needs (keys, types) is left out. */
export function explainedPlan(step: PlanStep, words: PlanWords): ExplainedStep {
  switch (step.kind) {
    case 'fetch':
      return question(step, words);
    case 'at':
      return explainedPlan(step.step, words);
    default:
      return { kind: step.kind, steps: step.steps.map((each) => explainedPlan(each, words)) };
  }
}

/** The departments that a plan asks, in the order in which they are first asked. */
export function departmentsIn(step: ExplainedStep): string[] {
  const asked = step.kind === 'ask' ? [step.department] : step.steps.flatMap(departmentsIn);
  return [...new Set(asked)];
}

function question({ department, operation, query }: FetchStep, { schema, termOf }: PlanWords): ExplainedQuestion {
  const found = new AskedData(schema);
  const [definition] = parse(query, { noLocation: true }).definitions;
  const root = operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (definition?.kind === Kind.OPERATION_DEFINITION && root) found.selections(definition.selectionSet, root);
  const code = departmentCode(department);
  return {
    kind: 'ask',
    department: code,
    term: termOf(code),
    isAct: operation === 'mutation',
    of: [...found.entities].map((name) => firstWords(schema.getType(name)?.description) ?? name),
    fields: [...found.coordinates].map((coordinate) => ({ coordinate, term: fieldTerm(schema, coordinate) })),
  };
}

/** What a fetch asks for, as far as clients know of it. */
class AskedData {
  readonly coordinates = new Set<string>();
  readonly entities = new Set<string>();
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  selections(set: SelectionSetNode, type: GraphQLNamedType | undefined): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.#field(selection, type);
      if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
      const narrowed = selection.typeCondition && this.#schema.getType(selection.typeCondition.name.value);
      this.selections(selection.selectionSet, narrowed ?? type);
    }
  }

  #field({ name: { value: name }, selectionSet }: FieldNode, type: GraphQLNamedType | undefined): void {
    if (name === '_entities' && selectionSet) this.#ofEntities(selectionSet);
    const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
    if (!field || !type) return;
    if (!selectionSet) this.coordinates.add(`${type.name}.${name}`);
    else this.selections(selectionSet, getNamedType(field.type));
  }

  #ofEntities(set: SelectionSetNode): void {
    for (const selection of set.selections)
      if (selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition)
        this.entities.add(selection.typeCondition.name.value);
    this.selections(set, undefined);
  }
}
