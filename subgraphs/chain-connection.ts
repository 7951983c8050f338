import { Socket } from 'node:net';
import pg from 'pg';
import type { Link } from '../schema/processing-record/chain.ts';

/** Where links are stored: the gateway's record, or a department's journal. */
export type ChainTable = 'record_link' | 'journal.link';

/** How much is asked of the server: `any` is for trial runs whose data need not survive. */
export type Durability = 'required' | 'any';

/** A server or table that forgets what it has confirmed: nothing may be recorded there. */
export class UnsafeServer extends Error {
  readonly code = 'UNSAFE_SERVER';
}

const CONNECT_MS = 2_000;
/** The server gives up a statement first, so that it leaves no backend behind that waits for a lock; then we give up on the server. */
const STATEMENT_MS = 2_000;
const SILENCE_MS = 3_000;

const TABLES: Record<ChainTable, string> = { record_link: 'public.record_link', 'journal.link': 'journal.link' };

/** Confirmed means written to the disk (and, where the server says so, by the standbys): the least is `on`. */
const PREPARE = `select current_setting('fsync') = 'on' as "isForced",
  (select relpersistence = 'p' from pg_class where oid = to_regclass($1)) as "isLogged",
  case when current_setting('synchronous_commit') in ('off', 'local', 'remote_write')
    then set_config('synchronous_commit', 'on', false) end,
  set_config('client_connection_check_interval', '1000', false)`;

/** One connection that appends links (一条写链的连接). */
export class ChainConnection {
  readonly #client: pg.Client;
  readonly #socket = new Socket();
  readonly #insert: string;
  #isLost = false;
  /** Called when the connection is lost. */
  onLost: () => void = () => undefined;

  private constructor(databaseUrl: string, table: ChainTable, connectMs: number) {
    this.#client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'child-data-hub chain',
      connectionTimeoutMillis: connectMs,
      statement_timeout: STATEMENT_MS,
      keepAlive: true,
      stream: () => this.#socket,
    });
    // one text a column instead of arrays, because canonical JSON has no line break and arrays would escape every quote
    this.#insert = `insert into ${TABLES[table]} (chain, seq, body, hash)
      select $1::text, $2::bigint + stored.place - 1, stored.body, stored.hash
      from unnest(string_to_array($3::text, E'\\n'), string_to_array($4::text, E'\\n'))
        with ordinality as stored (body, hash, place)
      on conflict do nothing`;
    const lost = () => {
      this.#isLost = true;
      this.onLost();
    };
    this.#client.on('error', lost);
    this.#client.on('end', lost);
  }

  /** Connects; throws `UnsafeServer` when the server would confirm what it may forget. */
  static async open(
    databaseUrl: string,
    table: ChainTable,
    durability: Durability,
    connectMs = CONNECT_MS,
  ): Promise<ChainConnection> {
    const connection = new ChainConnection(databaseUrl, table, connectMs);
    try {
      await connection.#client.connect();
      await connection.#assertSafe(table, durability);
      return connection;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  /** Stores links of one chain that follow each other, all or none; gives how many were not there before. */
  async store(links: readonly [Link, ...Link[]]): Promise<number> {
    const [{ chain, seq }] = links;
    const bodies = links.map((link) => link.body).join('\n');
    const hashes = links.map((link) => link.hash).join('\n');
    const result = await this.#inTime({
      name: 'append',
      text: this.#insert,
      values: [chain, seq, bodies, hashes],
    });
    return result.rowCount ?? 0;
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  /** Ends the connection without a word to the server, which may be the one that hangs. */
  destroy(): void {
    this.#isLost = true;
    this.#socket.destroy();
  }

  async #assertSafe(table: ChainTable, durability: Durability): Promise<void> {
    const { rows } = await this.#inTime({ text: PREPARE, values: [TABLES[table]] });
    const { isForced, isLogged } = rows[0] as { isForced: boolean; isLogged: boolean | null };
    if (isLogged === null) throw new UnsafeServer(`数据库中没有表 ${table}:请先执行数据库迁移。`);
    if (durability === 'any') return;
    if (!isForced) throw new UnsafeServer('数据库设置为 fsync=off,断电会丢失处理记录:请改为 on 后重新启动数据库。');
    if (!isLogged) throw new UnsafeServer(`表 ${table} 是 UNLOGGED 表,重启会丢失处理记录:请改为 LOGGED。`);
  }

  /** A server that says nothing for seconds is left: the query then rejects, and whether it was stored is not known. */
  async #inTime(query: pg.QueryConfig): Promise<pg.QueryResult> {
    const silence = setTimeout(() => this.destroy(), SILENCE_MS);
    try {
      return await this.#client.query(query);
    } finally {
      clearTimeout(silence);
    }
  }
}
