import pg from 'pg';

/** Only one gateway seals at a time: the one that holds this lock on the record's database. */
const SEALING_LOCK = 721_010;

const LONGEST_MS = 10_000;

/** A seal that a department has signed is there for ever; a gateway that is gone without a word loses its turn within half a minute. */
const PREPARE = `select
  case when current_setting('synchronous_commit') in ('off', 'local', 'remote_write')
    then set_config('synchronous_commit', 'on', false) end,
  set_config('tcp_keepalives_idle', '10', false),
  set_config('tcp_keepalives_interval', '5', false),
  set_config('tcp_keepalives_count', '3', false)`;

/** One connection to the record's database as the role that seals, had again when it is lost; it holds the turn to seal. */
export class SealSession {
  readonly #databaseUrl: string;
  #client: pg.Client | null = null;
  #leads = false;
  #isClosed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  /** Whether it is this gateway's turn to seal; takes the turn when nobody has it. Rejects when the database does not answer. */
  async leads(): Promise<boolean> {
    if (this.#client && this.#leads) return true;
    const rows = await this.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [SEALING_LOCK]);
    this.#leads = rows[0]?.taken ?? false;
    return this.#leads;
  }

  /** Rows of a statement, one after the other. */
  query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const asked = this.#last.then(() => this.#ask<Row>(text, values));
    this.#last = asked.catch(() => undefined);
    return asked;
  }

  /** Gives up the turn; nothing can be asked any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#last;
    await this.#client?.end();
  }

  async #ask<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
    if (this.#isClosed) throw new Error('the sealer has stopped');
    this.#client ??= await this.#connect();
    const client = this.#client;
    try {
      return (await client.query<Row>(text, values)).rows;
    } catch (error) {
      // without a code of PostgreSQL nobody knows what became of the connection
      if (!(error instanceof pg.DatabaseError)) {
        this.#forget();
        void client.end().catch(() => undefined);
      }
      throw error;
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#databaseUrl,
      application_name: 'child-data-hub sealer',
      connectionTimeoutMillis: LONGEST_MS,
      query_timeout: LONGEST_MS,
      keepAlive: true,
    });
    const lost = () => {
      if (this.#client === client) this.#forget();
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    await client.query(PREPARE);
    return client;
  }

  #forget(): void {
    this.#client = null;
    this.#leads = false;
  }
}
