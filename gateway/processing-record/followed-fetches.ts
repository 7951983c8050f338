import type { Receipt, RecordedDepartment } from '../../schema/processing-record/record.ts';
import { type DepartmentAnswer, DepartmentUnavailable } from '../department.ts';
import type { DepartmentStatus } from '../response-departments.ts';

interface Fetches {
  receipts: Receipt[];
  lost: number;
}

/** The fetches of one operation (取数): what departments vouch for having told, and how many answers never came. */
export class FollowedFetches {
  readonly #fetches = new Map<string, Fetches>();
  readonly #running = new Set<Promise<unknown>>();
  #isActDone = false;
  #isOver = false;

  /** Asks a department and keeps the receipts of its answer. Once the record is being made nobody is asked any more. */
  async follow(department: string, ask: () => Promise<DepartmentAnswer>): Promise<DepartmentAnswer> {
    if (this.#isOver) throw new DepartmentUnavailable(department, 'failure', 0);
    const fetches = this.#of(department);
    const answer = ask();
    const followed = answer.then(
      ({ extensions, lost = 0 }) => {
        fetches.receipts.push(...(extensions?.receipts ?? []));
        fetches.lost += lost;
      },
      (error) => {
        fetches.lost += error instanceof DepartmentUnavailable ? error.lost : 1;
        this.#isActDone ||= error instanceof DepartmentUnavailable && error.reason === 'journal-done';
      },
    );
    this.#running.add(followed);
    void followed.finally(() => this.#running.delete(followed));
    return followed.then(() => answer);
  }

  /**
   * Resolves when every fetch has ended, well or badly: an operation that failed early leaves some on their way. What such a
   * fetch would lead to is not asked for: it would be told under an operation whose record is written already.
   */
  async settled(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#running);
  }

  get isEmpty(): boolean {
    return this.#fetches.size === 0;
  }

  /** Folder names of the departments that were asked. */
  get departments(): readonly string[] {
    return [...this.#fetches.keys()];
  }

  /** Receipts with the department that gave them, in the order received. */
  get receipts(): readonly { department: string; receipt: Receipt }[] {
    return [...this.#fetches].flatMap(([department, { receipts }]) =>
      receipts.map((receipt) => ({ department, receipt })),
    );
  }

  /** Whether a department has vouched for an act. */
  get isActDone(): boolean {
    return this.#isActDone || this.receipts.some(({ receipt }) => receipt.kind === 'ACT');
  }

  /** Whether an answer is missing, so that nobody here knows what was done. */
  get hasLost(): boolean {
    return [...this.#fetches.values()].some(({ lost }) => lost > 0);
  }

  /** How each department took part. */
  recorded(statuses: readonly DepartmentStatus[]): Record<string, RecordedDepartment> {
    const told = new Map(statuses.map(({ department, status }) => [department, status]));
    const names = new Set([...told.keys(), ...this.#fetches.keys()]);
    return Object.fromEntries(
      [...names].map((name) => {
        const { receipts, lost } = this.#fetches.get(name) ?? NOTHING;
        const status = told.get(name) ?? (receipts.length > 0 ? 'OK' : 'UNAVAILABLE');
        return [name, { status, receipts: receipts.map(({ hash }) => hash), lost }];
      }),
    );
  }

  #of(department: string): Fetches {
    const known = this.#fetches.get(department) ?? { receipts: [], lost: 0 };
    this.#fetches.set(department, known);
    return known;
  }
}

const NOTHING: Fetches = { receipts: [], lost: 0 };
