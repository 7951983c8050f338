import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { badInput } from '../schema/errors.ts';
import type { ReadingKeys } from './reading.ts';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * An opaque cursor (游标): the list and order it belongs to, and the order values of a row. It is encrypted, because the
 * values may be ones that the viewer sees masked only.
 */
export function writeCursor(list: string, values: readonly unknown[], keys: ReadingKeys): string {
  const body = JSON.stringify([list, ...values.map((value) => (value === null ? null : String(value)))]);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keys.cursorKey, nonce);
  const hidden = Buffer.concat([cipher.update(body, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
}

/** The order values in a cursor; anything that this department did not write for this list is refused. */
export function readCursor(cursor: string, list: string, keys: ReadingKeys): unknown[] {
  const values = opened(Buffer.from(cursor, 'base64url'), keys);
  if (Array.isArray(values) && values[0] === list) return values.slice(1);
  throw badInput({ field: 'after', message: '翻页游标无效:请使用上一页返回的 endCursor,并保持筛选和排序不变。' });
}

function opened(bytes: Buffer, keys: ReadingKeys): unknown {
  if (bytes.length <= NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv(CIPHER, keys.cursorKey, bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const body = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
