import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FieldKeys, newKeyringEntry, parseKeyring } from '../../subgraphs/field-keys.ts';
import { addKeyToFile, fieldKeysFrom, fieldKeysOf, keyringFile } from '../../subgraphs/keyring-source.ts';
import { addKeyToSecrets, readSecrets } from '../../subgraphs/secrets.ts';
import { openSubgraph } from '../../subgraphs/subgraph.ts';
import { testLinkageKey } from '../databases.ts';
import { freshFolder } from '../platform/data-dir.ts';

const COLUMN = { table: 'registered_child', column: 'national_id_sealed' };
const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const [OLD, NEW] = [`old:${secret(1)}`, `new:${secret(2)}`];

const refusalOf = (act: () => unknown): string => {
  try {
    return `accepted ${act()}`;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a keyring', () => {
  test('seals with its first key and opens with all of them', () => {
    const sealed = fieldKeysOf(OLD).seal('text', COLUMN, 'row');
    const ring = fieldKeysOf(`${NEW},${OLD}`);
    expect(ring.open(sealed, COLUMN, 'row')).toBe('text');
    expect(ring.seal('text', COLUMN, 'row')).toMatch(/^v1\.new\./);
    expect(ring.ids).toEqual(['new', 'old']);
  });

  test('does not open what a removed key sealed, and names the key that is missing', () => {
    const sealed = fieldKeysOf(OLD).seal('text', COLUMN, 'row');
    expect(() => fieldKeysOf(NEW).open(sealed, COLUMN, 'row')).toThrow(
      '字段加密密钥 old 不在密钥环中,请补上这个密钥。',
    );
  });

  test.each([
    ['nothing', ''],
    ['a key without an id', secret(1)],
    ['a short key', `k1:${Buffer.alloc(31, 1).toString('base64')}`],
    ['an id with a dot', `k.1:${secret(1)}`],
    ['too many parts', `k1:${secret(1)}:x`],
  ])('that holds %s is refused with what to do, and no key is shown', (_what, text) => {
    const message = refusalOf(() => parseKeyring(text));
    expect(message).toContain('请设置环境变量 HUB_FIELD_KEYS');
    expect(message).not.toContain(secret(1));
  });

  test('that names a key twice is refused', () => {
    expect(() => parseKeyring(`k1:${secret(1)},k1:${secret(2)}`)).toThrow('k1 出现了两次');
  });

  test('may be written one key a line', () => {
    expect([...parseKeyring(`${NEW}\n${OLD}\n`).keys()]).toEqual(['new', 'old']);
  });
});

describe('a keyring in a file', () => {
  test('is read again when an unknown key appears, and before sealing, without a restart', () => {
    using folder = freshFolder('keyring');
    const file = join(folder.path, 'keys');
    writeFileSync(file, OLD);
    const keys = new FieldKeys(keyringFile(file));
    const sealed = keys.seal('text', COLUMN, 'row');
    addKeyToFile(file);
    expect(keys.open(new FieldKeys(keyringFile(file)).seal('later', COLUMN, 'row'), COLUMN, 'row')).toBe('later');
    expect(keys.open(sealed, COLUMN, 'row')).toBe('text');
    const [current, ...rest] = keys.ids;
    expect(current).toMatch(/^k[0-9a-f]{8}$/);
    expect(rest).toEqual(['old']);
    expect(keys.seal('text', COLUMN, 'row')).toMatch(new RegExp(`^v1\\.${current}\\.`));
  });

  test('that is broken later leaves the known keys in use', () => {
    using folder = freshFolder('keyring');
    const file = join(folder.path, 'keys');
    writeFileSync(file, OLD);
    const keys = new FieldKeys(keyringFile(file));
    writeFileSync(file, 'half a ri');
    expect(keys.open(keys.seal('text', COLUMN, 'row'), COLUMN, 'row')).toBe('text');
  });

  test('that is not there is named', () => {
    expect(() => fieldKeysFrom({ HUB_FIELD_KEYS_FILE: '/nowhere/keys' })).toThrow(
      '无法读取字段加密密钥文件 /nowhere/keys(ENOENT),请检查路径与权限。',
    );
  });
});

test('an embedded run makes its own ring once, and sees a key that is added while it runs', () => {
  using folder = freshFolder('keyring');
  const { fieldKeys } = readSecrets(folder.path, ['civil-affairs']);
  const [first] = fieldKeys.ids;
  expect(readSecrets(folder.path, ['civil-affairs']).fieldKeys.ids).toEqual([first]);
  addKeyToSecrets(folder.path);
  expect(fieldKeys.ids).toHaveLength(2);
  expect(fieldKeys.ids[1]).toBe(first);
});

test('every new key differs in id and secret', () => {
  const [one, other] = [newKeyringEntry().split(':'), newKeyringEntry().split(':')];
  expect(one[0]).not.toBe(other[0]);
  expect(one[1]).not.toBe(other[1]);
});

test('a department that keeps sealed columns does not open without keys, and says what to set', async () => {
  const databaseUrl = 'postgres://nobody@127.0.0.1:1/nowhere';
  await expect(openSubgraph('civil-affairs', { databaseUrl, linkageKey: testLinkageKey })).rejects.toThrow(
    '请设置环境变量 HUB_FIELD_KEYS',
  );
});
