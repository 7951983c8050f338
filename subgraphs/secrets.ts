import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { furtherRoles } from '../schema/processing-record/roles.ts';
import type { DatabasePasswords } from './database.ts';
import { FieldKeys, newKeyringEntry } from './field-keys.ts';
import { fieldKeysFrom, keyringFile } from './keyring-source.ts';
import { completeSealing, type SealingKeys, type SealingSecrets, sealingKeysOf } from './sealing-secrets.ts';

/** The secrets of an embedded run (本机运行的密钥): made at random once, kept in the data directory, readable by its owner only. */
export interface Secrets {
  linkageKey: Buffer;
  /** The keys of what is kept encrypted; read again when the file gets a new one. */
  fieldKeys: FieldKeys;
  adminPassword: string;
  databases: Record<string, DatabasePasswords>;
  /** The keys of seals and witnesses of the processing record. */
  sealing: SealingKeys;
}

interface SecretsFile {
  linkageKey: string;
  /** The keyring as `HUB_FIELD_KEYS` states it; a file of an earlier version has none yet. */
  fieldKeys?: string;
  adminPassword: string;
  databases: Record<string, DatabasePasswords>;
  /** A file of an earlier version has none yet. */
  sealing: SealingSecrets;
}

/**
 * Reads `<dataDir>/secrets.json`, making it first; a file of an earlier version, or new departments, get what they lack.
 * `others`: databases that are no department's.
 */
export function readSecrets(dataDir: string, departments: readonly string[], others: readonly string[] = []): Secrets {
  const file = join(dataDir, 'secrets.json');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const known = JSON.parse(text) as Partial<SecretsFile>;
  const secrets: SecretsFile = {
    linkageKey: known.linkageKey ?? randomBytes(32).toString('base64'),
    fieldKeys: known.fieldKeys || newKeyringEntry(),
    adminPassword: known.adminPassword ?? password(),
    databases: { ...known.databases },
    sealing: completeSealing(known.sealing ?? {}, departments),
  };
  for (const name of [...departments, ...others])
    secrets.databases[name] = completePasswords(name, secrets.databases[name]);
  if (JSON.stringify(secrets) !== JSON.stringify(known)) writePrivately(dataDir, file, secrets);
  const fromEnvironment = process.env.HUB_LINKAGE_KEY;
  return {
    ...secrets,
    linkageKey: parseLinkageKey(fromEnvironment || secrets.linkageKey),
    fieldKeys: fieldKeysFrom(process.env) ?? new FieldKeys(keyringFile(file, ringOf)),
    sealing: sealingKeysOf(secrets.sealing),
  };
}

/** The passwords of a database's roles, new ones for those that have none. */
function completePasswords(name: string, known: Partial<DatabasePasswords> = {}): DatabasePasswords {
  const roles = ['migrator', 'runtime', ...Object.keys(furtherRoles(name))] as const;
  return Object.fromEntries(
    roles.map((role) => [role, known[role as keyof DatabasePasswords] ?? password()]),
  ) as unknown as DatabasePasswords;
}

/** Puts a new random key first in the ring of `<dataDir>/secrets.json`. */
export function addKeyToSecrets(dataDir: string): void {
  const file = join(dataDir, 'secrets.json');
  const secrets = JSON.parse(readFileSync(file, 'utf8')) as SecretsFile;
  writePrivately(dataDir, file, { ...secrets, fieldKeys: [newKeyringEntry(), secrets.fieldKeys].join(',') });
}

function ringOf(content: string): string {
  return (JSON.parse(content) as SecretsFile).fieldKeys ?? '';
}

/** The key of child ids from its base64 form; at least 32 bytes. */
export function parseLinkageKey(base64: string | undefined): Buffer {
  const key = Buffer.from(base64 ?? '', 'base64');
  if (key.length < 32) {
    throw new Error(
      '请设置环境变量 HUB_LINKAGE_KEY:至少 32 字节的随机数,base64 编码(例如 openssl rand -base64 32),各部门相同。',
    );
  }
  return key;
}

function writePrivately(dataDir: string, file: string, secrets: SecretsFile): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
