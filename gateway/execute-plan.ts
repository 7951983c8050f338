import { type GraphQLSchema, isInterfaceType } from 'graphql';
import type { Session } from '../schema/access/viewer.ts';
import { isAsked } from './asked-paths.ts';
import type { FetchStep, PlanStep } from './compile-plan.ts';
import { type Cursor, type DataPath, descend, objectPaths } from './cursor.ts';
import {
  type Data,
  type Department,
  type DepartmentAnswer,
  type DepartmentRequest,
  DepartmentUnavailable,
} from './department.ts';
import { type EntityAnswer, EntityCalls } from './entity-calls.ts';
import type { EntityKeys } from './entity-keys.ts';
import { applyRewrites, rewritePath } from './fetch-rewrites.ts';
import { copyAnswer, mergeAnswer } from './merge-answer.ts';
import type { PartialResults } from './partial-results.ts';
import type { OperationTrace } from './processing-record/operation-trace.ts';
import { groupRepresentations, type RepresentationGroup } from './representations.ts';
import type { ResponseDepartments } from './response-departments.ts';
import type { ObjectShape } from './response-shape.ts';

/** What a run of a plan works with. */
export interface PlanRun {
  departments: ReadonlyMap<string, Department>;
  schema: GraphQLSchema;
  keys: EntityKeys;
  /** What the client asked for. */
  shape: ObjectShape;
  variables: Data;
  /** For whom it runs. */
  session: Session;
  results: PartialResults;
  statuses: ResponseDepartments;
  /** What is recorded of it; absent where nothing is recorded. */
  trace: OperationTrace | undefined;
}

/** Runs a plan and returns the departments' data, joined but not yet shaped for the client. */
export async function executePlan(plan: PlanStep, run: PlanRun): Promise<Data> {
  const execution = new PlanExecution(run);
  await execution.step(plan, { objects: [execution.data], path: [] });
  return execution.data;
}

class PlanExecution {
  readonly data: Data = {};
  readonly #run: PlanRun;
  readonly #entities: EntityCalls;
  /** Objects that a department did not know. */
  readonly #unknown = new Set<Data>();
  /** Whether an interface object was asked for, so that some objects got fields that only others need. */
  #fetchedTooMuch = false;

  constructor(run: PlanRun) {
    this.#run = run;
    this.#entities = new EntityCalls((step, variables) => this.#send(step, variables));
  }

  async step(step: PlanStep, cursor: Cursor): Promise<void> {
    if (step.kind === 'fetch') return this.#fetch(step, cursor);
    if (step.kind === 'at') return this.step(step.step, descend(cursor, step.path));
    if (step.kind === 'sequence') {
      for (const part of step.steps) await this.step(part, cursor);
      return;
    }
    await Promise.all(step.steps.map((part) => this.step(part, cursor)));
  }

  async #fetch(step: FetchStep, cursor: Cursor): Promise<void> {
    const variables = this.#variables(step);
    if (!step.requires) {
      if (cursor.objects.length) await this.#fetchRoot(step, variables, cursor);
      return;
    }
    const groups = groupRepresentations(cursor.objects, {
      department: step.department,
      requires: step.requires,
      rewrites: step.inputRewrites,
      schema: this.#run.schema,
      keys: this.#run.keys,
      isIncomplete: (object) => this.#unknown.has(object) || this.#run.results.isIncomplete(object),
    });
    if (groups.length) await this.#fetchEntities(step, variables, groups, cursor);
  }

  async #fetchRoot(step: FetchStep, variables: Data, cursor: Cursor): Promise<void> {
    let answer: DepartmentAnswer;
    try {
      answer = await this.#send(step, variables);
    } catch (error) {
      return this.#unavailable(step, error, cursor.objects, cursor);
    }
    const { data, errors = [] } = answer;
    this.#run.statuses.answered(step, [data], Boolean(errors?.length));
    if (data) applyRewrites(this.#run.schema, step.outputRewrites, data);
    else this.#run.results.leaveIncomplete(cursor.objects);
    for (const [index, object] of cursor.objects.entries())
      if (data) mergeAnswer(object, index ? copyAnswer(data) : data);
    if (!errors?.length) return;
    const paths = objectPaths(this.data, cursor.path);
    for (const error of errors) {
      for (const at of paths.values()) {
        if (error.path)
          this.#run.results.fieldError(step.department, error, [
            ...at,
            ...rewritePath(error.path, step.outputRewrites),
          ]);
        else this.#run.results.requestError(step.department, error, () => [...at, ...step.keys.slice(0, 1)]);
      }
    }
  }

  async #fetchEntities(step: FetchStep, variables: Data, groups: RepresentationGroup[], cursor: Cursor): Promise<void> {
    this.#fetchedTooMuch ||= step.asksInterfaceObject;
    const targets = groups.flatMap((group) => group.targets);
    try {
      const { entities, general } = await this.#entities.ask(step, variables, groups);
      this.#run.statuses.answered(
        step,
        entities.map(({ entity }) => entity),
        general.length > 0 || entities.some(({ errors }) => errors.length > 0),
      );
      for (const [index, group] of groups.entries()) this.#fill(step, group, entities[index] as EntityAnswer, cursor);
      if (!general.length) return;
      this.#run.results.leaveIncomplete(targets);
      for (const error of general) {
        this.#run.results.requestError(step.department, error, () => this.#firstPath(step, targets, cursor));
      }
    } catch (error) {
      this.#unavailable(step, error, targets, cursor);
    }
  }

  /** Gives an entity to every object that waits for it, each its own copy. */
  #fill(step: FetchStep, { targets }: RepresentationGroup, { entity, errors }: EntityAnswer, cursor: Cursor): void {
    if (entity) {
      applyRewrites(this.#run.schema, step.outputRewrites, entity);
      // a department that knows an interface object only knows the interface's name, never the object's own
      if (isInterfaceType(this.#run.schema.getType(String(entity.__typename)))) delete entity.__typename;
    } else for (const target of targets) this.#unknown.add(target);
    const copies = targets.map((_, index) => (index ? copyAnswer(entity) : entity));
    for (const [index, target] of targets.entries()) {
      const copy = copies[index];
      if (copy) mergeAnswer(target, copy);
    }
    if (!errors.length) return;
    if (!entity) this.#run.results.leaveIncomplete(targets);
    const paths = objectPaths(this.data, cursor.path);
    for (const error of errors) {
      const below = rewritePath(error.path?.slice(2) ?? [], step.outputRewrites);
      for (const target of targets) {
        const at = paths.get(target) ?? [];
        const path = [...at, ...below];
        if (this.#fetchedTooMuch && !isAsked(this.#run.shape, this.data, step.asksInterfaceObject ? path : at))
          continue;
        this.#run.results.fieldError(step.department, error, path);
      }
    }
  }

  #unavailable(step: FetchStep, error: unknown, targets: readonly Data[], cursor: Cursor): void {
    const { results, statuses } = this.#run;
    if (!(error instanceof DepartmentUnavailable)) throw error;
    statuses.failed(step);
    results.leaveIncomplete(targets);
    results.departmentUnavailable(step.department, error.reason, () => this.#firstPath(step, targets, cursor));
  }

  #firstPath(step: FetchStep, targets: readonly Data[], cursor: Cursor): DataPath {
    const paths = objectPaths(this.data, cursor.path);
    return [...((targets[0] && paths.get(targets[0])) ?? []), ...step.keys.slice(0, 1)];
  }

  async #send(step: FetchStep, variables: Data): Promise<DepartmentAnswer> {
    const department = this.#run.departments.get(step.department);
    if (!department) throw new DepartmentUnavailable(step.department, 'connection');
    const { session, trace } = this.#run;
    const request: DepartmentRequest = { kind: step.operation, query: step.query, variables, session };
    if (!trace) return department.fetch(request);
    return trace.fetches.follow(step.department, () => department.fetch({ ...request, operation: trace.mark }));
  }

  #variables(step: FetchStep): Data {
    const variables: Data = {};
    for (const { planned, client } of step.variables) {
      if (planned !== 'representations' && Object.hasOwn(this.#run.variables, client))
        variables[planned] = this.#run.variables[client];
    }
    return variables;
  }
}
