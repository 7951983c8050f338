import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import { publicHalf } from '../../schema/signing-keys.ts';
import { readSecrets } from '../../subgraphs/secrets.ts';
import { freshFolder } from './data-dir.ts';

const departments = ['civil-affairs', 'education', RECORD_DEPARTMENT];
const fileIn = (folder: string) => join(folder, 'secrets.json');
const stored = (folder: string) => JSON.parse(readFileSync(fileIn(folder), 'utf8'));

test('the secrets of a run: each role its password, each department but the record its key to witness with', () => {
  using folder = freshFolder('secrets');
  const { databases, sealing } = readSecrets(folder.path, departments, ['hub']);
  const roles = Object.entries(databases).map(([name, passwords]) => [name, Object.keys(passwords)]);
  expect(roles).toEqual([
    ['civil-affairs', ['migrator', 'runtime']],
    ['education', ['migrator', 'runtime']],
    [RECORD_DEPARTMENT, ['migrator', 'runtime', 'writer', 'sealer']],
    ['hub', ['migrator', 'runtime']],
  ]);
  const all = Object.values(databases).flatMap((passwords) => Object.values(passwords));
  expect(new Set(all).size).toBe(10);
  expect([...sealing.witnessKeys.keys()]).toEqual(['civil-affairs', 'education']);
  expect([...sealing.witnessPublicKeys.keys()]).toEqual(['civil-affairs', 'education']);
  expect([...publicHalf(sealing.sealKey).keys()]).toEqual([...sealing.sealKeys.keys()]);
  expect(statSync(fileIn(folder.path)).mode & 0o777).toBe(0o600);
});

test('read again they are the same; the file is left alone', () => {
  using folder = freshFolder('secrets-again');
  readSecrets(folder.path, departments, ['hub']);
  const { mtimeMs, ino } = statSync(fileIn(folder.path));
  const text = readFileSync(fileIn(folder.path), 'utf8');
  readSecrets(folder.path, departments, ['hub']);
  readSecrets(folder.path, []);
  expect(readFileSync(fileIn(folder.path), 'utf8')).toBe(text);
  expect(statSync(fileIn(folder.path))).toMatchObject({ mtimeMs, ino });
});

test('a file of an earlier version keeps what it has and gets what it lacks', () => {
  using folder = freshFolder('secrets-old');
  const old = {
    linkageKey: Buffer.alloc(32, 7).toString('base64'),
    adminPassword: 'admin',
    databases: { 'civil-affairs': { migrator: 'm', runtime: 'r' }, hub: { migrator: 'hm', runtime: 'hr' } },
    fieldKeys: `old:${Buffer.alloc(32, 9).toString('base64')}`,
  };
  writeFileSync(fileIn(folder.path), JSON.stringify(old));
  const { databases, linkageKey, fieldKeys } = readSecrets(folder.path, departments, ['hub']);
  expect(databases).toMatchObject(old.databases);
  expect(Object.keys(databases[RECORD_DEPARTMENT] ?? {})).toEqual(['migrator', 'runtime', 'writer', 'sealer']);
  expect([linkageKey, fieldKeys.ids]).toEqual([Buffer.alloc(32, 7), ['old']]);
  expect(stored(folder.path)).toMatchObject({ ...old, sealing: { witnessKeys: { education: expect.anything() } } });
});
