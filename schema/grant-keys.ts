import {
  type KeyPairTexts,
  newKeyPair,
  type PublicKeys,
  parsePublicKeys,
  parseSigningKey,
  type SigningKey,
} from './signing-keys.ts';

/** The key with which a gateway signs grants (访问凭证签名密钥). */
export interface GrantSigner extends SigningKey {
  /** Which gateway signs. */
  gateway: string;
}

/** The public keys that a department accepts grants of, by id; during a change of keys there are several. */
export type GrantKeys = PublicKeys;

const command = 'grant-key';

/** The signing key from its text `id:base64` (Ed25519, PKCS#8); throws a sentence that says what to do and shows no key. */
export function parseGrantSigner(text: string, gateway: string): GrantSigner {
  return { gateway, ...parseSigningKey(text, { name: 'HUB_GRANT_PRIVATE_KEY', command }) };
}

/** Public keys from their text `id:base64,id:base64` (Ed25519, SPKI; commas or line ends); throws a sentence that says what to do. */
export function parseGrantKeys(text: string): GrantKeys {
  return parsePublicKeys(text, { name: 'HUB_GRANT_PUBLIC_KEYS', command });
}

/** A fresh pair as the environment states it: the private half for gateways, the public half for departments. */
export function newGrantPair(keyId: string): KeyPairTexts {
  return newKeyPair(keyId);
}

/** A fresh pair as lines of an environment file; a gateway gets the first, a department the second. */
export function grantKeyLines(keyId: string): string[] {
  const { privateKey, publicKey } = newGrantPair(keyId);
  return [`HUB_GRANT_PRIVATE_KEY=${privateKey}`, `HUB_GRANT_PUBLIC_KEYS=${publicKey}`];
}
