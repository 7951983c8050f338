import { readFileSync, statSync } from 'node:fs';
import { type GrantKeys, parseGrantKeys } from '../schema/grant-keys.ts';
import type { GrantKeySource } from './grant-check.ts';

const LOOK_AGAIN_MS = 5_000;

/**
 * The public keys that the environment states: `HUB_GRANT_PUBLIC_KEYS_FILE`, read again within seconds when it changes, else
 * `HUB_GRANT_PUBLIC_KEYS`. A department without any accepts nobody, so it does not start.
 */
export function grantKeysFrom(environment: NodeJS.ProcessEnv, clock = () => performance.now()): GrantKeySource {
  const { HUB_GRANT_PUBLIC_KEYS: text, HUB_GRANT_PUBLIC_KEYS_FILE: file } = environment;
  if (file) return keysInFile(file, clock);
  if (text) {
    const keys = parseGrantKeys(text);
    return () => keys;
  }
  throw new Error(
    '请设置环境变量 HUB_GRANT_PUBLIC_KEYS(或 HUB_GRANT_PUBLIC_KEYS_FILE 指向的文件):网关访问凭证的公钥,写成“编号:密钥”,' +
      '多个用逗号隔开。可用 npm run grant-key 生成一对新密钥。',
  );
}

function keysInFile(file: string, clock: () => number): GrantKeySource {
  let keys = read(file);
  let stamp = stampOf(file);
  let looked = clock();
  return () => {
    if (clock() - looked < LOOK_AGAIN_MS) return keys;
    looked = clock();
    try {
      const found = stampOf(file);
      if (found !== stamp) keys = read(file);
      stamp = found;
    } catch {
      // a file that is being replaced leaves the known keys in use
    }
    return keys;
  };
}

function read(file: string): GrantKeys {
  try {
    return parseGrantKeys(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code?.startsWith('E')) throw error;
    throw new Error(`无法读取公钥文件 HUB_GRANT_PUBLIC_KEYS_FILE(${code}),请检查路径与权限。`);
  }
}

function stampOf(file: string): string {
  const { ino, size, mtimeMs } = statSync(file);
  return `${ino} ${size} ${mtimeMs}`;
}
