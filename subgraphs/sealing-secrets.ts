import { parseSealKey, parseSealKeys, parseWitnessKey, parseWitnessKeys } from '../schema/processing-record/keys.ts';
import { RECORD_DEPARTMENT } from '../schema/processing-record/roles.ts';
import { type KeyPairTexts, newKeyPair, type PublicKeys, type SigningKey } from '../schema/signing-keys.ts';

/** The keys of seals and witnesses of an embedded run (本机封印与见证密钥), as `secrets.json` holds them. */
export interface SealingSecrets {
  /** The pair that seals. */
  sealKey: KeyPairTexts;
  /** Department → the pair that witnesses; the processing record does not witness itself. */
  witnessKeys: Record<string, KeyPairTexts>;
}

/** The same keys, ready to sign and to verify with. */
export interface SealingKeys {
  sealKey: SigningKey;
  sealKeys: PublicKeys;
  /** Department → the key that it witnesses with. */
  witnessKeys: ReadonlyMap<string, SigningKey>;
  /** Department → its public keys. */
  witnessPublicKeys: ReadonlyMap<string, PublicKeys>;
}

/** Whether a department witnesses seals. */
export function isWitness(department: string): boolean {
  return department !== RECORD_DEPARTMENT;
}

/** The keys there are, and new ones for what has none. */
export function completeSealing(known: Partial<SealingSecrets>, departments: readonly string[]): SealingSecrets {
  const missing = departments.filter((name) => isWitness(name) && !known.witnessKeys?.[name]);
  const fresh = missing.map((name) => [name, newKeyPair('w1')] as const);
  return {
    sealKey: known.sealKey ?? newKeyPair('s1'),
    witnessKeys: { ...known.witnessKeys, ...Object.fromEntries(fresh) },
  };
}

/** Reads the keys from their texts. */
export function sealingKeysOf({ sealKey, witnessKeys }: SealingSecrets): SealingKeys {
  const pairs = Object.entries(witnessKeys);
  const publicText = pairs.map(([department, { publicKey }]) => `${department}=${publicKey}`).join(',');
  return {
    sealKey: parseSealKey(sealKey.privateKey),
    sealKeys: parseSealKeys(sealKey.publicKey),
    witnessKeys: new Map(pairs.map(([department, { privateKey }]) => [department, parseWitnessKey(privateKey)])),
    witnessPublicKeys: publicText === '' ? new Map() : parseWitnessKeys(publicText),
  };
}
