import type { FrontDoorAnswer } from '../exports/front-door.ts';

/** A finding or a task that has changed, as its reader is told of it. */
export interface ChangedPaper {
  event: 'findingChanged' | 'taskChanged';
  id: string;
  state: string;
}

/** Asks the front door, with the listener's own rights, for what has changed since an instant; null: nobody may ask any more. */
export type AskChanged = (since: string) => Promise<Pick<FrontDoorAnswer, 'data' | 'departments'> | null>;

interface Parts {
  ask: AskChanged;
  tell: (paper: ChangedPaper) => void;
  /** What has changed since then is told; from now on when it is left out. */
  from?: number | undefined;
  now?: () => number;
}

/** Every question is on record: it is asked only after something has changed, and no more often than this. */
const EVERY_MS = 5_000;
/** What was begun so long before it was written down is not missed; what is told already is not told again. */
const OVERLAP_MS = 60_000;
/** Of what could not be heard it is asked again, more and more seldom. */
const SLOWER = 2;
const SELDOM_MS = 60_000;
const UNHEARD = { data: null, departments: [] };
const LISTS = { findings: 'findingChanged', tasks: 'taskChanged' } as const;

/**
 * Tells one listener which of the findings and tasks that it may see have changed (有变动的): each at least once. Of more than a
 * hundred at a time some are left out; the page that shows a list asks for it again in any case.
 */
export class ChangedPapers {
  readonly #parts: Parts;
  readonly #now: () => number;
  #from: number;
  #askedAt = Number.NEGATIVE_INFINITY;
  #wait = EVERY_MS;
  #told: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
    this.#from = parts.from ?? this.#now();
  }

  /** Something has changed: it is asked what, at once or when it is time again. */
  moved(): void {
    if (this.#timer || this.#isStopped) return;
    const wait = Math.max(0, this.#askedAt + this.#wait - this.#now());
    this.#timer = setTimeout(() => void this.#look(), wait).unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    const askedAt = this.#now();
    this.#askedAt = askedAt;
    const since = new Date(this.#from - OVERLAP_MS).toISOString();
    const answer = await this.#parts.ask(since).catch(() => UNHEARD);
    if (!answer || this.#isStopped) return;
    const heard = answer.departments.every(({ status }) => status !== 'UNAVAILABLE') ? answer.data : null;
    this.#wait = heard ? EVERY_MS : Math.min(this.#wait * SLOWER, SELDOM_MS);
    if (!heard) return this.moved();
    const told = new Set<string>();
    for (const { key, ...paper } of papersIn(heard)) {
      if (!this.#told.has(key)) this.#parts.tell(paper);
      told.add(key);
    }
    this.#told = told;
    this.#from = askedAt;
  }
}

/** The papers of an answer, each with a key that is another one when it has changed again. */
function papersIn(data: NonNullable<FrontDoorAnswer['data']>): (ChangedPaper & { key: string })[] {
  return Object.entries(LISTS).flatMap(([field, event]) => {
    const list = data[field] as { nodes: (Omit<ChangedPaper, 'event'> & { version: number })[] } | null | undefined;
    return (list?.nodes ?? []).map(({ id, state, version }) => ({
      event,
      id,
      state,
      key: `${event} ${id} ${version}`,
    }));
  });
}
