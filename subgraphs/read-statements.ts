import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { ReadTogether } from './read-together.ts';
import { unreadableText } from './unreadable-text.ts';

/** A statement that answers values, as it is sent. */
export interface SentStatement {
  name: string | undefined;
  text: string;
  /** Whether it asks for pages that the database keeps: then many ask for the very same at the same time. */
  isPaged: boolean;
}

const MOST_NAMES = 1_000;

/** Sends a department's reads (语句): prepared by name, and once for all who ask for the same page. */
export class ReadStatements {
  /** How many were sent so far; tests fix how many a question costs. */
  sent = 0;
  readonly #pool: Pool;
  readonly #together = new ReadTogether<unknown[]>();
  #named = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Prepared statements are named by their text; past a number of them new texts go unnamed, as servers keep names for ever. */
  nameOf(text: string): string | undefined {
    this.#named += 1;
    return this.#named > MOST_NAMES ? undefined : createHash('sha256').update(text).digest('base64url').slice(0, 40);
  }

  /** The values that a statement answers, with its parameters as given. */
  answers(statement: SentStatement, values: unknown[]): Promise<readonly unknown[]> {
    const send = () => this.#send(statement, values);
    if (!statement.isPaged) return send();
    return this.#together.ask(`${statement.name ?? statement.text} ${JSON.stringify(values)}`, send);
  }

  async #send({ text, name }: SentStatement, values: unknown[]): Promise<unknown[]> {
    this.sent += 1;
    const config = { text, values, ...(name ? { name } : {}) };
    const { rows } = await this.#pool.query<{ value: unknown }>(config).catch((error) => {
      throw unreadableText(error);
    });
    return rows.map((row) => row.value);
  }
}
