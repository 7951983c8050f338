import type { Log } from '../log.ts';
import { type AskFor, NOWHERE } from './door.ts';
import type { Feed } from './feeds.ts';
import { lastNight } from './night.ts';
import { Positions } from './positions.ts';
import { type PageReport, sweepPage } from './round.ts';
import type { SweepStep } from './step.ts';
import { type SweepKind, SweepTurns, type Turn } from './turn.ts';

/** How a gateway sweeps. */
export interface SweepSettings {
  /** How long to wait after a round that found something; after others it is waited longer, at most `idleMs`. */
  everyMs: number;
  idleMs: number;
  /** The hour in Shanghai at which all children are swept. */
  nightlyHour: number;
  /** How long a gateway keeps the turn without a word before another may take over. */
  turnSeconds: number;
  /** Provinces to sweep; all known ones when there are none. */
  areas: readonly string[];
}

/** What a sweeper works with. */
export interface SweeperParts {
  settings: SweepSettings;
  ask: AskFor;
  /** As the graph has them now. */
  feeds: () => readonly Feed[];
  steps: readonly SweepStep[];
  /** What the gateway is called among others that might take the turn. */
  holder: string;
  log: Log;
  now?: () => number;
}

/** What a round came to. */
export interface RoundReport {
  /** Whether this gateway has the turn. */
  isMine: boolean;
  children: number;
  unheard: readonly string[];
  failed: readonly string[];
}

const NOT_MINE: RoundReport = { isMine: false, children: 0, unheard: [], failed: [] };

/** Sweeps (比对): round after round takes children whose data have changed, and once a night all, through the steps. */
export class Sweeper {
  readonly #parts: SweeperParts;
  readonly #turns: SweepTurns;
  readonly #now: () => number;
  readonly #ran = new Map<string, number>();
  #turn: Turn | null = null;
  #positions: Positions | null = null;
  #keptAt = Number.NEGATIVE_INFINITY;
  #isStopping = false;

  constructor(parts: SweeperParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
    this.#turns = new SweepTurns(parts.holder, parts.settings.turnSeconds, parts.ask(NOWHERE));
  }

  /** Lets the page in hand be finished and passed; nothing is begun after that. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Gives the turn away when nothing is in hand any more; one that cannot be given away runs out by itself. */
  async handOver(): Promise<void> {
    if (this.#turn) await this.#turns.handOver().catch(() => undefined);
    this.#turn = null;
  }

  /** One round; throws when the joint meeting does not answer, and then begins anew with the next. */
  async round(): Promise<RoundReport> {
    try {
      return await this.#round();
    } catch (error) {
      this.#turn = null;
      this.#keptAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  async #round(): Promise<RoundReport> {
    const turn = await this.#keep();
    if (!turn || this.#isStopping) return NOT_MINE;
    const pages: PageReport[] = [];
    await this.#sweep('CHANGES', pages);
    while (!this.#isStopping && (await this.#fullPage(pages))) await this.#sweep('CHANGES', pages);
    const failed = [...pages.flatMap((page) => page.failed), ...(await this.#byTheClock())];
    const unheard = [...new Set(pages.flatMap((page) => [...page.unheard]))].sort();
    if (unheard.length === 0 && failed.length === 0 && this.#positions?.clean(this.#now()))
      this.#parts.log({ event: 'sweep-again' });
    const children = pages.reduce((sum, page) => sum + page.children, 0);
    return { isMine: true, children, unheard, failed: [...new Set(failed)] };
  }

  /** The turn, asked for again in good time before it runs out, and when all children may have to be swept. */
  async #keep(): Promise<Turn | null> {
    const isFresh = this.#now() - this.#keptAt < (this.#parts.settings.turnSeconds * 1_000) / 3;
    if (this.#turn && isFresh) return this.#turn;
    const had = this.#turn;
    this.#turn = await this.#turns.take();
    this.#keptAt = this.#turn ? this.#now() : Number.NEGATIVE_INFINITY;
    if (this.#turn && (!had || !this.#positions)) this.#positions = new Positions(this.#turn);
    if (this.#turn && this.#isFullDue(this.#turn)) {
      this.#turn = await this.#turns.beginFull();
      this.#positions = new Positions(this.#turn);
      this.#parts.log({ event: 'sweep-all-begun' });
    }
    return this.#turn;
  }

  #isFullDue({ fullBeganAt, fullAskedAt }: Turn): boolean {
    const began = Date.parse(fullBeganAt);
    const night = lastNight(this.#now(), this.#parts.settings.nightlyHour);
    return began < night || (fullAskedAt !== null && Date.parse(fullAskedAt) > began);
  }

  get #areas(): readonly string[] {
    const { areas } = this.#parts.settings;
    return areas.length > 0 ? areas : (this.#turn?.areas ?? []);
  }

  /** Everything of one kind, page after page. */
  async #sweep(kind: SweepKind, pages: PageReport[]): Promise<void> {
    for (const area of this.#areas)
      while (!this.#isStopping) {
        const page = await this.#page(kind, area);
        pages.push(page);
        if (!page.isMore) break;
      }
  }

  /** One page of the sweep over all children; whether there is more of it. */
  async #fullPage(pages: PageReport[]): Promise<boolean> {
    const positions = this.#positions as Positions;
    if (!this.#turn || this.#turn.fullEndedAt) return false;
    for (const area of this.#areas) {
      const isOpen = this.#parts.feeds().some(({ department }) => !positions.at('FULL', area, department).isEnd);
      if (!isOpen) continue;
      const page = await this.#page('FULL', area);
      pages.push(page);
      if (page.isMore) return true;
    }
    return false;
  }

  async #page(kind: SweepKind, area: string): Promise<PageReport> {
    const positions = this.#positions as Positions;
    const { ask, steps, log } = this.#parts;
    const feeds = this.#parts.feeds();
    const page = await sweepPage(kind, area, { ask, feeds, steps, positions, log });
    if (page.moved.length > 0) {
      positions.passed(page.moved);
      const departments = feeds.map(({ department }) => department);
      const isFullEnd = kind === 'FULL' && positions.isFullEnd(this.#areas, departments);
      await this.#turns.pass(page.moved, isFullEnd);
      this.#keptAt = this.#now();
      if (isFullEnd && this.#turn) {
        this.#turn = { ...this.#turn, fullEndedAt: new Date(this.#now()).toISOString() };
        log({ event: 'sweep-all-ended' });
      }
    }
    return page;
  }

  /** What is done every so often whether or not anything has changed. */
  async #byTheClock(): Promise<readonly string[]> {
    const failed: string[] = [];
    for (const { name, round } of this.#parts.steps) {
      const ran = this.#ran.get(name) ?? Number.NEGATIVE_INFINITY;
      if (!round || this.#isStopping || this.#now() - ran < round.minutes * 60_000) continue;
      this.#ran.set(name, this.#now());
      for (const area of this.#areas)
        await round.run(this.#parts.ask(area)).catch(() => {
          failed.push(name);
          this.#parts.log({ event: 'sweep-step-failed', step: name });
        });
    }
    return failed;
  }
}
