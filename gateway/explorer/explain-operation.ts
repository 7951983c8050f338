import {
  type DocumentNode,
  type GraphQLFormattedError,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { termOf } from '../../schema/access/department-term.ts';
import type { Session } from '../../schema/access/viewer.ts';
import { explainedDenials } from '../access/explained-denials.ts';
import { type PartlyTold, partlyTold } from '../answer-extensions.ts';
import { COST_LIMITS, costProblem } from '../cost-limit.ts';
import type { Generation } from '../generation.ts';
import { TOO_COMPLEX } from '../hub-gateway.ts';
import { costFunction } from '../operation-cost.ts';
import { OPERATION_LIMITS, OperationLimits } from '../operation-limits.ts';
import { countTokens, DocumentSize } from '../operation-size.ts';
import { PlanCache } from '../plan-cache.ts';
import { TooManyPlans } from '../planner.ts';
import { Refusal } from '../request-errors.ts';
import type { OperationRequest } from '../request-form.ts';
import { departmentsIn, type ExplainedStep, explainedPlan } from './explained-plan.ts';

/** How large an operation is, and how large it may be. */
export interface Measured {
  value: number;
  limit: number;
}

/** What can be told of an operation without running it (查询预估). */
export interface Explanation {
  tokens: Measured;
  /** Null, as what follows: the text is too long to be looked at. */
  depth: Measured | null;
  /** Data items: fields of all rows. */
  cost: Measured | null;
  /** The largest `first`. */
  page: Measured | null;
  /** Why it would not be run, in a sentence that says what to do; null: it would. */
  problem: string | null;
  /** Codes of the departments that are asked. */
  departments: readonly string[];
  /** Null: it would not be run, or the gateway answers by itself. */
  plan: ExplainedStep | null;
  /** What is not asked for, and why, for whoever asks and the purpose they state; as the errors of an answer. */
  denied: readonly GraphQLFormattedError[];
  /** Coordinates that come masked. */
  masked: readonly string[];
  /** Coordinates that some rows have and others do not, as the answer would say. */
  partly: readonly PartlyTold[];
}

const LIMITS = OPERATION_LIMITS.hub;
/** A text is counted on above the limit, so that one reads by how much it is too long. */
const MOST_TOKENS = 10 * LIMITS.tokens;
const ONE_OPERATION = '有多个查询,请点运行按钮选择其中一个。';
const WRONG_VARIABLES = '变量与查询不符:请核对下方变量的名称和类型,必填的不能缺。';
const KEPT = 200;

/**
 * Prices and plans operations that nobody runs: nothing is fetched, and nothing is looked up about anybody. Its plans are kept
 * apart, so that what is being typed never pushes out what runs.
 */
export class Explainer {
  readonly #limits = new OperationLimits('hub');
  readonly #plans = new WeakMap<Generation, PlanCache>();

  /** Throws a `Refusal` for what is no operation on this graph; what is too large is told, not refused. */
  explain(
    generation: Generation,
    { query, operationName, variables }: OperationRequest,
    session: Session,
  ): Explanation {
    const tokens = { value: countTokens(query, MOST_TOKENS), limit: LIMITS.tokens };
    const problem = this.#limits.problem(query) ?? null;
    if (tokens.value > tokens.limit || query.length > LIMITS.characters) return { ...NOTHING, tokens, problem };
    const { apiSchema } = generation.supergraph;
    const document = parsed(query);
    const depth = { value: depthOf(document, operationName), limit: LIMITS.depth };
    if (problem) return { ...NOTHING, tokens, depth, problem };
    const operation = meantIn(generation, document, operationName);
    const price = costFunction(apiSchema, document, operation)(variables ?? {});
    const measured: Explanation = {
      ...NOTHING,
      tokens,
      depth,
      cost: { value: price.fields, limit: COST_LIMITS.fields },
      page: { value: price.largestPage, limit: COST_LIMITS.page },
    };
    const { coerced } = getVariableValues(apiSchema, operation.variableDefinitions ?? [], variables ?? {});
    const refused = costProblem(price) ?? (coerced ? null : WRONG_VARIABLES);
    if (refused || !coerced) return { ...measured, problem: refused };
    return { ...measured, ...this.#planned(generation, { query, document, operation, coerced }, session) };
  }

  #planned(
    generation: Generation,
    { query, document, operation, coerced }: Meant,
    session: Session,
  ): Partial<Explanation> {
    const { supergraph, decisions } = generation;
    const access = decisions?.access.of(session) ?? null;
    try {
      const { plan, decided } = this.#plansOf(generation).prepare(query, document, operation, coerced, access);
      const words = { schema: supergraph.apiSchema, termOf: termOf(supergraph.apiSchema) };
      const told = plan ? explainedPlan(plan, words) : null;
      const denied = access ? explainedDenials(decided, access, words.termOf).map((error) => error.toJSON()) : [];
      const { masked, inPart } = decided;
      return {
        plan: told,
        departments: told ? departmentsIn(told) : [],
        denied,
        masked,
        partly: inPart.map((part) => partlyTold(part, session)),
      };
    } catch (error) {
      if (error instanceof TooManyPlans) return { problem: TOO_COMPLEX };
      throw error;
    }
  }

  #plansOf(generation: Generation): PlanCache {
    const plans = this.#plans.get(generation) ?? new PlanCache(generation.supergraph, true, KEPT);
    this.#plans.set(generation, plans);
    return plans;
  }
}

interface Meant {
  query: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  coerced: Record<string, unknown>;
}

const NOTHING: Omit<Explanation, 'tokens'> = {
  depth: null,
  cost: null,
  page: null,
  problem: null,
  departments: [],
  plan: null,
  denied: [],
  masked: [],
  partly: [],
};

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch {
    throw new Refusal('GRAPHQL_PARSE_FAILED');
  }
}

/** The levels of the operation that is meant, or of the deepest. */
function depthOf(document: DocumentNode, name: string | null): number {
  const size = new DocumentSize(document);
  const meant = getOperationAST(document, name);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const depths = (meant ? [meant] : (operations as OperationDefinitionNode[])).map(
    ({ selectionSet }) => size.of(selectionSet).depth,
  );
  return Math.max(0, ...depths);
}

function meantIn({ supergraph }: Generation, document: DocumentNode, name: string | null): OperationDefinitionNode {
  if (validate(supergraph.apiSchema, document, undefined, { maxErrors: 1 }).length > 0)
    throw new Refusal('GRAPHQL_VALIDATION_FAILED');
  const operation = getOperationAST(document, name);
  if (!operation) throw new Refusal('BAD_REQUEST', ONE_OPERATION);
  return operation;
}
