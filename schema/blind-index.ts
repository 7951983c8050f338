import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** The column that a blind index stands for. */
export interface IndexedColumn {
  table: string;
  column: string;
}

interface IndexKey {
  id: string;
  key: KeyObject;
}

/**
 * The blind index (盲索引) of a sealed value: equal values have equal indexes, so that one can be found and held unique
 * without opening any. `<key id>.<HMAC-SM3 in base64url>` under a key of its own for each column, derived from the linkage key:
 * the row's own key, the child id, is computed from the same number under that key, so a further secret would protect nothing more.
 * It stays when the sealing keys are rotated, and changes only with the linkage key, as every child id does.
 */
export function blindIndexOf(linkageKey: Buffer, column: IndexedColumn, value: string): string {
  const { id, key } = indexKey(linkageKey, column);
  return `${id}.${createHmac('sm3', key).update(value).digest('base64url')}`;
}

/** Deriving a key costs more than using it, so it is done once. */
const derived = new WeakMap<Buffer, Map<string, IndexKey>>();

function indexKey(linkageKey: Buffer, { table, column }: IndexedColumn): IndexKey {
  const known = derived.get(linkageKey) ?? new Map<string, IndexKey>();
  derived.set(linkageKey, known);
  const name = JSON.stringify([table, column]);
  const found = known.get(name) ?? derive(linkageKey, name);
  known.set(name, found);
  return found;
}

/** The key id is a fingerprint of the key: an index made under another linkage key is recognised. */
function derive(linkageKey: Buffer, name: string): IndexKey {
  const key = createSecretKey(Buffer.from(hkdfSync('sm3', linkageKey, 'child-data-hub', `blind index ${name}`, 32)));
  return { id: createHmac('sm3', key).update('key id').digest('base64url').slice(0, 6), key };
}
