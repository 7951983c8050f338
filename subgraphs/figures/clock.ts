import type { Pool } from 'pg';

const EVERY_MS = 2_000;

/** Takes what was written into the roll-up, and turns it on at midnight (汇总时钟); reads are right without, only slower. */
export class FigureClock {
  readonly #pool: Pool;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> | null = null;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  begin(): void {
    this.#timer = setInterval(() => this.#turn(), EVERY_MS).unref();
    this.#turn();
  }

  /** What fails is tried again with a later turn. */
  #turn(): void {
    this.#running ??= this.#pool
      .query('select figure.fold()')
      .catch(() => undefined)
      .finally(() => {
        this.#running = null;
      });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }
}
