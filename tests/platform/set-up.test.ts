import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from './data-dir.ts';
import { projectRoot } from './project-files.ts';

/** A clone whose only package comes from a stand-in for the package registry: this one file plays npm. */
function freshClone() {
  const folder = freshFolder('clone');
  const { path } = folder;
  cpSync(join(projectRoot, '.ci'), join(path, '.ci'), { recursive: true });
  const npm = `const fs = require('node:fs');
    fs.appendFileSync('installs', process.argv[2] + '\\n');
    if (fs.existsSync('broken')) process.exit(1);
    fs.mkdirSync('node_modules/.bin', { recursive: true });
    if (!fs.existsSync('node_modules/.bin/node')) fs.symlinkSync(process.execPath, 'node_modules/.bin/node');
    setTimeout(() => {}, 400);`;
  writeFileSync(join(path, 'npm.cjs'), npm);
  const lock = (version: string) =>
    writeFileSync(
      join(path, 'package-lock.json'),
      JSON.stringify({ lockfileVersion: 3, packages: { '': {}, 'node_modules/thing': { version } } }),
    );
  lock('1.0.0');
  const installs = () =>
    existsSync(join(path, 'installs')) ? readFileSync(join(path, 'installs'), 'utf8').trim().split('\n') : [];
  return { path, lock, installs, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

async function setUp(path: string) {
  const env = { PATH: process.env.PATH, npm_execpath: join(path, 'npm.cjs') };
  const child = spawn(process.execPath, ['.ci/set-up.mjs'], { cwd: path, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}

test('two set-ups at once install once; a third finds nothing to do and says nothing', async () => {
  using clone = freshClone();
  const both = await Promise.all([setUp(clone.path), setUp(clone.path)]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(clone.installs()).toEqual(['ci']);
  expect(await setUp(clone.path)).toEqual({ code: 0, said: '' });
  expect(clone.installs()).toEqual(['ci']);
});

test('a changed lock file is installed; the same versions installed by hand are left alone', async () => {
  using clone = freshClone();
  await setUp(clone.path);
  clone.lock('2.0.0');
  await setUp(clone.path);
  expect(clone.installs()).toEqual(['ci', 'ci']);
  clone.lock('3.0.0');
  const installed = { packages: { 'node_modules/thing': { version: '3.0.0' } } };
  writeFileSync(join(clone.path, 'node_modules/.package-lock.json'), JSON.stringify(installed));
  await setUp(clone.path);
  expect(clone.installs()).toEqual(['ci', 'ci']);
});

test('an installation that fails ends with 1 and says what to check', async () => {
  using clone = freshClone();
  mkdirSync(join(clone.path, 'broken'));
  const { code, said } = await setUp(clone.path);
  expect(code).toBe(1);
  expect(said).toContain('依赖安装没有完成:请检查网络与 npm 的 registry 设置、磁盘空间和本目录的写权限');
});
