import { once } from 'node:events';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type CopyTable, copyTable } from './copy-line.ts';
import type { Emit } from './demo.ts';
import { parentsFirst } from './parents-first.ts';

/** Collects a department's rows and copies them into its tables, parents before children, in one transaction of the caller. */
export class TableWriter {
  rows = 0;
  readonly #tables: Map<string, CopyTable>;
  readonly #pending = new Map<string, string[]>();
  readonly #last = new Map<string, number>();

  constructor(orm: MikroORM, now: Date) {
    const ordered = parentsFirst([...orm.getMetadata()].filter((meta) => meta.tableName && !meta.abstract));
    this.#tables = new Map(ordered.map((meta) => [meta.className, copyTable(meta, now)]));
  }

  /** Takes a row; see `Emit`. */
  readonly emit: Emit = <Key extends string | number>(entity: { name: string }, row: Record<string, unknown>): Key => {
    const table = this.#tables.get(entity.name);
    if (!table) throw new Error(`${entity.name} is no entity of this department`);
    const key = table.numbered ?? 'id';
    let given = row;
    if (table.numbered && row[key] === undefined) {
      const next = (this.#last.get(entity.name) ?? 0) + 1;
      this.#last.set(entity.name, next);
      given = { ...row, [key]: next };
    }
    const lines = this.#pending.get(entity.name) ?? [];
    lines.push(table.line(given));
    if (lines.length === 1) this.#pending.set(entity.name, lines);
    this.rows += 1;
    return given[key] as Key;
  };

  /** Writes what has been collected so far; rows taken meanwhile wait for the next time. */
  async flush(client: Client): Promise<void> {
    const taken = new Map(this.#pending);
    this.#pending.clear();
    for (const [entity, table] of this.#tables) {
      const lines = taken.get(entity);
      if (!lines) continue;
      const columns = table.columns.map((column) => `"${column}"`).join(', ');
      const stream = client.query(copyFrom(`copy "${table.name}" (${columns}) from stdin`));
      stream.end(lines.join(''));
      await once(stream, 'finish');
    }
  }

  /** Moves the sequences behind the numbers given here. */
  async finish(client: Client): Promise<void> {
    for (const [entity, last] of this.#last) {
      const table = this.#tables.get(entity) as CopyTable;
      await client.query(`select setval(pg_get_serial_sequence('"${table.name}"', $1), $2)`, [table.numbered, last]);
    }
  }
}
