import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import type { ClientAliases } from './client-aliases.ts';
import { compilePlan, type PlanStep } from './compile-plan.ts';
import { type PlannableSupergraph, plannableSupergraph } from './plannable-supergraph.ts';

/** What planning one operation may cost: ways through the subgraphs kept at a time, and plans compared with each other. */
const LIMITS = { pathsLimit: 1_000, maxEvaluatedPlans: 1_000 };

/** There are so many ways to answer an operation that looking through them would exhaust the process. */
export class TooManyPlans extends Error {
  constructor() {
    super('There are too many ways to answer the operation; ask for less at a time.');
    this.name = 'TooManyPlans';
  }
}

/** Finds out which fetches answer an operation. */
export class Planner {
  /** What is planned on: the supergraph, or a form of it that the query planner gets right. */
  readonly #plannable: PlannableSupergraph;
  readonly #schema: Schema;
  readonly #planner: QueryPlanner;

  constructor(document: DocumentNode, supergraph: Supergraph, aliases: ClientAliases) {
    this.#plannable = plannableSupergraph(document, aliases);
    const planned =
      this.#plannable.document === document
        ? supergraph
        : // the moved fields leave `@external` ones behind that nothing uses any more: not worth an error
          Supergraph.build(this.#plannable.document, { validateSupergraph: false });
    this.#schema = planned.apiSchema();
    this.#planner = new QueryPlanner(planned, { reuseQueryFragments: false, debug: LIMITS });
  }

  /** The fetches that answer the only operation of a valid document; throws `TooManyPlans`. */
  plan(document: DocumentNode): PlanStep {
    const { node } = this.#build(document);
    if (!node || node.kind === 'Subscription') throw new Error('The planner found no way to answer the operation.');
    return compilePlan(node, this.#plannable);
  }

  #build(document: DocumentNode) {
    const operation = operationFromDocument(this.#schema, document, { validate: false });
    try {
      return this.#planner.buildQueryPlan(operation);
    } catch (error) {
      throw isExplosion(error) ? new TooManyPlans() : error;
    }
  }
}

/** The planner's own limits, and arrays and calls grown past what the engine can hold. */
function isExplosion(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return error instanceof Error && /^(Too many options generated|Number of non-local selections)/.test(error.message);
}
