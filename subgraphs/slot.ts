import type { Session } from '../schema/access/viewer.ts';
import type { ReadingKeys } from './reading.ts';

/**
 * The place of a value that changes from request to request while the SQL text stays: it names the variable,
 * and is read when the compiled statement is bound.
 */
export class Slot {
  readonly #read: (variables: Variables, keys: ReadingKeys, session: Session) => unknown;

  constructor(read: (variables: Variables, keys: ReadingKeys, session: Session) => unknown) {
    this.#read = read;
  }

  /** The value for one request. */
  read(variables: Variables, keys: ReadingKeys, session: Session): unknown {
    return this.#read(variables, keys, session);
  }
}

export type Variables = Readonly<Record<string, unknown>>;

/** A parameter computed from an argument, whether the client wrote it into the query or sent it as a variable. */
export function mapped<T>(argument: unknown, map: (value: T, keys: ReadingKeys) => unknown): Slot {
  return new Slot((variables, keys, session) =>
    map((argument instanceof Slot ? argument.read(variables, keys, session) : argument) as T, keys),
  );
}
