import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { ClientAliases } from './client-aliases.ts';
import { compilePlan, type PlanStep } from './compile-plan.ts';
import { EntityKeys } from './entity-keys.ts';
import { type PlannableSupergraph, plannableSupergraph } from './plannable-supergraph.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';

/** A frozen supergraph, ready to plan: what clients may ask, and how the departments answer it together. */
export class LoadedSupergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** Everything, with what is inaccessible to clients. */
  readonly fullSchema: GraphQLSchema;
  readonly aliases: ClientAliases;
  readonly entityKeys: EntityKeys;
  /** The departments and the address that composition wrote down for each. */
  readonly departments: readonly { readonly name: string; readonly url: string }[];
  readonly #planner: QueryPlanner;
  /** What the planner plans on: the supergraph, or a form of it that the planner gets right. */
  readonly #plannable: PlannableSupergraph;
  readonly #plannableSchema: Schema;

  constructor(sdl: string) {
    const document = resolvableKeysFirst(parse(sdl, { noLocation: true }));
    const supergraph = Supergraph.build(document);
    this.sdl = sdl;
    this.apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
    this.fullSchema = supergraph.schema.toGraphQLJSSchema();
    this.aliases = new ClientAliases(document);
    this.entityKeys = new EntityKeys(document);
    this.departments = supergraph.subgraphsMetadata();
    this.#plannable = plannableSupergraph(document, this.aliases);
    const planned =
      this.#plannable.document === document
        ? supergraph
        : Supergraph.build(this.#plannable.document, { validateSupergraph: false });
    this.#plannableSchema = planned.apiSchema();
    this.#planner = new QueryPlanner(planned, { reuseQueryFragments: false });
  }

  /** The fetches that answer the only operation of a valid document. */
  plan(document: DocumentNode): PlanStep {
    const operation = operationFromDocument(this.#plannableSchema, document, { validate: false });
    const { node } = this.#planner.buildQueryPlan(operation);
    if (!node || node.kind === 'Subscription') throw new Error('The planner found no way to answer the operation.');
    return compilePlan(node, this.#plannable);
  }
}
