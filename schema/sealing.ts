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

/** A key that seals (加密密钥): encryption and authentication each under a key of their own, derived from one secret. */
export interface SealingKey {
  id: string;
  encryption: KeyObject;
  authentication: KeyObject;
}

/** Where something sealed is kept. It opens there and nowhere else: an envelope copied to another row is refused. */
export interface SealedPlace {
  table: string;
  column: string;
  /** The primary key of the row. */
  row: string;
}

/** What sealing makes of bytes: a nonce, as many bytes as there were, and a tag. */
export interface Sealed {
  nonce: Buffer;
  ciphertext: Buffer;
  tag: Buffer;
}

/** An envelope that was altered, moved to another place, or made with another key. Says nothing of its content. */
export class SealBroken extends Error {
  constructor() {
    super('A sealed text does not belong to its place or its key.');
    this.name = 'SealBroken';
  }
}

/** How long a nonce is. */
export const NONCE_BYTES = 16;
/** How long a tag is. */
export const TAG_BYTES = 32;

/** The sealing key of a secret of at least 32 bytes (HKDF over SM3). */
export function sealingKey(id: string, secret: Buffer): SealingKey {
  if (secret.length < 32) throw new RangeError('A sealing key needs a secret of at least 32 bytes.');
  const derived = (use: string, bytes: number) =>
    createSecretKey(Buffer.from(hkdfSync('sm3', secret, 'child-data-hub', `sealed text ${use} ${id}`, bytes)));
  return { id, encryption: derived('encryption', 16), authentication: derived('authentication', 32) };
}

/**
 * Seals bytes for their place: SM4-CTR under a random nonce, then HMAC-SM3 over form, key id, place, nonce and ciphertext.
 * The form says how the envelope is written: one form never opens as another.
 */
export function seal(key: SealingKey, form: string, bytes: Buffer, place: SealedPlace): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('sm4-ctr', key.encryption, nonce);
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return { nonce, ciphertext, tag: tagOf(key, form, place, nonce, ciphertext) };
}

/** Opens what was sealed in that form; throws `SealBroken` unless key, place and every bit are as they were sealed. */
export function unseal(key: SealingKey, form: string, { nonce, ciphertext, tag }: Sealed, place: SealedPlace): Buffer {
  if (nonce.length !== NONCE_BYTES || tag.length !== TAG_BYTES) throw new SealBroken();
  if (!timingSafeEqual(tag, tagOf(key, form, place, nonce, ciphertext))) throw new SealBroken();
  const decipher = createDecipheriv('sm4-ctr', key.encryption, nonce);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

/** The header is JSON and the nonce has one length, so no two different envelopes authenticate the same bytes. */
function tagOf(key: SealingKey, form: string, place: SealedPlace, nonce: Buffer, ciphertext: Buffer): Buffer {
  const header = JSON.stringify([form, key.id, place.table, place.column, place.row]);
  return createHmac('sm3', key.authentication).update(header).update(nonce).update(ciphertext).digest();
}
