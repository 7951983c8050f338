import type { WitnessRequest } from '../../../schema/processing-record/witness.ts';
import type { Department } from '../../department.ts';
import type { SealAlarm } from './seal-alarms.ts';
import type { SealSession } from './seal-session.ts';
import { addCosignature, nextToShow, witnessRequest } from './seal-store.ts';
import { oneAtATime } from './seal-turns.ts';

/** A department that was away is shown at most so many seals in one go; the rest follows with the next round. */
const SHOWN_AT_ONCE = 200;

/** How seals get their co-signatures (见证). */
export class SealCosigning {
  readonly #session: SealSession;
  readonly #alarm: (alarm: SealAlarm) => void;
  readonly #now: () => Date;
  readonly #turns = new WeakMap<Department, () => Promise<void>>();
  #isStopped = false;
  /** The seal read last: departments are usually shown the same one at the same time. */
  #read: { number: number; request: Promise<WitnessRequest | null> } | null = null;

  constructor(session: SealSession, alarm: (alarm: SealAlarm) => void, now: () => Date) {
    this.#session = session;
    this.#alarm = alarm;
    this.#now = now;
  }

  /** Shows each of the departments the seals that it has not signed; resolves when each has signed, refused or failed. */
  async show(departments: Iterable<Department>): Promise<void> {
    await Promise.all(Array.from(departments, (department) => this.#turnOf(department)()));
  }

  /** No department is shown any further seal. */
  stop(): void {
    this.#isStopped = true;
  }

  #turnOf(department: Department): () => Promise<void> {
    const known = this.#turns.get(department);
    if (known) return known;
    const turn = oneAtATime(() => this.#catchUp(department));
    this.#turns.set(department, turn);
    return turn;
  }

  /** A department that does not answer is shown the same again in the next round. */
  async #catchUp(department: Department): Promise<void> {
    const { name } = department;
    try {
      let number = await nextToShow(this.#session, name);
      for (let shown = 0; number !== null && shown < SHOWN_AT_ONCE && !this.#isStopped; shown++)
        number = await this.#showOne(department, number);
    } catch (error) {
      this.#alarm({ event: 'seal-failed', of: name, department: name, code: codeOf(error) });
    }
  }

  /** Gives the number of the seal to be shown next; null when there is none yet, or the department refuses. */
  async #showOne(department: Department, number: number): Promise<number | null> {
    const request = await this.#request(number);
    if (!request) return null;
    const answer = await department.witness(request);
    const { name } = department;
    if (answer.kind === 'SIGNED') {
      const { keyId, signature } = answer;
      await addCosignature(this.#session, { number, department: name, keyId, signature }, this.#now());
      return number + 1;
    }
    if (answer.kind === 'BEHIND' && answer.number < number - 1) return answer.number + 1;
    const reason = answer.kind === 'REFUSED' ? answer.reason : answer.kind;
    this.#alarm({ event: 'seal-refused', of: `${name} ${reason}`, department: name, seal: number, reason });
    return null;
  }

  #request(number: number): Promise<WitnessRequest | null> {
    if (this.#read?.number === number) return this.#read.request;
    const read = { number, request: witnessRequest(this.#session, number) };
    this.#read = read;
    const forget = () => {
      if (this.#read === read) this.#read = null;
    };
    read.request.then((found) => found ?? forget(), forget);
    return read.request;
  }
}

/** The code of PostgreSQL, or the fixed word for why a department does not answer. */
export function codeOf(error: unknown): string | null {
  const { code, reason } = error as { code?: unknown; reason?: unknown };
  return typeof code === 'string' ? code : typeof reason === 'string' ? reason : null;
}
