import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { NationalId } from './national-id.ts';

/**
 * The hub's pseudonym of a child (儿童编号): the first 130 bits of HMAC-SM3(linkage key, national ID) in base32.
 * Every department computes it by itself, so records join and no ID number is handed over.
 * A provisional id (临时编号, `T-` and 26 random characters) stands for a child whose number is not known yet.
 */
export type ChildId = string & { readonly childId: unique symbol };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHAPE = /^(?:T-)?[0-9A-HJKMNP-TV-Z]{26}$/;

/** The id of the child with this number under this linkage key (at least 32 bytes, shared by the departments). */
export function childIdOf(linkageKey: Buffer, nationalId: NationalId): ChildId {
  return base32(createHmac('sm3', keyObject(linkageKey)).update(nationalId).digest()) as ChildId;
}

/** A new provisional id, from 17 random bytes (the caller may pass its own, for repeatable data). */
export function provisionalChildId(random: Buffer = randomBytes(17)): ChildId {
  return `T-${base32(random)}` as ChildId;
}

/** Whether a text has the shape of a child id. */
export function isChildId(text: string): text is ChildId {
  return SHAPE.test(text);
}

/** Whether the id was issued for a child without a known number. */
export function isProvisional(id: string): boolean {
  return id.startsWith('T-');
}

/** Preparing a key costs more than using it, so it is done once. */
const keyObjects = new WeakMap<Buffer, KeyObject>();

function keyObject(key: Buffer): KeyObject {
  const known = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, known);
  return known;
}

function base32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes.subarray(0, 17)) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < 26) {
      text += ALPHABET[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return text;
}
