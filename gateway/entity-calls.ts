import type { GraphQLFormattedError } from 'graphql';
import type { FetchStep } from './compile-plan.ts';
import { type Data, type DepartmentAnswer, DepartmentUnavailable, isObject } from './department.ts';
import { copyAnswer } from './merge-answer.ts';
import type { RepresentationGroup } from './representations.ts';

/** What came back about one entity; error paths start below the entity. */
export interface EntityAnswer {
  entity: Data | null;
  errors: readonly GraphQLFormattedError[];
}

/** The answers to a fetch's groups, in their order, and the errors that belong to none of them. */
export interface EntityAnswers {
  entities: readonly EntityAnswer[];
  general: readonly GraphQLFormattedError[];
}

interface Waiter {
  indexes: readonly number[];
  resolve(answers: EntityAnswers): void;
  reject(error: unknown): void;
}

/**
 * The entity fetches of one operation. Fetches with the same text and variables that are ready in the same tick go out
 * as one; a fetch whose entities are all on their way joins that call.
 */
export class EntityCalls {
  readonly #calls = new Map<string, EntityCall>();
  readonly #send: (step: FetchStep, variables: Data) => Promise<DepartmentAnswer>;

  constructor(send: (step: FetchStep, variables: Data) => Promise<DepartmentAnswer>) {
    this.#send = send;
  }

  ask(step: FetchStep, variables: Data, groups: readonly RepresentationGroup[]): Promise<EntityAnswers> {
    const key = step.shareKey + JSON.stringify(variables);
    let call = this.#calls.get(key);
    if (!call?.accepts(groups)) {
      call = new EntityCall(step.department);
      this.#calls.set(key, call);
      this.#sendSoon(call, key, step, variables);
    }
    return call.join(groups);
  }

  #sendSoon(call: EntityCall, key: string, step: FetchStep, variables: Data): void {
    queueMicrotask(async () => {
      const representations = call.close();
      const answer = this.#send(step, { ...variables, representations });
      await call.deliver(answer);
      if (this.#calls.get(key) === call) this.#calls.delete(key);
    });
  }
}

class EntityCall {
  readonly #department: string;
  readonly #indexes = new Map<string, number>();
  readonly #representations: Data[] = [];
  readonly #waiters: Waiter[] = [];
  #state: 'open' | 'sent' | 'answered' = 'open';

  constructor(department: string) {
    this.#department = department;
  }

  accepts(groups: readonly RepresentationGroup[]): boolean {
    return this.#state === 'open' || (this.#state === 'sent' && groups.every(({ key }) => this.#indexes.has(key)));
  }

  join(groups: readonly RepresentationGroup[]): Promise<EntityAnswers> {
    const indexes = groups.map(({ key, representation }) => {
      const known = this.#indexes.get(key);
      if (known !== undefined) return known;
      this.#indexes.set(key, this.#representations.length);
      return this.#representations.push(representation) - 1;
    });
    return new Promise((resolve, reject) => this.#waiters.push({ indexes, resolve, reject }));
  }

  close(): readonly Data[] {
    this.#state = 'sent';
    return this.#representations;
  }

  async deliver(sent: Promise<DepartmentAnswer>): Promise<void> {
    try {
      const answer = await sent;
      this.#state = 'answered';
      const entities = this.#entities(answer);
      const errors = Map.groupBy(answer.errors ?? [], entityIndex);
      const general = errors.get(-1) ?? [];
      const isTaken = new Set<number>();
      for (const { indexes, resolve } of this.#waiters) {
        const part = indexes.map((index) => {
          const entity = entities[index] ?? null;
          const own = isTaken.has(index) ? copyAnswer(entity) : entity;
          isTaken.add(index);
          return { entity: own, errors: errors.get(index) ?? [] };
        });
        resolve({ entities: part, general });
      }
    } catch (error) {
      this.#state = 'answered';
      for (const { reject } of this.#waiters) reject(error);
    }
  }

  #entities({ data, errors }: DepartmentAnswer): readonly (Data | null)[] {
    const list = data?._entities;
    if (!isObject(data) && errors?.length) return [];
    if (Array.isArray(list) && list.length === this.#representations.length && list.every(isEntity)) return list;
    if ((list === null || list === undefined) && errors?.length) return [];
    throw new DepartmentUnavailable(this.#department, 'garbage');
  }
}

function isEntity(value: unknown): value is Data | null {
  return value === null || isObject(value);
}

function entityIndex({ path }: GraphQLFormattedError): number {
  return path?.[0] === '_entities' && typeof path[1] === 'number' ? path[1] : -1;
}
