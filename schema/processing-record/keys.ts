import {
  newKeyPair,
  type PublicKeys,
  parseOwnedKeys,
  parsePublicKeys,
  parseSigningKey,
  type SigningKey,
} from '../signing-keys.ts';

const command = 'seal-key';

/** The hub's key that seals (封印私钥), `HUB_SEAL_PRIVATE_KEY`: gateways have it. */
export function parseSealKey(text: string): SigningKey {
  return parseSigningKey(text, { name: 'HUB_SEAL_PRIVATE_KEY', command });
}

/** The public keys of the hub's seals (封印公钥), `HUB_SEAL_PUBLIC_KEYS`: departments and verifiers have them. */
export function parseSealKeys(text: string): PublicKeys {
  return parsePublicKeys(text, { name: 'HUB_SEAL_PUBLIC_KEYS', command });
}

/** A department's own key that witnesses (见证私钥), `HUB_WITNESS_PRIVATE_KEY`: nobody else has it. */
export function parseWitnessKey(text: string): SigningKey {
  return parseSigningKey(text, { name: 'HUB_WITNESS_PRIVATE_KEY', command });
}

/** The public keys of all witnesses by department (见证公钥), `HUB_WITNESS_PUBLIC_KEYS`: verifiers have them. */
export function parseWitnessKeys(text: string): ReadonlyMap<string, PublicKeys> {
  return parseOwnedKeys(text, { name: 'HUB_WITNESS_PUBLIC_KEYS', command });
}

/** A fresh pair for sealing as lines of an environment file: gateways get the first, departments and verifiers the second. */
export function sealKeyLines(keyId: string): string[] {
  const { privateKey, publicKey } = newKeyPair(keyId);
  return [`HUB_SEAL_PRIVATE_KEY=${privateKey}`, `HUB_SEAL_PUBLIC_KEYS=${publicKey}`];
}

/** A fresh pair for a department that witnesses: it alone gets the first line, verifiers add the second to their list. */
export function witnessKeyLines(department: string, keyId: string): string[] {
  const { privateKey, publicKey } = newKeyPair(keyId);
  return [`HUB_WITNESS_PRIVATE_KEY=${privateKey}`, `HUB_WITNESS_PUBLIC_KEYS=${department}=${publicKey}`];
}
