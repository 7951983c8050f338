import { type Link, nextLink } from '../schema/processing-record/chain.ts';
import type { ChainHead } from '../schema/processing-record/record.ts';

/** At most so much waits, and so much goes in one statement; a body that is larger than a statement's share goes alone. */
const WAITING = { links: 20_000, characters: 64_000_000 };
const TOGETHER = { links: 2_000, characters: 4_000_000 };

/** A link that is not stored yet, and whom to tell when it is. */
interface WaitingLink {
  link: Link;
  since: number;
  stored: (() => void) | null;
}

/** The links that wait to be stored (待写入的链), in order; a place in the chain is taken when one is added. */
export class ChainQueue {
  readonly #chain: string;
  readonly #waiting: WaitingLink[] = [];
  #characters = 0;
  #last: ChainHead | null = null;
  /** How many of the first were sent without an answer: they may be stored already. */
  #inDoubt = 0;

  constructor(chain: string) {
    this.#chain = chain;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** For how many milliseconds the oldest has been waiting. */
  get age(): number {
    const [oldest] = this.#waiting;
    return oldest ? performance.now() - oldest.since : 0;
  }

  hasRoomFor(body: string): boolean {
    return this.#waiting.length < WAITING.links && this.#characters + body.length <= WAITING.characters;
  }

  /** Takes the next place of the chain. */
  add(body: string, stored: () => void): WaitingLink {
    const link = nextLink(this.#last, this.#chain, body);
    const waiting = { link, since: performance.now(), stored };
    this.#last = { chain: link.chain, seq: link.seq, hash: link.hash };
    this.#characters += body.length;
    this.#waiting.push(waiting);
    return waiting;
  }

  /** The first links, as many as go in one statement. */
  next(): readonly [Link, ...Link[]] {
    let characters = 0;
    const end = this.#waiting.findIndex(({ link }, index) => {
      characters += link.body.length;
      return index > 0 && (index >= TOGETHER.links || characters > TOGETHER.characters);
    });
    const links = this.#waiting.slice(0, end === -1 ? undefined : end).map(({ link }) => link);
    return links as [Link, ...Link[]];
  }

  /** Whether so many of these links may have been there before: none but those that were sent without an answer. */
  mayHaveStored(links: readonly Link[], before: number): boolean {
    return before <= Math.min(this.#inDoubt, links.length);
  }

  /** These were sent, and whether they are stored is not known. */
  doubt(links: readonly Link[]): void {
    this.#inDoubt = Math.max(this.#inDoubt, links.length);
  }

  /** These first links are durable: they leave, and whoever waits for them is told, in order. Gives the newest. */
  settle(links: readonly Link[]): ChainHead {
    const settled = this.#waiting.splice(0, links.length);
    this.#inDoubt = Math.max(0, this.#inDoubt - settled.length);
    for (const { link, stored } of settled) {
      this.#characters -= link.body.length;
      stored?.();
    }
    const { chain, seq, hash } = links.at(-1) as Link;
    return { chain, seq, hash };
  }
}
