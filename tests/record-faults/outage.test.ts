import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RECORD_DEPARTMENT, RECORD_WRITER } from '../../schema/processing-record/roles.ts';
import { freshFolder } from '../platform/data-dir.ts';
import { type Sent, startLoad } from './load.ts';
import { Card } from './questions.ts';
import { type FaultyHub, startFaultyHub } from './test-hub-record.ts';
import { childIdsIn, unrecorded } from './told.ts';

const card = new Card();
let at: FaultyHub;
let name: string;
beforeAll(async () => {
  at = await startFaultyHub();
  name = await at.nameOf(RECORD_DEPARTMENT);
});
afterAll(() => at?.[Symbol.asyncDispose]());

/** Something that keeps the record from being written. */
interface Outage {
  begin(): Promise<unknown>;
  end(): Promise<unknown>;
}

const inRecord = (text: string) => at.asSuperuser(text, RECORD_DEPARTMENT);
const WRITERS = `select pid from pg_stat_activity where application_name = 'child-data-hub chain' and usename = '${RECORD_WRITER}'`;

const OUTAGES: Record<string, Outage> = {
  'the record database takes no connections': {
    async begin() {
      await at.asSuperuser(`alter database ${name} allow_connections false`);
      await at.asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    },
    end: () => at.asSuperuser(`alter database ${name} allow_connections true`),
  },
  'the role that writes may no longer write': {
    begin: () => inRecord(`revoke insert on record_link from ${RECORD_WRITER}`),
    end: () => inRecord(`grant insert on record_link to ${RECORD_WRITER}`),
  },
  'the disk is full, as PostgreSQL says it': {
    begin: () =>
      inRecord(`create function disk_full() returns trigger language plpgsql as
          $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$;
        create trigger disk_full before insert on record_link for each row execute function disk_full()`),
    end: () => inRecord('drop trigger disk_full on record_link; drop function disk_full'),
  },
  'the server process that writes stands still': {
    begin: () => signalWriters('SIGSTOP'),
    end: async () => {
      for (const pid of stopped.splice(0)) signal(pid, 'SIGCONT');
    },
  },
};

const stopped: number[] = [];
async function signalWriters(name: NodeJS.Signals) {
  const rows = (await inRecord(WRITERS)) as { pid: number }[];
  for (const { pid } of rows) signal(pid, name);
  stopped.push(...rows.map(({ pid }) => pid));
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it has been given up and has ended
  }
}

const SENTENCES = [
  '暂时无法写入处理记录,按规定不能提供任何数据,请稍后重试;持续出现的,请联系系统管理员。',
  '业务已经办理,请勿重复提交;因暂时无法写入处理记录,结果没有显示,请稍后查询核对。',
  '业务可能已经办理;因暂时无法写入处理记录,结果没有显示。请稍后先查询核对,不要重复提交。',
].map((message) => JSON.stringify({ errors: [{ message, extensions: { code: 'RECORD_UNAVAILABLE' } }] }));

/** Loads the hub, lets the record be away for a while, and gives what was sent while it was. */
async function during(outage: Outage, outageMs: number): Promise<{ away: Sent[]; all: Sent[] }> {
  const load = startLoad({ officers: at.officers, children: at.children, card });
  await sleep(500);
  await outage.begin();
  const began = performance.now();
  await sleep(outageMs);
  const away = load.sent.filter((each) => each.at > began && each.at + each.milliseconds < began + outageMs);
  await outage.end();
  const ended = performance.now();
  await expect
    .poll(() => load.sent.some((each) => each.at > ended && childIdsIn(each.text).length > 0), { timeout: 20_000 })
    .toBe(true);
  await sleep(300);
  return { away, all: await load.stop() };
}

async function holdsDuring(outage: Outage, outageMs: number): Promise<void> {
  const { away, all } = await during(outage, outageMs);
  expect(away.length).toBeGreaterThan(5);
  expect([...new Set(away.map(({ status }) => status))]).toEqual([503]);
  expect(away.map(({ text }) => text).filter((text) => !SENTENCES.includes(text))).toEqual([]);
  // a second, and what a busy machine takes
  expect(Math.max(...away.map(({ milliseconds }) => milliseconds))).toBeLessThan(1_000 + 900);
  await expect.poll(async () => unrecorded(all, await at.records())).toEqual([]);
  expect(await at.findings()).toEqual([]);
}

test.each(Object.keys(OUTAGES))(
  'while %s, no answer has a byte of data; afterwards everything is on record and goes on by itself',
  (kind) => holdsDuring(OUTAGES[kind] as Outage, 2_500),
);

const isRoot = process.getuid?.() === 0 && canMount();

test.runIf(isRoot)('a disk that is really full: the same', async () => {
  using folder = freshFolder('record-disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m,mode=755', 'none', folder.path]);
  const [space, filler] = ['space', 'filler'].map((each) => join(folder.path, each)) as [string, string];
  try {
    mkdirSync(space);
    execFileSync('chown', ['postgres', space]);
    await at.asSuperuser(`create tablespace record_disk location '${space}'`);
    await inRecord('alter table record_link set tablespace record_disk');
    await inRecord('alter index record_link_children set tablespace record_disk');
    await holdsDuring(
      {
        begin: async () => {
          fill(filler);
          // what is left of the last page is used up first
          await expect.poll(recordState, { timeout: 10_000 }).toBe('UNAVAILABLE');
        },
        end: async () => rmSync(filler),
      },
      4_000,
    );
  } finally {
    await inRecord(
      'alter table record_link set tablespace pg_default; alter index record_link_children set tablespace pg_default',
    );
    await at.asSuperuser('drop tablespace record_disk');
    execFileSync('umount', ['-l', folder.path]);
  }
});

/** Writes zeros until nothing more fits; others may be writing at the same time. */
function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, Buffer.alloc(64 * 1024));
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOSPC') throw error;
  }
}

async function recordState(): Promise<string> {
  return ((await (await fetch(`${at.hub.url}/ready`)).json()) as { record: string }).record;
}

function canMount(): boolean {
  try {
    using folder = freshFolder('mount');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder.path], { stdio: 'ignore' });
    execFileSync('umount', [folder.path]);
    return true;
  } catch {
    return false;
  }
}
