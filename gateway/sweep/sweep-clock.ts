import type { Log } from '../log.ts';
import type { RoundReport } from './sweeper.ts';

const SLOWER = 1.5;
const AFTER_POKE_MS = 50;

/** What sweeps, one round after the other. */
interface Rounds {
  round(): Promise<RoundReport>;
  stop(): void;
  handOver(): Promise<void>;
}

/**
 * When rounds are due (比对节拍): soon after one that found something, more and more seldom while nothing changes or somebody does
 * not answer, and at once when somebody has just written something by this gateway.
 */
export class SweepClock {
  readonly #rounds: Rounds;
  readonly #times: { everyMs: number; idleMs: number };
  readonly #log: Log;
  #wait: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #isPoked = false;
  #isStopped = false;
  #said = '';

  constructor(rounds: Rounds, times: { everyMs: number; idleMs: number }, log: Log) {
    this.#rounds = rounds;
    this.#times = times;
    this.#log = log;
    this.#wait = times.everyMs;
  }

  start(): void {
    this.#after(AFTER_POKE_MS);
  }

  /** Something was written: a round begins at once, or after the one that is running. */
  poke(): void {
    this.#wait = this.#times.everyMs;
    if (this.#running) this.#isPoked = true;
    else this.#after(AFTER_POKE_MS);
  }

  /** The round in hand finishes what it is at, and the turn is another gateway's; resolves when nothing is asked any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#rounds.stop();
    await this.#running;
    await this.#rounds.handOver();
  }

  #after(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#round().finally(() => {
        this.#running = null;
        this.#after(this.#isPoked ? AFTER_POKE_MS : this.#wait);
        this.#isPoked = false;
      });
    }, milliseconds).unref();
  }

  async #round(): Promise<void> {
    const report = await this.#rounds.round().catch(() => null);
    const isBusy = report !== null && report.children > 0 && report.unheard.length + report.failed.length === 0;
    this.#wait = isBusy ? this.#times.everyMs : Math.min(this.#wait * SLOWER, this.#times.idleMs);
    this.#tell(report);
  }

  /** Rounds that found something, and every change in who answers. */
  #tell(report: RoundReport | null): void {
    const { children = 0, unheard = [], failed = [], isMine = false } = report ?? {};
    const standing = JSON.stringify([report === null, isMine, unheard, failed]);
    if (children === 0 && standing === this.#said) return;
    this.#said = standing;
    if (!report) this.#log({ event: 'sweep-not-possible' });
    else if (isMine) this.#log({ event: 'sweep', children, unheard, failed });
    else this.#log({ event: 'sweep-elsewhere' });
  }
}
