import pg from 'pg';
import { expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { dice } from './dice.ts';
import { allChanges, changes, childNumber, insertChild } from './reader.ts';

const CHILDREN = 12;
const WRITERS = 4;

/** A connection that writes in transactions of its own, and what it has changed without saying so yet. */
interface Writer {
  client: pg.Client;
  changed: Set<string> | null;
}

/** One random step of a writer; what it commits is in `due` from then on. */
async function step(writer: Writer, busy: ReadonlySet<string>, due: Set<string>, random: () => number): Promise<void> {
  const { client } = writer;
  if (!writer.changed) {
    await client.query('begin');
    writer.changed = new Set();
  }
  const dieCast = random();
  if (dieCast < 0.6) {
    const free = Array.from({ length: CHILDREN }, (_, at) => childNumber(at)).filter((id) => !busy.has(id));
    const id = free[Math.floor(random() * free.length)];
    if (!id) return;
    await client.query('update league_child set version = version + 1 where id = $1', [id]);
    writer.changed.add(id);
  } else {
    const isUndone = dieCast > 0.9;
    await client.query(isUndone ? 'rollback' : 'commit');
    if (!isUndone) for (const id of writer.changed) due.add(id);
    writer.changed = null;
  }
}

/** Children that another writer has changed and not committed: writing them would wait. */
function busyFor(writer: Writer, writers: readonly Writer[]): Set<string> {
  return new Set(writers.filter((each) => each !== writer).flatMap(({ changed }) => [...(changed ?? [])]));
}

async function connected(league: TestDepartment): Promise<Writer> {
  const client = new pg.Client({ connectionString: league.database.runtime });
  await client.connect();
  return { client, changed: null };
}

test.each([1, 2, 3])('whatever order transactions begin, write and end in, no change is missed (%i)', async (seed) => {
  await using league = await startDepartment('youth-league');
  await league.sql(`insert into known_division values ('210421101201', 'VILLAGE')`);
  for (let at = 0; at < CHILDREN; at++) await league.sql(insertChild(childNumber(at)));
  const random = dice(seed);
  const writers = await Promise.all(Array.from({ length: WRITERS }, () => connected(league)));
  const due = new Set<string>();
  let cursor: string | null = null;
  for (let turn = 0; turn < 160; turn++) {
    if (random() < 0.3) {
      const page = await changes(league, cursor, { first: 1 + Math.floor(random() * 3) });
      for (const id of page.ids) due.delete(id);
      cursor = page.cursor;
    } else {
      const writer = writers[Math.floor(random() * WRITERS)] as Writer;
      await step(writer, busyFor(writer, writers), due, random);
    }
  }
  await Promise.all(writers.map(({ client }) => client.end()));
  await expect
    .poll(async () => {
      const page = await allChanges(league, cursor);
      for (const id of page.ids) due.delete(id);
      cursor = page.cursor;
      return [...due];
    })
    .toEqual([]);
});

test('writers of the same children never wait for each other in the feed', async () => {
  await using league = await startDepartment('youth-league');
  await league.sql(`insert into known_division values ('210421101201', 'VILLAGE')`);
  await league.sql(insertChild(childNumber(1)));
  const [one, other] = await Promise.all([connected(league), connected(league)]);
  const pairing = `insert into pairing (child_id, "from", source, recorded_by, recorded_on, updated_at)
    values ('${childNumber(1)}', current_date, '测试', '测试', current_date, now())`;
  await league.sql(pairing);
  const visit = `insert into monthly_visit (pairing_id, visited_on, form, content, source, recorded_by, recorded_on, updated_at)
    select id, current_date, 'HOME', '走访', '测试', '测试', current_date, now() from pairing`;
  for (const { client } of [one, other]) await client.query("set figure.paused = 'on'; set lock_timeout = '2s'");
  await one.client.query('begin');
  await one.client.query(visit);
  await other.client.query(visit);
  await one.client.query('commit');
  await Promise.all([one.client.end(), other.client.end()]);
  await expect.poll(async () => (await allChanges(league)).ids).toEqual([childNumber(1)]);
});
