import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { SealBroken, type SealedPlace, type SealingKey } from './sealed-text.ts';

const NONCE_BYTES = 16;
const TAG_BYTES = 32;

/** Seals a file for its place (文件加密): SM4-CTR under a random nonce, then HMAC-SM3 over place, nonce and ciphertext. */
export function sealBytes(key: SealingKey, bytes: Buffer, place: SealedPlace): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('sm4-ctr', key.encryption, nonce);
  const body = Buffer.concat([nonce, cipher.update(bytes), cipher.final()]);
  return Buffer.concat([body, tagOf(key, place, body)]);
}

/** Opens a sealed file at its place; throws `SealBroken` unless place and every byte are as they were sealed. */
export function openBytes(key: SealingKey, sealed: Buffer, place: SealedPlace): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken();
  const body = sealed.subarray(0, -TAG_BYTES);
  if (!timingSafeEqual(sealed.subarray(-TAG_BYTES), tagOf(key, place, body))) throw new SealBroken();
  const decipher = createDecipheriv('sm4-ctr', key.encryption, body.subarray(0, NONCE_BYTES));
  return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES)), decipher.final()]);
}

function tagOf(key: SealingKey, { table, column, row }: SealedPlace, body: Buffer): Buffer {
  const header = JSON.stringify(['bytes', key.id, table, column, row]);
  return createHmac('sm3', key.authentication).update(header).update(body).digest();
}
