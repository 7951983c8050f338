import { dayAt, type PlainDate } from '../schema/plain-date.ts';
import { databaseName, databaseUrl, withClient } from '../subgraphs/database.ts';
import type { DemoChoice } from './embedded-databases.ts';

/** The invented county that a data directory was filled with, and the day it was made for. */
export interface DemoOrigin extends DemoChoice {
  today: PlainDate;
}

/** The comment on a database whose tables and demo data are complete; what it was filled with follows. */
const COMPLETE = 'child-data-hub: complete';

/** The databases that an earlier start finished, each with the demo that its mark names. */
export async function finishedDatabases(adminUrl: string): Promise<Map<string, DemoOrigin | null>> {
  const text = `select datname as name, shobj_description(oid, 'pg_database') as mark from pg_database`;
  return withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query<{ name: string; mark: string | null }>(text);
    const finished = rows.filter(({ mark }) => mark?.startsWith(COMPLETE));
    return new Map(finished.map(({ name, mark }) => [name, originIn((mark as string).slice(COMPLETE.length))]));
  });
}

/** Marks a database as finished and says what it was filled with. Without the mark the next start makes it anew. */
export async function markComplete(adminUrl: string, name: string, origin: DemoOrigin | null): Promise<void> {
  const mark = origin ? `${COMPLETE} ${JSON.stringify(origin)}` : COMPLETE;
  await withClient(databaseUrl(adminUrl, name), async (admin) => {
    await admin.query('vacuum (analyze)');
    await admin.query(`comment on database ${name} is '${mark}'`);
  });
}

/**
 * The demo for new databases: on a first start the one of the settings, made for today; beside finished departments the one
 * that they hold, null when they hold none. Marks of earlier versions do not name it: then it is that of the settings, made
 * for the day of their first migration.
 */
export async function demoFor(
  adminUrl: string,
  finished: ReadonlyMap<string, DemoOrigin | null>,
  departments: readonly string[],
  demo: DemoChoice,
): Promise<DemoOrigin | null> {
  const other = departments.map(databaseName).find((name) => finished.has(name));
  if (!other) return { ...demo, today: dayAt(new Date()) };
  const noted = [...finished.values()].find((origin) => origin !== null);
  if (noted) return noted;
  const text = `select exists (select from known_division) as "isFilled",
    (select min(executed_at) from mikro_orm_migrations) as "madeAt"`;
  return withClient(databaseUrl(adminUrl, other), async (admin) => {
    const { rows } = await admin.query<{ isFilled: boolean; madeAt: Date }>(text);
    return rows[0]?.isFilled ? { ...demo, today: dayAt(rows[0].madeAt) } : null;
  });
}

function originIn(note: string): DemoOrigin | null {
  return note.trim() === '' ? null : (JSON.parse(note) as DemoOrigin);
}
