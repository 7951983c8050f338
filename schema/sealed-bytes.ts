import { NONCE_BYTES, SealBroken, type SealedPlace, type SealingKey, seal, TAG_BYTES, unseal } from './sealing.ts';

const FORM = 'bytes';

/** Seals a file for its place (文件加密): nonce, ciphertext and tag in one piece. */
export function sealBytes(key: SealingKey, bytes: Buffer, place: SealedPlace): Buffer {
  const { nonce, ciphertext, tag } = seal(key, FORM, bytes, place);
  return Buffer.concat([nonce, ciphertext, tag]);
}

/** Opens a sealed file at its place; throws `SealBroken` unless place and every byte are as they were sealed. */
export function openBytes(key: SealingKey, sealed: Buffer, place: SealedPlace): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken();
  const parts = {
    nonce: sealed.subarray(0, NONCE_BYTES),
    ciphertext: sealed.subarray(NONCE_BYTES, -TAG_BYTES),
    tag: sealed.subarray(-TAG_BYTES),
  };
  return unseal(key, FORM, parts, place);
}
