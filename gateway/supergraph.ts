import { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, type GraphQLSchema, Kind, parse, visit } from 'graphql';
import type { Catalogue } from '../schema/access/classification.ts';
import { supergraphCatalogue } from '../schema/access/supergraph-catalogue.ts';
import { ChildRecords } from './access/child-records.ts';
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
  /** What each coordinate's declaration says of who may have it. */
  readonly catalogue: Catalogue;
  /** The departments and the address that composition wrote down for each. */
  readonly departments: readonly { readonly name: string; readonly url: string }[];
  /** Which types tell of children. */
  readonly childRecords: ChildRecords;
  readonly #planner: Planner;

  /** `isFrozen`: the hub's own graph, which was validated when it was composed; validating it again takes half a second. */
  constructor(sdl: string, isFrozen = false) {
    const declared = parse(sdl, { noLocation: true });
    const document = resolvableKeysFirst(withoutDeclarations(declared));
    const supergraph = Supergraph.build(document, { validateSupergraph: !isFrozen });
    this.sdl = sdl;
    this.apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
    this.fullSchema = supergraph.schema.toGraphQLJSSchema();
    this.aliases = new ClientAliases(document);
    this.entityKeys = new EntityKeys(document);
    this.rootSections = new RootSections(document);
    this.catalogue = supergraphCatalogue(declared);
    this.departments = supergraph.subgraphsMetadata();
    this.childRecords = new ChildRecords(
      this.apiSchema,
      this.departments.map(({ name }) => name),
    );
    this.#planner = new Planner(document, supergraph, this.aliases);
  }

  /** The fetches that answer the only operation of a valid document; throws `TooManyPlans`. */
  plan(document: DocumentNode): PlanStep {
    return this.#planner.plan(document);
  }
}

/** The graph without its access declarations: plans are made without them, and reading thousands of them takes time. */
function withoutDeclarations(document: DocumentNode): DocumentNode {
  return visit(document, { [Kind.DIRECTIVE]: ({ name }) => (name.value === 'access' ? null : undefined) });
}
