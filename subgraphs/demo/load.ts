import { setImmediate as breath } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { findDivisionLevel } from '../../schema/division-code.ts';
import { dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { FieldKeys } from '../field-keys.ts';
import { KnownDivision } from '../known-division.ts';
import { ormOptions } from '../orm.ts';
import { bareTables } from './bare-tables.ts';
import { buildPopulation } from './build-population.ts';
import type { Demo, DemoKeys } from './demo.ts';
import { catchUp, pauseTriggers } from './kept-by-triggers.ts';
import type { DemoChild, Population } from './population.ts';
import { TableWriter } from './table-writer.ts';

export interface LoadOptions {
  /** The same seed, day and number give the same data. */
  seed: number;
  /** How many children (at least 100; the demo county has 700). */
  children: number;
  /** Department → URL of its empty, migrated database, as the role that owns the tables. */
  databases: Record<string, string>;
  linkageKey: Buffer;
  /** Needed where a department keeps sealed columns. */
  fieldKeys?: FieldKeys;
  /** The day the data is made for; today when left out. */
  today?: PlainDate;
  log?: (line: string) => void;
}

/** Children a COPY, and children after which running COPYs get a turn. */
const CHUNK = 4_000;
const SLICE = 20;

/** From so many children on, indexes are built after the load. */
const LARGE = 10_000;

/** Writes the demo into the departments' databases, each in one transaction; nothing is committed before all are written. */
export async function loadDemo(options: LoadOptions): Promise<void> {
  const now = new Date();
  const keys = { linkageKey: options.linkageKey, fieldKeys: options.fieldKeys ?? new FieldKeys() };
  const population = buildPopulation({ ...options, today: options.today ?? dayAt(now), now });
  await using loads = new AsyncDisposableStack();
  const departments: DepartmentLoad[] = [];
  for (const [name, url] of Object.entries(options.databases)) {
    departments.push(loads.use(await DepartmentLoad.begin(name, url, population, keys)));
  }
  await writeChildren(departments, population);
  await Promise.all(departments.map((department) => department.commit()));
  for (const { name, rows } of departments) options.log?.(`  ${name}: ${rows} 行`);
}

/** Every child is made once and handed to every department; a chunk is copied while the next one is made. */
async function writeChildren(departments: readonly DepartmentLoad[], population: Population): Promise<void> {
  let copying: Promise<unknown> = Promise.resolve();
  let count = 0;
  for (const child of population.children()) {
    for (const department of departments) department.writeChild(child);
    count += 1;
    if (count % SLICE === 0) await breath();
    if (count % CHUNK !== 0) continue;
    await copying;
    copying = Promise.all(departments.map((department) => department.flush()));
  }
  await copying;
}

/** One department's part: its connection, its open transaction and its rows. */
class DepartmentLoad implements AsyncDisposable {
  readonly name: string;
  readonly writeChild: (child: DemoChild) => void;
  readonly #client: pg.Client;
  readonly #writer: TableWriter;
  readonly #dress: () => Promise<void>;

  private constructor(
    name: string,
    client: pg.Client,
    writer: TableWriter,
    writeChild: (child: DemoChild) => void,
    dress: () => Promise<void>,
  ) {
    this.name = name;
    this.#client = client;
    this.#writer = writer;
    this.writeChild = writeChild;
    this.#dress = dress;
  }

  /** Opens the transaction and writes divisions, places and people at work. */
  static async begin(name: string, url: string, population: Population, keys: DemoKeys): Promise<DepartmentLoad> {
    const { default: demo } = (await import(new URL(`../${name}/demo.ts`, import.meta.url).href)) as { default: Demo };
    const writer = new TableWriter(new MikroORM(await ormOptions(name, url)), population.now);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('begin');
    await pauseTriggers(client, name);
    const dress = population.size >= LARGE ? await bareTables(client) : async () => undefined;
    for (const { code } of population.divisions) writer.emit(KnownDivision, { code, level: findDivisionLevel(code) });
    const load = new DepartmentLoad(name, client, writer, demo(population, writer.emit, keys), dress);
    await load.flush();
    return load;
  }

  get rows(): number {
    return this.#writer.rows;
  }

  flush(): Promise<void> {
    return this.#writer.flush(this.#client);
  }

  async commit(): Promise<void> {
    await this.flush();
    await this.#dress();
    await this.#writer.finish(this.#client);
    await catchUp(this.#client, this.name);
    await this.#client.query('commit');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.end();
  }
}
