import { chmodSync, chownSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { FieldKeys, type KeyringSource, newKeyringEntry } from './field-keys.ts';

/** The keys that the environment states: `HUB_FIELD_KEYS_FILE`, else `HUB_FIELD_KEYS`; undefined when it states none. */
export function fieldKeysFrom(environment: NodeJS.ProcessEnv): FieldKeys | undefined {
  const { HUB_FIELD_KEYS: text, HUB_FIELD_KEYS_FILE: file } = environment;
  if (file) return new FieldKeys(keyringFile(file));
  return text ? fieldKeysOf(text) : undefined;
}

/** The keys of a ring that never changes. */
export function fieldKeysOf(text: string): FieldKeys {
  return new FieldKeys({ read: () => text, stamp: () => 'fixed' });
}

/** A ring in a file; `extract` finds its text in what the file holds. */
export function keyringFile(file: string, extract: (content: string) => string = (content) => content): KeyringSource {
  const explained = <T>(use: () => T): T => {
    try {
      return use();
    } catch (error) {
      const { code } = error as { code?: string };
      if (!code?.startsWith('E')) throw error;
      throw new Error(`无法读取字段加密密钥文件 ${file}(${code}),请检查路径与权限。`);
    }
  };
  return {
    read: () => explained(() => extract(readFileSync(file, 'utf8'))),
    stamp: () =>
      explained(() => {
        const { ino, size, mtimeMs } = statSync(file);
        return `${ino} ${size} ${mtimeMs}`;
      }),
  };
}

/** Puts a new random key first in a keyring file, at once or not at all: a reader never sees half a file. */
export function addKeyToFile(file: string): void {
  const { mode, uid, gid } = statSync(file);
  const fresh = `${file}.new`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, `${newKeyringEntry()}\n${readFileSync(file, 'utf8').trim()}\n`, { mode: 0o600 });
  chownSync(fresh, uid, gid);
  chmodSync(fresh, mode & 0o777);
  renameSync(fresh, file);
}
