import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { databaseUrl, databaseUrls, withClient } from '../../subgraphs/database.ts';
import type { Secrets } from '../../subgraphs/secrets.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { freshFolder, serverOf, until } from './data-dir.ts';
import { filledFolder } from './filled-folder.ts';
import { HubRefusal, runHubProcess } from './hub-process.ts';
import { projectRoot } from './project-files.ts';

// whole hubs are started here, some of them twice
vi.setConfig({ testTimeout: 180_000 });

const department = departmentNames()[0] as string;
const names = departmentNames().map((name) => name.replaceAll('-', '_'));
const secretsOf = (dataDir: string) => JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Secrets;
const clusterUrl = (dataDir: string) =>
  `postgres://127.0.0.1:${readFileSync(join(dataDir, 'postgres/port'), 'utf8')}/postgres`;
const adminUrl = (dataDir: string) =>
  databaseUrl(clusterUrl(dataDir), 'postgres', 'postgres', secretsOf(dataDir).adminPassword);

/** One statement in the first department's database, as its migrator. */
async function sql(dataDir: string, text: string) {
  const passwords = secretsOf(dataDir).databases[department];
  if (!passwords) throw new Error('The hub has not made its secrets.');
  const { migration } = databaseUrls(clusterUrl(dataDir), department, passwords);
  return withClient(migration, async (client) => (await client.query(text)).rows);
}

const knownDivisions = (dataDir: string) => sql(dataDir, 'select count(*)::int as count from known_division');

/** Where it does not matter what is in the departments, nothing is. */
const EMPTY = { children: 0 };

/** The sentence with which a hub refuses to start. */
const refusal = (dataDir: string, port?: number) =>
  runHubProcess(dataDir, port === undefined ? {} : { port }).then(
    () => 'it started',
    (error: unknown) => (error instanceof HubRefusal ? error.message : Promise.reject(error)),
  );

test('first start, Ctrl-C, second start: no process is left, the data are kept, the second takes less than two thirds of the time', async () => {
  using folder = freshFolder('start');
  await using first = await runHubProcess(folder.path, {
    environment: { HUB_SWEEP: 'on', NODE_COMPILE_CACHE: undefined },
  });
  expect((await fetch(`${first.url}/ready`)).status).toBe(200);
  expect(statSync(join(folder.path, 'secrets.json')).mode & 0o777).toBe(0o600);
  const before = await knownDivisions(folder.path);
  expect(before).toEqual([{ count: expect.toSatisfy((count: number) => count > 100) }]);
  await sql(folder.path, 'create table kept as select 7 as number');
  const secrets = secretsOf(folder.path);
  expect(await first.signal('SIGINT')).toBe(0);
  expect(serverOf(folder.path)).toBeNull();
  expect(() => process.kill(-first.pid, 0)).toThrow('ESRCH');

  // with nothing compiled in advance but by the first start
  await using second = await runHubProcess(folder.path, { environment: { NODE_COMPILE_CACHE: undefined } });
  const shares = [second.milliseconds / first.milliseconds, second.processorMilliseconds / first.processorMilliseconds];
  expect(Math.min(...shares)).toBeLessThan(2 / 3);
  expect(await sql(folder.path, 'select number from kept')).toEqual([{ number: 7 }]);
  expect(await knownDivisions(folder.path)).toEqual(before);
  expect(secretsOf(folder.path)).toEqual(secrets);
  for (const password of Object.values(secrets.databases).flatMap(Object.values)) {
    expect(second.output() + first.output()).not.toContain(password);
  }
  expect(await second.signal('SIGTERM')).toBe(0);
  expect(serverOf(folder.path)).toBeNull();
});

test('a first start that is killed half-way is begun anew by the next: all departments are complete', async () => {
  using folder = freshFolder('hub-half');
  const env = { PATH: process.env.PATH, HUB_DATA_DIR: folder.path, HUB_PORT: '0', HUB_DEMO_CHILDREN: '3000' };
  const cut = spawn(process.execPath, ['gateway/main.ts'], { cwd: projectRoot, env, stdio: 'ignore' });
  const last = names.at(-1) as string;
  const isHalfWay = async () =>
    existsSync(join(folder.path, 'postgres/port')) &&
    withClient(adminUrl(folder.path), async (admin) => {
      const text = "select from pg_stat_activity where datname = $1 and query like 'copy %'";
      return Boolean((await admin.query(text, [last])).rowCount);
    }).catch(() => false);
  while (!(await isHalfWay())) {
    expect(cut.exitCode).toBeNull();
    await sleep(20);
  }
  cut.kill('SIGKILL');
  await until(() => serverOf(folder.path) === null);

  await using again = await runHubProcess(folder.path);
  expect((await fetch(`${again.url}/ready`)).status).toBe(200);
  const text = "select shobj_description(oid, 'pg_database') as state from pg_database where datname = any($1)";
  const states = await withClient(adminUrl(folder.path), async (admin) => (await admin.query(text, [names])).rows);
  expect(states).toEqual(
    names.map(() => ({ state: expect.stringMatching(/^child-data-hub: complete \{"seed":1,"children":120,/) })),
  );
  expect(await knownDivisions(folder.path)).toEqual([{ count: expect.toSatisfy((count: number) => count > 100) }]);
});

test('a second hub on the same data, or on the same port, says what to do and ends with 1', async () => {
  using folder = await filledFolder('hub-twice');
  using other = freshFolder('hub-other');
  await using hub = await runHubProcess(folder.path);
  const refusals = await Promise.all([refusal(folder.path), refusal(other.path, Number(new URL(hub.url).port))]);
  expect(refusals[0]).toMatch(/^1: 未能启动:数据目录 .* 正由另一个枢纽进程使用。请先停止它/);
  expect(refusals[1]).toMatch(/^1: 未能启动:端口 \d+ 已被占用。请换一个端口再启动/);
  expect((await fetch(`${hub.url}/ready`)).status).toBe(200);
});

const isOpenToAll = (path: string): boolean =>
  (statSync(path).mode & 0o005) === 0o005 && (path === '/' || isOpenToAll(join(path, '..')));

test.runIf(process.getuid?.() === 0 && isOpenToAll(projectRoot))('the hub runs as an ordinary user', async () => {
  using folder = freshFolder('hub-user');
  chmodSync(folder.path, 0o777);
  const dataDir = join(folder.path, 'hub');
  await using hub = await runHubProcess(dataDir, { ...EMPTY, uid: 65_534, gid: 65_534 });
  expect(statSync(`/proc/${hub.pid}`).uid).toBe(65_534);
  expect((await fetch(`${hub.url}/ready`)).status).toBe(200);
  expect(await hub.signal('SIGINT')).toBe(0);
  expect(serverOf(dataDir)).toBeNull();
});
