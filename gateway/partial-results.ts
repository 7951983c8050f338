import type { GraphQLFormattedError } from 'graphql';
import type { ClientAliases } from './client-aliases.ts';
import type { DataPath } from './cursor.ts';
import type { Data, UnavailableReason } from './department.ts';
import type { Log } from './log.ts';
import { departmentError, internalError, type Mode, PublicError, unavailableError } from './public-error.ts';

/** What went wrong while an operation ran: a department that is down costs its own section and one error. */
export class PartialResults {
  readonly errors: PublicError[] = [];
  readonly #mode: Mode;
  readonly #aliases: ClientAliases;
  readonly #log: Log;
  readonly #incomplete = new Set<object>();
  readonly #unavailable = new Set<string>();
  readonly #reported = new Set<GraphQLFormattedError>();

  constructor(mode: Mode, aliases: ClientAliases, log: Log) {
    this.#mode = mode;
    this.#aliases = aliases;
    this.#log = log;
  }

  /** A fetch that should have filled these objects gave nothing. */
  leaveIncomplete(objects: readonly Data[]): void {
    for (const object of objects) this.#incomplete.add(object);
  }

  isIncomplete(object: object): boolean {
    return this.#incomplete.has(object);
  }

  /** No usable answer came; the first place concerned is named, once a department. */
  departmentUnavailable(department: string, reason: UnavailableReason, path: () => DataPath): void {
    if (this.#unavailable.has(department)) return;
    this.#unavailable.add(department);
    this.#log({ event: 'department-unavailable', department, reason });
    this.errors.push(unavailableError(department, reason, this.#aliases.clientPath(path())));
  }

  /** A department's own error at a place in the data. */
  fieldError(department: string, error: GraphQLFormattedError, path: DataPath): void {
    this.errors.push(departmentError(this.#mode, department, error, this.#aliases.clientPath(path), this.#log));
  }

  /** An error of a department about a request as a whole, told once however many fetches shared the request. */
  requestError(department: string, error: GraphQLFormattedError, path: () => DataPath): void {
    if (this.#reported.has(error)) return;
    this.#reported.add(error);
    this.fieldError(department, error, path());
  }

  /** A value that the graph does not allow at a place (client's keys), unless an error there explains it already. */
  violation(path: DataPath, problem: string): void {
    if (this.errors.some((error) => error.path && areOnOneWay(error.path, path))) return;
    this.errors.push(
      this.#mode === 'hub'
        ? internalError(path, this.#log, { problem })
        : new PublicError(problem, { path, extensions: { code: 'INVALID_GRAPHQL' } }),
    );
  }
}

function areOnOneWay(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) if (one[index] !== other[index]) return false;
  return true;
}
