import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** The private half of a pair (签名私钥), by its id. */
export interface SigningKey {
  keyId: string;
  key: KeyObject;
}

/** Public keys that are trusted (可信公钥), by id; during a change of keys there are several. */
export type PublicKeys = ReadonlyMap<string, KeyObject>;

/** The two halves as texts `id:base64`. */
export interface KeyPairTexts {
  privateKey: string;
  publicKey: string;
}

/** What an environment variable with keys is called, and the command that makes new ones. */
export interface KeyVariable {
  name: string;
  command: string;
}

const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;

/** Whether a text may name a key (密钥编号). */
export function isKeyId(text: string): boolean {
  return KEY_ID.test(text);
}

/** The signing key from its text `id:base64` (Ed25519, PKCS#8); throws a sentence that says what to do and shows no key. */
export function parseSigningKey(text: string, { name, command }: KeyVariable): SigningKey {
  const wrong = () =>
    new Error(`${name} 无效:应写成“编号:密钥”,密钥为 base64 编码的 Ed25519 私钥(PKCS#8)。${newPairBy(command)}`);
  const { keyId, bytes } = entryOf(text.trim(), wrong);
  return { keyId, key: ed25519(() => createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' }), wrong) };
}

/** Public keys from their text `id:base64,id:base64` (Ed25519, SPKI; commas or line ends); throws a sentence that says what to do. */
export function parsePublicKeys(text: string, { name, command }: KeyVariable): PublicKeys {
  const wrong = () =>
    new Error(
      `${name} 无效:应写成“编号:密钥”,多个用逗号隔开,密钥为 base64 编码的 Ed25519 公钥(SPKI)。${newPairBy(command)}`,
    );
  const keys = new Map<string, KeyObject>();
  for (const entry of entriesIn(text)) {
    const { keyId, key } = publicKeyIn(entry, wrong);
    if (keys.has(keyId)) throw new Error(`${name} 中编号 ${keyId} 出现了两次,请改成不同的编号。`);
    keys.set(keyId, key);
  }
  if (keys.size === 0) throw wrong();
  return keys;
}

/** Public keys by whose they are (department folder) from `owner=id:base64,owner=id:base64`; an owner may have several. */
export function parseOwnedKeys(text: string, { name, command }: KeyVariable): ReadonlyMap<string, PublicKeys> {
  const wrong = () =>
    new Error(
      `${name} 无效:应写成“部门=编号:密钥”,多个用逗号隔开,密钥为 base64 编码的 Ed25519 公钥(SPKI)。${newPairBy(command)}`,
    );
  const owners = new Map<string, Map<string, KeyObject>>();
  for (const entry of entriesIn(text)) {
    const [, owner, stated] = /^([a-z][a-z-]*)=(.+)$/.exec(entry) ?? [];
    if (!owner || !stated) throw wrong();
    const { keyId, key } = publicKeyIn(stated, wrong);
    const keys = owners.get(owner) ?? new Map<string, KeyObject>();
    if (keys.has(keyId)) throw new Error(`${name} 中 ${owner} 的编号 ${keyId} 出现了两次,请改成不同的编号。`);
    owners.set(owner, keys.set(keyId, key));
  }
  if (owners.size === 0) throw wrong();
  return owners;
}

/** A fresh pair as the environment states it. */
export function newKeyPair(keyId: string): KeyPairTexts {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: entry(keyId, privateKey.export({ format: 'der', type: 'pkcs8' })),
    publicKey: entry(keyId, publicKey.export({ format: 'der', type: 'spki' })),
  };
}

/** The public half of a signing key, by its id. */
export function publicHalf({ keyId, key }: SigningKey): PublicKeys {
  return new Map([[keyId, createPublicKey(key)]]);
}

function entry(keyId: string, bytes: Buffer): string {
  return `${keyId}:${bytes.toString('base64')}`;
}

function newPairBy(command: string): string {
  return `可用 npm run ${command} 生成一对新密钥。`;
}

function entriesIn(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function publicKeyIn(entry: string, wrong: () => Error): SigningKey {
  const { keyId, bytes } = entryOf(entry, wrong);
  return { keyId, key: ed25519(() => createPublicKey({ key: bytes, format: 'der', type: 'spki' }), wrong) };
}

function entryOf(entry: string, wrong: () => Error): { keyId: string; bytes: Buffer } {
  const [keyId = '', secret = '', ...rest] = entry.split(':');
  if (!isKeyId(keyId) || secret === '' || rest.length > 0) throw wrong();
  return { keyId, bytes: Buffer.from(secret, 'base64') };
}

function ed25519(read: () => KeyObject, wrong: () => Error): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw wrong();
  }
  if (key.asymmetricKeyType !== 'ed25519') throw wrong();
  return key;
}
