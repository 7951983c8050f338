import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** The key with which a gateway signs grants (访问凭证签名密钥). */
export interface GrantSigner {
  /** Which gateway signs. */
  gateway: string;
  keyId: string;
  key: KeyObject;
}

/** The public keys that a department accepts grants of, by id; during a change of keys there are several. */
export type GrantKeys = ReadonlyMap<string, KeyObject>;

const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;

const NEW_PAIR = '可用 npm run grant-key 生成一对新密钥。';

/** The signing key from its text `id:base64` (Ed25519, PKCS#8); throws a sentence that says what to do and shows no key. */
export function parseGrantSigner(text: string, gateway: string): GrantSigner {
  const wrong = () =>
    new Error(`HUB_GRANT_PRIVATE_KEY 无效:应写成“编号:密钥”,密钥为 base64 编码的 Ed25519 私钥(PKCS#8)。${NEW_PAIR}`);
  const { keyId, bytes } = entryOf(text.trim(), wrong);
  return { gateway, keyId, key: ed25519(() => createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' }), wrong) };
}

/** Public keys from their text `id:base64,id:base64` (Ed25519, SPKI; commas or line ends); throws a sentence that says what to do. */
export function parseGrantKeys(text: string): GrantKeys {
  const wrong = () =>
    new Error(
      `HUB_GRANT_PUBLIC_KEYS 无效:应写成“编号:密钥”,多个用逗号隔开,密钥为 base64 编码的 Ed25519 公钥(SPKI)。${NEW_PAIR}`,
    );
  const keys = new Map<string, KeyObject>();
  for (const entry of text.split(/[,\n]/).map((each) => each.trim())) {
    if (entry === '') continue;
    const { keyId, bytes } = entryOf(entry, wrong);
    if (keys.has(keyId)) throw new Error(`HUB_GRANT_PUBLIC_KEYS 中编号 ${keyId} 出现了两次,请改成不同的编号。`);
    keys.set(
      keyId,
      ed25519(() => createPublicKey({ key: bytes, format: 'der', type: 'spki' }), wrong),
    );
  }
  if (keys.size === 0) throw wrong();
  return keys;
}

/** A fresh pair as the environment states it: the private half for gateways, the public half for departments. */
export function newGrantPair(keyId: string): { privateKey: string; publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const entry = (bytes: Buffer) => `${keyId}:${bytes.toString('base64')}`;
  return {
    privateKey: entry(privateKey.export({ format: 'der', type: 'pkcs8' })),
    publicKey: entry(publicKey.export({ format: 'der', type: 'spki' })),
  };
}

/** A fresh pair as lines of an environment file; a gateway gets the first, a department the second. */
export function grantKeyLines(keyId: string): string[] {
  const { privateKey, publicKey } = newGrantPair(keyId);
  return [`HUB_GRANT_PRIVATE_KEY=${privateKey}`, `HUB_GRANT_PUBLIC_KEYS=${publicKey}`];
}

function entryOf(entry: string, wrong: () => Error): { keyId: string; bytes: Buffer } {
  const [keyId = '', secret = '', ...rest] = entry.split(':');
  if (!KEY_ID.test(keyId) || secret === '' || rest.length > 0) throw wrong();
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
