import { isObjectType } from 'graphql';
import type { FieldShape, ObjectShape, ValueShape } from './response-shape.ts';
import { holdsWhole, keepWhole, wholeUnder } from './whole-values.ts';

type Path = (string | number)[];
type Data = Record<string, unknown>;

/** What completion needs to know beside the data. */
export interface CompletionContext {
  /** Objects which a fetch that failed should have filled: their gaps are explained already. */
  isIncomplete(object: object): boolean;
  /** A value that may not be there, or not be null: `path` in the client's keys. */
  violation(path: Path, problem: string): void;
  introspection(field: FieldShape): unknown;
}

/** A null that the position cannot hold: the parent becomes null instead. */
const NULL_UP: unique symbol = Symbol('null goes up');

/** Shapes the departments' data into the client's answer, with nulls going up as GraphQL says. */
export function completeResponse(root: ObjectShape, data: Data, context: CompletionContext): Data | null {
  const completion = new Completion(context);
  const completed = completion.object(root, data, false);
  if (completed === NULL_UP) return null;
  if (completion.hasWhole) holdsWhole(completed as Data);
  return completed as Data;
}

class Completion {
  readonly #context: CompletionContext;
  readonly #path: Path = [];
  #violations = 0;
  /** Whether any list stands in the answer as it was completed before. */
  hasWhole = false;

  constructor(context: CompletionContext) {
    this.#context = context;
  }

  object(shape: ObjectShape, input: Data, explained: boolean): unknown {
    const runtime = shape.forTypename(input.__typename);
    if (!runtime) return this.#refuse(`Invalid __typename found for ${shape.declared.name}.`);
    const inside = explained || this.#context.isIncomplete(input);
    const output: Data = {};
    for (const field of runtime.fields) {
      let value: unknown;
      if (field.kind === 'data') {
        this.#path.push(field.key);
        value = this.#value(
          field.value,
          Object.hasOwn(input, field.source) ? input[field.source] : undefined,
          field,
          inside || field.isDenied,
        );
        this.#path.pop();
        if (value === NULL_UP) return NULL_UP;
      } else if (field.kind === 'introspection') {
        value = this.#context.introspection(field);
      } else if (isObjectType(runtime.type)) {
        value = runtime.type.name;
      } else {
        if (!inside) this.#violation(`Cannot tell the type of ${shape.declared.name}.`);
        return NULL_UP;
      }
      if (field.key === '__proto__') defineOwn(output, value);
      else output[field.key] = value;
    }
    return output;
  }

  #value(shape: ValueShape, input: unknown, field: FieldShape, explained: boolean): unknown {
    const missing = input === undefined || input === null;
    const value = missing ? null : this.#present(shape, input, field, explained);
    if (value === NULL_UP) return shape.nonNull ? NULL_UP : null;
    if (value !== null || !shape.nonNull) return value;
    if (!(explained && input === undefined)) {
      this.#violation(`Cannot return null for non-nullable field ${field.coordinate}.`);
    }
    return NULL_UP;
  }

  #present(shape: ValueShape, input: unknown, field: FieldShape, explained: boolean): unknown {
    if (shape.kind === 'leaf') {
      return shape.check(input) ? input : this.#refuse(`Invalid value found for field ${field.coordinate}.`);
    }
    if (shape.kind === 'list') return this.#list(shape.of, input, field, explained);
    if (typeof input !== 'object' || Array.isArray(input)) {
      return this.#refuse(`Invalid value found for field ${field.coordinate}.`);
    }
    return this.object(shape.object, input as Data, explained);
  }

  #list(shape: ValueShape, input: unknown, field: FieldShape, explained: boolean): unknown {
    if (!Array.isArray(input)) return this.#refuse(`Invalid value found for field ${field.coordinate}.`);
    if (explained || !Object.isFrozen(input)) return this.#each(shape, input, field, explained);
    const before = this.#violations;
    const known = wholeUnder(shape, input);
    const output = known ?? this.#each(shape, input, field, false);
    if (!known && Array.isArray(output) && this.#violations === before) keepWhole(shape, input, output);
    this.hasWhole = true;
    return output;
  }

  #each(shape: ValueShape, input: readonly unknown[], field: FieldShape, explained: boolean): unknown {
    const output = new Array<unknown>(input.length);
    for (let index = 0; index < input.length; index++) {
      this.#path.push(index);
      output[index] = this.#value(shape, input[index], field, explained);
      this.#path.pop();
      if (output[index] === NULL_UP) return NULL_UP;
    }
    return output;
  }

  /** The position cannot show its value: an error, and null here or above. */
  #refuse(problem: string): typeof NULL_UP {
    this.#violation(problem);
    return NULL_UP;
  }

  #violation(problem: string): void {
    this.#violations += 1;
    this.#context.violation([...this.#path], problem);
  }
}

function defineOwn(output: Data, value: unknown): void {
  Object.defineProperty(output, '__proto__', { value, enumerable: true, configurable: true, writable: true });
}
