import type { Pool } from 'pg';

const EVERY_MS = 2_000;

/** Rows of a subject that a changed standard has worked out anew in one transaction. */
const AT_ONCE = 1_000;

/** Takes what was written into the roll-up, and turns it on at midnight (汇总时钟); reads are right without, only slower. */
export class FigureClock {
  readonly #pool: Pool;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> | null = null;
  #isClosed = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  begin(): void {
    this.#timer = setInterval(() => this.#turn(), EVERY_MS).unref();
    this.#turn();
  }

  /** What fails is tried again with a later turn. */
  #turn(): void {
    this.#running ??= this.#work()
      .catch(() => undefined)
      .finally(() => {
        this.#running = null;
      });
  }

  async #work(): Promise<void> {
    for (let isMore = true; isMore && !this.#isClosed; ) {
      const { rows } = await this.#pool.query('select figure.refresh($1) as refreshed, figure.fold()', [AT_ONCE]);
      isMore = rows[0]?.refreshed > 0;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#running;
  }
}
