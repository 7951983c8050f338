import type { KeyObject } from 'node:crypto';
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** A key that seals texts (字段加密密钥): encryption and authentication each under a key of their own, derived from one secret. */
export interface SealingKey {
  id: string;
  encryption: KeyObject;
  authentication: KeyObject;
}

/** Where a sealed text is kept. It opens there and nowhere else: an envelope copied to another row is refused. */
export interface SealedPlace {
  table: string;
  column: string;
  /** The primary key of the row. */
  row: string;
}

/** An envelope that was altered, moved to another place, or made with another key. Says nothing of its content. */
export class SealBroken extends Error {
  constructor() {
    super('A sealed text does not belong to its place or its key.');
    this.name = 'SealBroken';
  }
}

const VERSION = 'v1';
const NONCE_BYTES = 16;
const TAG_BYTES = 32;

/** The sealing key of a secret of at least 32 bytes (HKDF over SM3). */
export function sealingKey(id: string, secret: Buffer): SealingKey {
  if (secret.length < 32) throw new RangeError('A sealing key needs a secret of at least 32 bytes.');
  const derived = (use: string, bytes: number) =>
    createSecretKey(Buffer.from(hkdfSync('sm3', secret, 'child-data-hub', `sealed text ${use} ${id}`, bytes)));
  return { id, encryption: derived('encryption', 16), authentication: derived('authentication', 32) };
}

/**
 * Seals a text for its place: SM4-CTR under a random nonce, then HMAC-SM3 over version, key id, place, nonce and ciphertext.
 * The envelope is `v1.<key id>.<nonce>.<ciphertext>.<tag>`, the last three in base64url.
 */
export function sealText(key: SealingKey, text: string, place: SealedPlace): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('sm4-ctr', key.encryption, nonce);
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const tag = tagOf(key, place, nonce, ciphertext);
  return [VERSION, key.id, ...[nonce, ciphertext, tag].map((part) => part.toString('base64url'))].join('.');
}

/** Opens an envelope at its place; throws `SealBroken` unless version, key, place and every bit are as they were sealed. */
export function openText(key: SealingKey, envelope: string, place: SealedPlace): string {
  const [version, id, ...encoded] = envelope.split('.');
  const [nonce, ciphertext, tag, ...rest] = encoded.map(exactBytes);
  if (version !== VERSION || id !== key.id || rest.length > 0) throw new SealBroken();
  if (nonce?.length !== NONCE_BYTES || !ciphertext || tag?.length !== TAG_BYTES) throw new SealBroken();
  if (!timingSafeEqual(tag, tagOf(key, place, nonce, ciphertext))) throw new SealBroken();
  const decipher = createDecipheriv('sm4-ctr', key.encryption, nonce);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
}

/** The id of the key that an envelope names; `SealBroken` when the text is no envelope. */
export function keyIdOf(envelope: string): string {
  const [version, id, ...rest] = envelope.split('.');
  if (version !== VERSION || !id || rest.length !== 3) throw new SealBroken();
  return id;
}

/** What every envelope under a key begins with. */
export function envelopePrefix(keyId: string): string {
  return `${VERSION}.${keyId}.`;
}

/** The header is JSON and the nonce has one length, so no two different envelopes authenticate the same bytes. */
function tagOf(key: SealingKey, { table, column, row }: SealedPlace, nonce: Buffer, ciphertext: Buffer): Buffer {
  const header = JSON.stringify([VERSION, key.id, table, column, row]);
  return createHmac('sm3', key.authentication).update(header).update(nonce).update(ciphertext).digest();
}

/** Base64url has spellings that differ and mean the same bytes; only the one that was written counts. */
function exactBytes(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
