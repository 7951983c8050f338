import { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { ClientAliases } from './client-aliases.ts';
import type { PlanStep } from './compile-plan.ts';
import { EntityKeys } from './entity-keys.ts';
import { Planner } from './planner.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { RootSections } from './sections.ts';

/** A frozen supergraph, ready to plan: what clients may ask, and how the departments answer it together. */
export class LoadedSupergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** Everything, with what is inaccessible to clients. */
  readonly fullSchema: GraphQLSchema;
  readonly aliases: ClientAliases;
  readonly entityKeys: EntityKeys;
  readonly rootSections: RootSections;
  /** The departments and the address that composition wrote down for each. */
  readonly departments: readonly { readonly name: string; readonly url: string }[];
  readonly #planner: Planner;

  constructor(sdl: string) {
    const document = resolvableKeysFirst(parse(sdl, { noLocation: true }));
    const supergraph = Supergraph.build(document);
    this.sdl = sdl;
    this.apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
    this.fullSchema = supergraph.schema.toGraphQLJSSchema();
    this.aliases = new ClientAliases(document);
    this.entityKeys = new EntityKeys(document);
    this.rootSections = new RootSections(document);
    this.departments = supergraph.subgraphsMetadata();
    this.#planner = new Planner(document, supergraph, this.aliases);
  }

  /** The fetches that answer the only operation of a valid document; throws `TooManyPlans`. */
  plan(document: DocumentNode): PlanStep {
    return this.#planner.plan(document);
  }
}
