import type pg from 'pg';
import type { LinkCheck } from '../../../schema/processing-record/verify-links.ts';

/** What begins PostgreSQL's binary COPY, in the first message. */
const HEADER = 19;

/** The parts of pg's connection that a query uses. */
interface QueryConnection {
  query(text: string): void;
}

/**
 * A query `copy (select seq, hash, body …) to stdout (format binary)` that hands over each link as its message arrives: a message
 * is a row, and a row a count of fields and each field its length and bytes. A stream between would cost as much again.
 */
export class LinkCopy {
  readonly done: Promise<void>;
  readonly #text: string;
  readonly #take: LinkCheck['take'];
  #isFirst = true;
  #failure: unknown;
  #resolve: () => void = () => {};
  #reject: (error: unknown) => void = () => {};

  constructor(rows: string, take: LinkCheck['take']) {
    this.#text = `copy (${rows}) to stdout (format binary)`;
    this.#take = take;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection: QueryConnection): void {
    connection.query(this.#text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    const start = this.#isFirst ? HEADER : 0;
    this.#isFirst = false;
    if (this.#failure !== undefined || chunk.length < start + 2 || chunk.readInt16BE(start) !== 3) return;
    try {
      const hashAt = start + 14;
      const hashEnd = hashAt + 4 + Math.max(0, chunk.readInt32BE(hashAt));
      const seq = chunk.readInt32BE(start + 6) * 2 ** 32 + chunk.readUInt32BE(start + 10);
      this.#take(seq, chunk.toString('latin1', hashAt + 4, hashEnd), chunk, hashEnd + 4, chunk.length);
    } catch (error) {
      this.#failure = error;
    }
  }

  handleError(error: unknown): void {
    this.#failure ??= error;
    this.#reject(this.#failure);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (this.#failure === undefined) this.#resolve();
    else this.#reject(this.#failure);
  }
}

/** Reads links on a connection. */
export async function copyLinks(client: pg.Client, rows: string, take: LinkCheck['take']): Promise<void> {
  await client.query(new LinkCopy(rows, take)).done;
}
