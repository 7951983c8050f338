import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { withClient } from '../../subgraphs/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../subgraphs/embedded-postgres.ts';
import { freshFolder, serverOf, until } from './data-dir.ts';
import { projectRoot } from './project-files.ts';

const password = "it's a p@ss/word";
const start = (dataDir: string, log?: (line: string) => void) =>
  startEmbeddedPostgres({ dataDir, password, ...(log ? { log } : {}) });

/** The one cell of a statement's answer. */
async function ask(server: EmbeddedPostgres, text: string): Promise<unknown> {
  return withClient(server.adminUrl, async (client) => Object.values((await client.query(text)).rows[0])[0]);
}

/** Another process that runs PostgreSQL until it is killed. */
async function hold(dataDir: string, owner: { uid?: number; gid?: number } = {}) {
  const module = join(projectRoot, 'subgraphs/embedded-postgres.ts');
  const options = JSON.stringify({ dataDir, password });
  const code = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    console.log(JSON.stringify(await startEmbeddedPostgres(${options})));
    setInterval(() => {}, 60_000);`;
  const flags = ['--input-type=module', '--eval', code];
  const child = spawn(process.execPath, flags, { ...owner, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, server: JSON.parse(line) as EmbeddedPostgres };
}

test('data survive a stop, the second start takes less than two seconds, nothing runs in between', async () => {
  using folder = freshFolder('kept');
  const first = await start(folder.path);
  await withClient(first.adminUrl, (client) => client.query('create table kept as select 7 as number'));
  await first.stop();
  expect(serverOf(folder.path)).toBeNull();
  const began = performance.now();
  const second = await start(folder.path);
  expect(performance.now() - began).toBeLessThan(2000);
  expect(second.adminUrl).toBe(first.adminUrl);
  expect(await ask(second, 'select number from kept')).toBe(7);
  await second.stop();
  await second.stop();
});

test('Chinese text can be found by trigrams and sorts by its own rules; writes are durable', async () => {
  using folder = freshFolder('settings');
  const server = await start(folder.path);
  await withClient(server.adminUrl, (client) => client.query('create extension pg_trgm'));
  expect(await ask(server, "select similarity('后安镇中心小学', '后安镇小学') > 0.3")).toBe(true);
  expect(await ask(server, "select '安' < '后' collate \"zh-x-icu\"")).toBe(true);
  expect(await ask(server, "select current_setting('fsync') || current_setting('password_encryption')")).toBe(
    'onscram-sha-256',
  );
  expect(await ask(server, "select string_agg(host(a), ',') from inet(current_setting('listen_addresses')) a")).toBe(
    '127.0.0.1',
  );
  await expect(withClient(server.adminUrl.replace(/:[^:@]+@/, ':wrong@'), async () => 1)).rejects.toMatchObject({
    code: '28P01',
  });
  await server.stop();
});

test('what is committed is on the disk, whatever somebody has set in the data directory', async () => {
  using folder = freshFolder('durable');
  const first = await start(folder.path);
  const names = ['fsync', 'synchronous_commit', 'full_page_writes'];
  await withClient(first.adminUrl, async (client) => {
    for (const name of names) await client.query(`alter system set ${name} = off`);
  });
  await first.stop();
  const again = await start(folder.path);
  const settings = names.map((name) => `current_setting('${name}')`).join(` || ' ' || `);
  expect(await ask(again, `select ${settings}`)).toBe('on on on');
  await again.stop();
});

test('a hub that is killed with -9 takes its PostgreSQL along, and the data can be opened again', async () => {
  using folder = freshFolder('killed');
  const { child } = await hold(folder.path);
  expect(serverOf(folder.path)).not.toBeNull();
  child.kill('SIGKILL');
  await until(() => serverOf(folder.path) === null);
  const again = await start(folder.path);
  expect(await ask(again, 'select 1')).toBe(1);
  await again.stop();
});

test('a PostgreSQL that nobody ended is ended by the next start', async () => {
  using folder = freshFolder('left');
  const left = await start(folder.path);
  const next = await start(folder.path);
  expect(next.pid).not.toBe(left.pid);
  expect(await ask(next, 'select 1')).toBe(1);
  await next.stop();
});

test('a PostgreSQL that crashed leaves a lock file whose number belongs to somebody else now', async () => {
  using folder = freshFolder('crashed');
  const { child, server } = await hold(folder.path);
  const lock = join(folder.path, 'postgres/data/postmaster.pid');
  process.kill(server.pid, 'SIGKILL');
  await until(() => serverOf(folder.path) === null);
  child.kill('SIGKILL');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid)));
  const again = await start(folder.path);
  expect(await ask(again, 'select 1')).toBe(1);
  await again.stop();
});

test('a set-up that was cut off half-way is made anew', async () => {
  using folder = freshFolder('half');
  mkdirSync(join(folder.path, 'postgres/data.new'), { recursive: true });
  writeFileSync(join(folder.path, 'postgres/data.new/PG_VERSION'), '18\n');
  const server = await start(folder.path);
  expect(await ask(server, 'select 1')).toBe(1);
  await server.stop();
});

test.runIf(process.getuid?.() === 0)('root: the database belongs to an ordinary account', async () => {
  using folder = freshFolder('root');
  const server = await start(folder.path);
  expect(statSync(join(folder.path, 'postgres/data')).uid).not.toBe(0);
  expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
  await server.stop();
});

test.runIf(process.getuid?.() === 0)(
  'root: under a closed directory the data go elsewhere, and it says so',
  async () => {
    using folder = freshFolder('closed');
    chmodSync(folder.path, 0o700);
    const said: string[] = [];
    const server = await start(join(folder.path, 'hub'), (line) => said.push(line));
    const [, elsewhere] = /改存于 (\S+)。/.exec(said.join()) as unknown as [string, string];
    expect(await ask(server, 'show data_directory')).toBe(join(elsewhere, 'data'));
    await server.stop();
    rmSync(elsewhere, { recursive: true });
  },
);

const nobody = 65_534;
const isOpenToAll = (path: string): boolean =>
  (statSync(path).mode & 0o005) === 0o005 && (path === '/' || isOpenToAll(join(path, '..')));

test.runIf(process.getuid?.() === 0 && isOpenToAll(projectRoot))('it runs as an ordinary user', async () => {
  using folder = freshFolder('ordinary');
  chmodSync(folder.path, 0o777);
  const { child, server } = await hold(join(folder.path, 'hub'), { uid: nobody, gid: nobody });
  expect(await ask(server, 'select 1')).toBe(1);
  expect(statSync(`/proc/${server.pid}`).uid).toBe(nobody);
  child.kill('SIGKILL');
  await until(() => serverOf(join(folder.path, 'hub')) === null);
});
