import type { Pool } from 'pg';

/** How a statement names a kept page: it does not send what the process may know already. */
export interface PageTicket {
  division: string;
  asked: string;
  version: number;
}

/** A page as JSON objects, and what selections of it came to: the same every time, so it is worked out once. */
export interface KeptPage {
  rows: readonly unknown[];
  told: WeakMap<object, readonly unknown[]>;
}

/** Pages of one department that a process holds; each may be some hundred kilobytes. */
const MOST_PAGES = 32;

/** Pages of figures (指标页) that the database keeps, held in memory for as long as the statement names the same version. */
export class KeptPages {
  readonly #pool: Pick<Pool, 'query'>;
  readonly #pages = new Map<string, { version: number; page: Promise<KeptPage> }>();

  constructor(pool: Pick<Pool, 'query'>) {
    this.#pool = pool;
  }

  /** The page of that version, or one that has taken its place since. */
  of({ division, asked, version }: PageTicket): Promise<KeptPage> {
    const key = `${division} ${asked}`;
    const known = this.#pages.get(key);
    this.#pages.delete(key);
    const held = known?.version === version ? known : { version, page: this.#read(division, asked) };
    this.#pages.set(key, held);
    if (this.#pages.size > MOST_PAGES) this.#pages.delete(this.#pages.keys().next().value as string);
    held.page.catch(() => this.#pages.delete(key));
    return held.page;
  }

  async #read(division: string, asked: string): Promise<KeptPage> {
    const { rows } = await this.#pool.query<{ told: unknown[] }>('select figure.told($1, $2) as told', [
      division,
      asked,
    ]);
    return { rows: rows[0]?.told ?? [], told: new WeakMap() };
  }
}

/** Whether a statement named a page instead of sending its rows. */
export function isPageTicket(answer: unknown): answer is PageTicket {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) && 'asked' in answer;
}
