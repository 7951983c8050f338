import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { findDivisionLevel } from '../../schema/division-code.ts';
import { dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { KnownDivision } from '../known-division.ts';
import { ormOptions } from '../orm.ts';
import { buildPopulation } from './build-population.ts';
import type { Demo } from './demo.ts';
import type { Population } from './population.ts';
import { TableWriter } from './table-writer.ts';

export interface LoadOptions {
  /** The same seed, day and number give the same data. */
  seed: number;
  /** How many children (at least 100; the demo county has 700). */
  children: number;
  /** Department → URL of its empty, migrated database. */
  databases: Record<string, string>;
  linkageKey: Buffer;
  /** The day the data is made for; today when left out. */
  today?: PlainDate;
  log?: (line: string) => void;
}

const CHUNK = 2_000;

/** Writes the demo into the departments' databases: per department all or nothing, in one transaction. */
export async function loadDemo(options: LoadOptions): Promise<void> {
  const now = new Date();
  const today = options.today ?? dayAt(now);
  const population = buildPopulation({ ...options, today, now });
  await Promise.all(
    Object.entries(options.databases).map(async ([name, url]) => {
      const rows = await loadDepartment(name, url, population);
      options.log?.(`${name}: ${rows} 行`);
    }),
  );
}

async function loadDepartment(name: string, url: string, population: Population): Promise<number> {
  const { default: demo } = (await import(new URL(`../${name}/demo.ts`, import.meta.url).href)) as { default: Demo };
  const orm = new MikroORM(await ormOptions(name, url));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local synchronous_commit = off');
    const rows = await write(new TableWriter(client, orm as never, population.now), demo, population);
    await client.query('commit');
    await client.query('analyze');
    return rows;
  } finally {
    await client.end();
    await orm.close();
  }
}

async function write(writer: TableWriter, demo: Demo, population: Population): Promise<number> {
  for (const { code } of population.divisions) writer.emit(KnownDivision, { code, level: findDivisionLevel(code) });
  const writeChild = demo(population, writer.emit);
  await writer.flush();
  let count = 0;
  for (const child of population.children()) {
    writeChild(child);
    count += 1;
    if (count % CHUNK === 0) await writer.flush();
  }
  await writer.flush();
  await writer.finish();
  return writer.rows;
}
