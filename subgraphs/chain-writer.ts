import { setTimeout as sleep } from 'node:timers/promises';
import { CHAIN_NAME } from '../schema/processing-record/chain.ts';
import type { ChainHead } from '../schema/processing-record/record.ts';
import { ChainConnection } from './chain-connection.ts';
import { type ChainOptions, type ChainTrouble, NotDurable } from './chain-options.ts';
import { ChainQueue } from './chain-queue.ts';

export { newChainName } from './chain-name.ts';
export { type ChainOptions, type ChainTrouble, NotDurable } from './chain-options.ts';

const WAIT_MS = 1_000;
/** At the start of a whole hub a busy machine takes its time, and nobody waits for an answer yet. */
const FIRST_CONNECTION_MS = 15_000;
const BACKOFF_MS = { first: 50, longest: 1_000 };
const LAST_MS = 5_000;

/**
 * Appends to one chain (写链). What is queued while the last statement runs goes into the next one, so that a disk that takes
 * 2 ms serves thousands a second. What could not be confirmed is sent again, on a new connection, until it is: nothing is lost
 * while the process lives, nothing is stored twice or out of order.
 */
export class ChainWriter {
  readonly chain: string;
  readonly #options: ChainOptions;
  readonly #queue: ChainQueue;
  readonly #abandoned = new AbortController();
  readonly #ended: Promise<void>;
  #connection: ChainConnection | null;
  #head: ChainHead | null = null;
  #isClosing = false;
  #isTaken = false;
  /** Failures since something was stored, or since the connection was had with nothing to store. */
  #failures = 0;
  #trouble: string | null = null;
  #wake: () => void = () => undefined;

  /** Connects; rejects when the database cannot be reached or would forget what it confirms. */
  static async open(options: ChainOptions): Promise<ChainWriter> {
    if (!CHAIN_NAME.test(options.chain)) throw new TypeError(`${options.chain} cannot name a chain.`);
    return new ChainWriter(options, await connect(options, FIRST_CONNECTION_MS));
  }

  private constructor(options: ChainOptions, connection: ChainConnection) {
    this.chain = options.chain;
    this.#options = options;
    this.#queue = new ChainQueue(options.chain);
    this.#connection = connection;
    this.#ended = this.#run();
  }

  /** The newest durable link; null before the first. */
  get head(): ChainHead | null {
    return this.#head;
  }

  /** Whether an append would most likely not become durable in time: something waits too long, or storing has failed twice. */
  get isStuck(): boolean {
    return this.#isTaken || this.#failures > 1 || this.#queue.age > (this.#options.waitMs ?? WAIT_MS);
  }

  /**
   * Takes the next place at once, in the order of the calls, and resolves when the link is durable. Rejects with `NotDurable`
   * after `waitMs`, and at once, without taking a place, when too much waits already or the chain is closed.
   */
  append(body: string, waitMs: number = this.#options.waitMs ?? WAIT_MS): Promise<ChainHead> {
    if (body === '' || /[\n\0]/.test(body) || !body.isWellFormed())
      return Promise.reject(new TypeError('A link is canonical JSON.'));
    if (this.#isClosing || this.#isTaken || !this.#queue.hasRoomFor(body)) return Promise.reject(new NotDurable(null));
    return new Promise((resolve, reject) => {
      const waiting = this.#queue.add(body, () => {
        clearTimeout(late);
        resolve(place);
      });
      const { chain, seq, hash } = waiting.link;
      const place = { chain, seq, hash };
      const giveUp = () => {
        waiting.stored = null;
        reject(new NotDurable(place));
      };
      // after a pause of the whole process the confirmation may be in the socket already: it is read before we give up
      const late = setTimeout(() => setImmediate(giveUp), waitMs);
      this.#wake();
    });
  }

  /** Stores what waits, within seconds, and ends the connection. Nothing can be appended any more. */
  async close(waitMs: number = LAST_MS): Promise<void> {
    this.#isClosing = true;
    this.#wake();
    const late = setTimeout(() => this.#abandon(), waitMs);
    await this.#ended;
    clearTimeout(late);
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      try {
        this.#connection ??= await connect(this.#options);
        if (this.#queue.isEmpty) this.#recovered();
        await this.#store(this.#connection);
        if (!this.#isClosing) await this.#somethingToDo(this.#connection);
      } catch (error) {
        await this.#afterFailure(error);
      }
    }
    await this.#connection?.close();
  }

  get #isOver(): boolean {
    return this.#isTaken || this.#abandoned.signal.aborted || (this.#isClosing && this.#queue.isEmpty);
  }

  async #store(connection: ChainConnection): Promise<void> {
    while (!this.#queue.isEmpty) {
      const links = this.#queue.next();
      const stored = await connection.store(links).catch((error: unknown) => {
        this.#queue.doubt(links);
        throw error;
      });
      if (!this.#queue.mayHaveStored(links, links.length - stored)) return this.#taken();
      this.#head = this.#queue.settle(links);
      this.#recovered();
    }
  }

  /** Waits for an append, for `close`, or for the loss of the connection, which it throws. */
  async #somethingToDo(connection: ChainConnection): Promise<void> {
    if (this.#queue.isEmpty && !this.#isClosing && !connection.isLost)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        connection.onLost = resolve;
      });
    if (connection.isLost) throw Object.assign(new Error('connection lost'), { code: 'CONNECTION_LOST' });
  }

  /** A new connection for everything that went wrong: at once, then more and more slowly. */
  async #afterFailure(error: unknown): Promise<void> {
    this.#connection?.destroy();
    this.#connection = null;
    this.#failures += 1;
    if (this.#abandoned.signal.aborted) return;
    this.#report('chain-not-stored', codeOf(error));
    const pause = Math.min(BACKOFF_MS.longest, BACKOFF_MS.first * 2 ** (this.#failures - 2));
    if (this.#failures > 1) await sleep(pause, undefined, { signal: this.#abandoned.signal }).catch(() => undefined);
  }

  #recovered(): void {
    this.#failures = 0;
    if (this.#trouble !== null) this.#report('chain-recovered', null);
    this.#trouble = null;
  }

  /** Somebody else has written under this chain's name: what we have in mind is not what is stored, so nothing may follow it. */
  #taken(): void {
    this.#isTaken = true;
    this.#report('chain-taken', null);
  }

  #abandon(): void {
    if (!this.#queue.isEmpty) this.#report('chain-left', String(this.#queue.length));
    this.#abandoned.abort();
    this.#connection?.destroy();
  }

  #report(event: ChainTrouble['event'], code: string | null): void {
    const trouble = `${event} ${code}`;
    if (trouble !== this.#trouble) this.#options.onTrouble?.({ event, code });
    this.#trouble = trouble;
  }
}

function connect({ databaseUrl, table, durability }: ChainOptions, connectMs?: number): Promise<ChainConnection> {
  return ChainConnection.open(databaseUrl, table, durability ?? 'required', connectMs);
}

function codeOf(error: unknown): string | null {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : null;
}
