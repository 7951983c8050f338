import { expect, test } from 'vitest';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { importsOf, projectFiles, projectText } from './project-files.ts';

const files = projectFiles();
const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path);
const isGenerated = (path: string) => /\.generated\.ts$|\/migrations\//.test(path);

/** What the gateway may use of `subgraphs/`: the public door, and what the embedded run starts. */
const DOORS =
  /^subgraphs\/(subgraph|database|chain-writer|embedded-postgres|embedded-runtime-url|journal-durability|secrets|field-keys|protect-stored|demo\/(load|load-county)|sql-migrations|ledger\/(door|row|wire))\.ts$/;

/** Whether a file may import another one, by the directions of the architecture; the generator is a command, not a module. */
function mayImport(from: string, to: string): boolean {
  if (to.startsWith('tests/')) return from.startsWith('tests/');
  const [top, folder] = from.split('/') as [string, string];
  if (to.startsWith('schema/')) return true;
  if (top === 'schema') return from === 'schema/generate.ts' && (isKernel(to) || to.startsWith('console/generate/'));
  if (top === 'gateway') return to.startsWith('gateway/') || DOORS.test(to);
  if (top !== 'subgraphs') return true;
  if (!departmentNames().includes(folder))
    return folder === 'demo' ? to.startsWith('subgraphs/') : isKernel(to) || isMachinery(to);
  return to.startsWith(`subgraphs/${folder}/`) || isKernel(to);
}

/** A kernel file, or what all departments' generators share. */
function isKernel(path: string): boolean {
  return /^subgraphs\/([^/]+|demo\/[^/]+)\.ts$/.test(path);
}

/** What stands behind the kernel's files: the departments declare ledgers, and never see how they are read and written. */
function isMachinery(path: string): boolean {
  return /^subgraphs\/(ledger|feed|figures)\//.test(path);
}

test('imports follow the architecture: schema ← kernel ← departments, gateway only through the public door', () => {
  const wrong = files
    .filter((path) => isCode(path) && /^(schema|subgraphs|gateway|console)\//.test(path))
    .flatMap((from) =>
      importsOf(from)
        .filter((to) => !mayImport(from, to))
        .map((to) => `${from} → ${to}`),
    );
  expect(wrong).toEqual([]);
});

test('only one file of subgraphs/ listens', () => {
  const listening = files.filter(
    (path) => path.startsWith('subgraphs/') && isCode(path) && /from 'node:http'|\bfastify\b/.test(projectText(path)),
  );
  expect(listening).toEqual(['subgraphs/serve.ts']);
});

test('a file has at most 200 lines', () => {
  const long = files
    .filter((path) => isCode(path) && !isGenerated(path))
    .map((path) => [path, projectText(path).trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > 200);
  expect(long).toEqual([]);
});

test('no file names a place of one machine or the host of a package registry', () => {
  const places = new RegExp(`(?<![\\w.$}])/(${['work', 'tmp', 'root', 'home'].join('|')})/`);
  const hosts = /\/\/registry|registry\.npm|npm[m]irror|"resolve[d]"/;
  const naming = files
    .filter((path) => /\.(ts|tsx|mjs|json|ya?ml|md|graphql|html|css)$|^\.ci\/run$|^\.npmrc$/.test(path))
    .filter((path) => places.test(projectText(path)) || hosts.test(projectText(path)));
  expect(naming).toEqual([]);
});

test('the lock file lists every optional package it speaks of, or npm ci refuses it on every machine', () => {
  const { packages } = JSON.parse(projectText('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('the top level holds only what the architecture names', () => {
  const top = new Set(files.map((path) => path.split('/')[0] as string));
  const named = ['schema', 'subgraphs', 'gateway', 'console', 'bench', 'tests', '.ci'];
  const single = ['package.json', 'package-lock.json', 'tsconfig.json', 'docker-compose.yml', 'README.md'];
  const hidden = ['.gitignore', '.npmrc', '.biome.json', 'biome.json'];
  expect([...top].filter((name) => ![...named, ...single, ...hidden].includes(name))).toEqual([]);
});
