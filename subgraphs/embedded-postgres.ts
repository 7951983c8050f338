import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findPostgresHome, type PostgresHome } from './embedded-postgres-home.ts';

/** Where and how to run the embedded PostgreSQL (内置数据库). One process per data directory: the caller holds the lock. */
export interface EmbeddedPostgresOptions {
  dataDir: string;
  password: string;
  settings?: Record<string, string>;
  log?: (line: string) => void;
}

/** A running PostgreSQL. `adminUrl` is the superuser's; departments never see it. */
export interface EmbeddedPostgres {
  adminUrl: string;
  pid: number;
  stop(): Promise<void>;
}

const INITDB_FLAGS = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN', '--encoding=UTF8'];

/** Durable, whatever the data directory's own settings say; for a small machine; loopback only; no statement, parameter or key value ever reaches the server log. */
const SETTINGS: Record<string, string> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_recycle: 'off',
  wal_compression: 'pglz',
  wal_level: 'minimal',
  max_wal_senders: '0',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'Asia/Shanghai',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** Starts PostgreSQL in `<dataDir>/postgres`, making the cluster first when there is none. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = findPostgresHome(options.dataDir);
  if (home.notice) options.log?.(home.notice);
  const data = join(home.base, 'data');
  if (!existsSync(data)) await makeCluster(home, data, options.password);
  await stopLeftover(data);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(join(home.base, 'port'), attempt === 1);
    const server = launch(home, data, port, options.settings ?? {});
    const ended = guarded(server, home);
    if (await isReady(server, data)) return running(server, ended, port, options.password);
    if (attempt === 3) throw new Error(`PostgreSQL 未能启动,详见 ${join(home.base, 'postgres.log')}。`);
  }
}

async function makeCluster(home: PostgresHome, data: string, password: string): Promise<void> {
  const unfinished = `${data}.new`;
  const passwordFile = join(home.base, 'initdb-password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = home.account;
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...INITDB_FLAGS];
  try {
    await promisify(execFile)(home.initdb, [`--pgdata=${unfinished}`, ...flags], processOptions(home));
    renameSync(unfinished, data);
  } catch (error) {
    const reason = String((error as { stderr?: unknown }).stderr ?? error).trim();
    throw new Error(`无法在 ${home.base} 建立 PostgreSQL 数据目录:请检查磁盘空间与目录权限。\n${reason}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function processOptions(home: PostgresHome) {
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'Asia/Shanghai' };
  return { env, cwd: home.base, uid: home.account.uid, gid: home.account.gid };
}

/** Its own process group: the terminal's Ctrl-C must not end the database before the hub has drained. */
function launch(home: PostgresHome, data: string, port: number, settings: Record<string, string>): ChildProcess {
  const log = openSync(join(home.base, 'postgres.log'), 'w', 0o600);
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const options = { ...processOptions(home), detached: true };
  const server = spawn(home.postgres, ['-D', data, '-p', String(port), ...flags], {
    ...options,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.unref();
  return server;
}

/** PostgreSQL writes `ready` into the eighth line of postmaster.pid when it takes connections. */
async function isReady(server: ChildProcess, data: string): Promise<boolean> {
  let ended = false;
  server.once('error', () => {
    ended = true;
  });
  while (!ended && server.exitCode === null && server.signalCode === null) {
    const lines = readIfThere(join(data, 'postmaster.pid')).split('\n');
    if (lines[0] === String(server.pid) && lines[7]?.trim() === 'ready') return true;
    await sleep(15);
  }
  return false;
}

function running(server: ChildProcess, ended: Promise<void>, port: number, password: string): EmbeddedPostgres {
  return {
    adminUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    pid: server.pid as number,
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        server.ref();
        server.kill('SIGINT');
      }
      await ended;
    },
  };
}

/** A guard ends PostgreSQL (fast shutdown) even when the hub is killed with -9: the guard's standard input closes with us. */
async function guarded(server: ChildProcess, home: PostgresHome): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    server.once('error', () => resolve());
  });
  if (server.pid === undefined) return ended;
  const guard = spawn('sh', ['-c', 'read -r line; kill -INT "$0"', String(server.pid)], {
    ...processOptions(home),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.once('error', () => {});
  guard.unref();
  (guard.stdin as unknown as { unref?(): void } | null)?.unref?.();
  await ended;
  guard.kill('SIGKILL');
}

/** Ends a server that an earlier hub left behind, and forgets a lock file whose process number now belongs to another. */
async function stopLeftover(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const pid = Number(readIfThere(lock).split('\n')[0]);
  if (!pid) return;
  const isServer = () => readIfThere(`/proc/${pid}/cmdline`).split('\0').includes(data);
  if (!isServer()) return rmSync(lock, { force: true });
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000; waited += 25) {
      if (!isServer()) return;
      await sleep(25);
    }
  }
}

/** The port of last time when it is still free (so that a saved connection keeps working), else any free one. */
async function freePort(file: string, remembered: boolean): Promise<number> {
  const last = remembered ? Number(readIfThere(file)) : 0;
  const port = (last && (await tryPort(last))) || (await tryPort(0));
  writeFileSync(file, String(port));
  return port;
}

async function tryPort(port: number): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return (probe.address() as { port: number }).port;
  } catch {
    return 0;
  } finally {
    probe.close();
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
