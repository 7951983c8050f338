import type { FetchStep } from './compile-plan.ts';
import { isObject } from './department.ts';

/** How a department took part in an answer, for `extensions.departments`. */
export interface DepartmentStatus {
  department: string;
  status: 'OK' | 'DENIED' | 'UNAVAILABLE' | 'NO_RECORD';
  asOf: string;
}

/** Keeps which departments an operation contacted and what came of it. */
export class ResponseDepartments {
  readonly #seen = new Map<string, Participation>();

  /** A department answered: `values` are the root, or the entities, of the answer. */
  answered(step: FetchStep, values: readonly unknown[], hasErrors: boolean): void {
    const seen = this.#entry(step.department);
    seen.hasError ||= hasErrors;
    seen.hasRecord ||= values.some((value) => holdsRecord(step, value));
  }

  failed(step: FetchStep): void {
    this.#entry(step.department).failed = true;
  }

  /** A department of which something was asked that the session may not have; it counts when nothing else was asked of it. */
  denied(department: string): void {
    if (!this.#seen.has(department)) this.#entry(department).isDenied = true;
  }

  /** The departments by name; undefined when none was contacted. */
  list(): DepartmentStatus[] | undefined {
    if (this.#seen.size === 0) return undefined;
    return [...this.#seen]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([department, seen]) => ({ department, status: statusOf(seen), asOf: seen.asOf }));
  }

  #entry(department: string): Participation {
    let entry = this.#seen.get(department);
    if (!entry) {
      entry = { isDenied: false, failed: false, hasRecord: false, hasError: false, asOf: '' };
      this.#seen.set(department, entry);
    }
    entry.asOf = new Date().toISOString();
    return entry;
  }
}

interface Participation {
  isDenied: boolean;
  failed: boolean;
  hasRecord: boolean;
  hasError: boolean;
  asOf: string;
}

function statusOf({ isDenied, failed, hasRecord, hasError }: Participation): DepartmentStatus['status'] {
  if (isDenied) return 'DENIED';
  if (failed) return 'UNAVAILABLE';
  return hasRecord || hasError ? 'OK' : 'NO_RECORD';
}

/** Whether an answer holds something of the department's own: its section where asked, otherwise any field. */
function holdsRecord(step: FetchStep, value: unknown): boolean {
  if (!isObject(value)) return false;
  if (step.sectionPaths.length) return step.sectionPaths.some((path) => holds(value, path, 0));
  return step.keys.some((key) => value[key] !== null && value[key] !== undefined);
}

function holds(value: unknown, path: readonly string[], at: number): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some((element) => holds(element, path, at));
  const key = path[at];
  return key === undefined || (isObject(value) && holds(value[key], path, at + 1));
}
