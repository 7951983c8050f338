import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import { completeResponse } from './complete-response.ts';
import type { Data, Department } from './department.ts';
import { executePlan } from './execute-plan.ts';
import { introspect } from './introspection.ts';
import type { Log } from './log.ts';
import { PartialResults } from './partial-results.ts';
import { PlanCache, type PreparedOperation } from './plan-cache.ts';
import { TooManyPlans } from './planner.ts';
import { internalError, type Mode, PublicError } from './public-error.ts';
import { ResponseDepartments } from './response-departments.ts';
import { LoadedSupergraph } from './supergraph.ts';
import { forgetUnknown } from './unknown-entities.ts';

const TOO_COMPLEX = '查询过于复杂:可能的查询路径太多,请减少嵌套或拆成几次查询。';

/** The supergraph in use, its plans and its departments; a reload makes a new one and leaves this to its requests. */
interface Generation {
  supergraph: LoadedSupergraph;
  plans: PlanCache;
  departments: ReadonlyMap<string, Department>;
}

/** What a gateway is made of. */
export interface HubGatewayOptions {
  supergraph: string;
  mode: Mode;
  log: Log;
  /** Finds or opens the departments of a supergraph. */
  departmentsOf(supergraph: LoadedSupergraph): ReadonlyMap<string, Department>;
}

/** The gateway (网关): plans an operation over the departments, asks them, and joins what they answer. */
export class HubGateway implements GatewayInterface {
  readonly #options: HubGatewayOptions;
  readonly #generations = new WeakMap<GraphQLSchema, Generation>();
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  #current: Generation;

  constructor(options: HubGatewayOptions) {
    this.#options = options;
    this.#current = this.#generation(options.supergraph);
  }

  get departments(): ReadonlyMap<string, Department> {
    return this.#current.departments;
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

  #generation(sdl: string): Generation {
    const supergraph = new LoadedSupergraph(sdl);
    const departments = this.#options.departmentsOf(supergraph);
    const plans = new PlanCache(supergraph, this.#options.mode === 'hub');
    const generation = { supergraph, plans, departments };
    this.#generations.set(supergraph.apiSchema, generation);
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
  }: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const generation = this.#generations.get(schema) ?? this.#current;
    if (!operation) return { errors: [new GraphQLError('The operation to run is not clear.')] };
    if (operation.operation === 'subscription') return { errors: [refused('Subscriptions are not supported.')] };
    const variables = request.variables ?? {};
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    let prepared: PreparedOperation;
    try {
      prepared = generation.plans.prepare(queryHash, document, operation, coerced);
    } catch (error) {
      return { errors: [this.#unplanned(error)], data: null };
    }
    return this.#run(prepared, variables, generation);
  }

  async #run(prepared: PreparedOperation, variables: Data, generation: Generation): Promise<GatewayExecutionResult> {
    const { supergraph, departments } = generation;
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
      results,
      statuses,
    };
    const joined = prepared.plan ? await executePlan(prepared.plan, run) : {};
    forgetUnknown(prepared.doubtful, joined, results);
    const { operation, fragments } = prepared;
    const data = completeResponse(prepared.shape, joined, {
      isIncomplete: (object) => results.isIncomplete(object),
      violation: (path, problem) => results.violation(path, problem),
      introspection: ({ nodes }) => introspect(supergraph.apiSchema, operation, fragments, nodes, variables),
    });
    const list = mode === 'hub' ? statuses.list() : undefined;
    return {
      ...(results.errors.length ? { errors: results.errors } : {}),
      data,
      ...(list ? { extensions: { departments: list } } : {}),
    };
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
