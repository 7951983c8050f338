import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { DepartmentTerm } from '../schema/access/denial-error.ts';
import { termOf } from '../schema/access/department-term.ts';
import { NOBODY } from '../schema/access/nobody.ts';
import { departmentFolder } from '../schema/access/viewer.ts';
import { NO_CHILDREN } from './access/disclosed-children.ts';
import { explainedDenials } from './access/explained-denials.ts';
import { answerExtensions } from './answer-extensions.ts';
import { completeResponse } from './complete-response.ts';
import type { Data, Department } from './department.ts';
import { executePlan } from './execute-plan.ts';
import type { Asker, GatewayContext } from './gateway-context.ts';
import { type Generation, generationOf } from './generation.ts';
import { introspect } from './introspection.ts';
import type { Log } from './log.ts';
import { PartialResults } from './partial-results.ts';
import type { DecidedPlan } from './plan-cache.ts';
import { TooManyPlans } from './planner.ts';
import { notePlan, noteTold } from './processing-record/note-operation.ts';
import { internalError, type Mode, PublicError } from './public-error.ts';
import { ResponseDepartments } from './response-departments.ts';
import type { LoadedSupergraph } from './supergraph.ts';
import { forgetUnknown } from './unknown-entities.ts';

/** What a client reads whose operation cannot be planned within limits. */
export const TOO_COMPLEX = '查询过于复杂:可能的查询路径太多,请减少嵌套或拆成几次查询。';

/** Nothing leaves: the meter knows why, and whoever answers the request says it. */
const withheld = (): GatewayExecutionResult => ({ data: null });

/** What a gateway is made of. */
export interface HubGatewayOptions {
  supergraph: string;
  /** The supergraph is the hub's own, frozen when it was composed; one that is reloaded is validated. */
  isFrozen?: boolean | undefined;
  mode: Mode;
  log: Log;
  /** Finds or opens the departments of a supergraph. */
  readonly departmentsOf: (supergraph: LoadedSupergraph) => ReadonlyMap<string, Department>;
}

/** The gateway (网关): plans an operation over the departments, asks them, and joins what they answer. */
export class HubGateway implements GatewayInterface {
  readonly #options: HubGatewayOptions;
  readonly #generations = new WeakMap<GraphQLSchema, Generation>();
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  #current: Generation;

  constructor(options: HubGatewayOptions) {
    this.#options = options;
    this.#current = this.#generation(options.supergraph, options.isFrozen);
  }

  get departments(): ReadonlyMap<string, Department> {
    return this.#current.departments;
  }

  /** The graph in use, with what is decided and planned by: for who tells of an operation without running it. */
  get current(): Generation {
    return this.#current;
  }

  /** What clients may ask. */
  get schema(): GraphQLSchema {
    return this.#current.supergraph.apiSchema;
  }

  /** What the departments of the graph are called. */
  get termOf(): DepartmentTerm {
    return termOf(this.#current.supergraph.apiSchema);
  }

  get planStatistics(): { plansMade: number; operations: number } {
    return this.#current.plans.statistics;
  }

  async load(): Promise<GatewayLoadResult> {
    this.#announce(this.#listeners);
    return { executor: (request) => this.#execute(request) };
  }

  onSchemaLoadOrUpdate(callback: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /** Takes a new supergraph into use; requests that run finish on the one they started with. */
  reload(supergraphSdl: string): void {
    this.#current = this.#generation(supergraphSdl);
    this.#announce(this.#listeners);
  }

  async stop(): Promise<void> {
    this.#listeners.clear();
  }

  #generation(sdl: string, isFrozen = false): Generation {
    const { mode, departmentsOf } = this.#options;
    const generation = generationOf(sdl, mode, departmentsOf, isFrozen);
    this.#generations.set(generation.supergraph.apiSchema, generation);
    return generation;
  }

  #announce(listeners: Iterable<GatewaySchemaLoadOrUpdateCallback>): void {
    const { apiSchema, sdl } = this.#current.supergraph;
    for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: sdl });
  }

  async #execute({
    request,
    schema,
    document,
    operation,
    queryHash,
    context,
  }: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const generation = this.#generations.get(schema) ?? this.#current;
    if (!operation) return { errors: [new GraphQLError('The operation to run is not clear.')] };
    if (operation.operation === 'subscription') return { errors: [refused('Subscriptions are not supported.')] };
    const variables = request.variables ?? {};
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    const { session = NOBODY, meter, trace } = context as GatewayContext;
    const access = generation.decisions?.access.of(session) ?? null;
    let prepared: DecidedPlan;
    try {
      prepared = generation.plans.prepare(queryHash, document, operation, coerced, access);
    } catch (error) {
      return { errors: [this.#unplanned(error)], data: null };
    }
    if (trace && generation.decisions) notePlan(trace, prepared, generation.decisions.content);
    const mayLookUp = (await generation.decisions?.metering.mayLookUp(meter, prepared, coerced)) ?? true;
    if (!mayLookUp) return withheld();
    return this.#run(prepared, variables, generation, { session, access, meter, trace });
  }

  async #run(
    prepared: DecidedPlan,
    variables: Data,
    generation: Generation,
    { session, access, meter, trace }: Asker,
  ): Promise<GatewayExecutionResult> {
    const { supergraph, departments, decisions } = generation;
    const { mode, log } = this.#options;
    const results = new PartialResults(mode, supergraph.aliases, log);
    const statuses = new ResponseDepartments();
    const { fullSchema, entityKeys } = supergraph;
    const run = {
      departments,
      schema: fullSchema,
      keys: entityKeys,
      shape: prepared.shape,
      variables,
      session,
      results,
      statuses,
      trace,
    };
    const joined = prepared.plan ? await executePlan(prepared.plan, run) : {};
    forgetUnknown(prepared.doubtful, joined, results);
    const { operation, fragments } = prepared;
    const graph = () => decisions?.visible.of(session) ?? supergraph.apiSchema;
    const data = completeResponse(prepared.shape, joined, {
      isIncomplete: (object) => results.isIncomplete(object),
      violation: (path, problem) => results.violation(path, problem),
      introspection: ({ nodes }) => introspect(graph(), operation, fragments, nodes, variables),
    });
    const denials = access ? explainedDenials(prepared.decided, access, termOf(supergraph.apiSchema)) : [];
    for (const { extensions } of denials)
      if (extensions.owner) statuses.denied(departmentFolder(String(extensions.owner)));
    const children = decisions?.children.find(prepared.shape, joined, data) ?? NO_CHILDREN;
    if (trace && decisions) noteTold(trace, prepared, decisions.content, { data, children, statuses });
    if (!((await decisions?.metering.mayDisclose(meter, prepared, children)) ?? true)) return withheld();
    const errors = [...results.errors, ...denials];
    const extensions = mode === 'hub' ? answerExtensions(statuses, prepared.decided, session) : {};
    return { ...(errors.length ? { errors } : {}), data, ...extensions };
  }

  #unplanned(error: unknown): PublicError {
    const { mode, log } = this.#options;
    const problem = error instanceof Error ? error.message : 'unknown';
    if (mode === 'hub' && error instanceof TooManyPlans) return refused(TOO_COMPLEX);
    if (mode === 'hub') return internalError(undefined, log, { problem: 'no-plan' });
    return new PublicError(problem, { extensions: { code: 'QUERY_PLANNING_FAILED' } });
  }
}

function refused(message: string): PublicError {
  return new PublicError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
