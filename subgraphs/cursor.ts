import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from '../schema/errors.ts';
import type { ReadingKeys } from './reading.ts';

/** An opaque, signed cursor (游标): the list and order it belongs to, and the order values of a row. */
export function writeCursor(list: string, values: readonly unknown[], keys: ReadingKeys): string {
  const body = Buffer.from(JSON.stringify([list, ...values.map((value) => (value === null ? null : String(value)))]));
  return Buffer.concat([signature(body, keys), body]).toString('base64url');
}

/** The order values in a cursor; anything that this department did not sign for this list is refused. */
export function readCursor(cursor: string, list: string, keys: ReadingKeys): unknown[] {
  const bytes = Buffer.from(cursor, 'base64url');
  const body = bytes.subarray(12);
  const isOurs = bytes.length > 12 && timingSafeEqual(bytes.subarray(0, 12), signature(body, keys));
  const values: unknown = isOurs ? JSON.parse(body.toString()) : null;
  if (Array.isArray(values) && values[0] === list) return values.slice(1);
  throw badInput({ field: 'after', message: '翻页游标无效:请使用上一页返回的 endCursor,并保持筛选和排序不变。' });
}

function signature(body: Buffer, keys: ReadingKeys): Buffer {
  return createHmac('sha256', keys.cursorKey).update(body).digest().subarray(0, 12);
}
