import { hash } from 'node:crypto';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { BoundedMap } from '../bounded-map.ts';

const KEPT = 1_000;
/** Longer texts are rare, and would fill the memory. */
const LONGEST_KEPT = 8_000;
const hashes = new BoundedMap<string, string | null>(KEPT);

/**
 * What an operation is known by (查询文本的哈希值): SM3 of its document without literal values and layout, hexadecimal. A text
 * that holds somebody's ID number could be guessed from a hash of it as it is. Null: the text is no GraphQL.
 */
export function documentHash(query: string): string | null {
  return query.length > LONGEST_KEPT ? hashed(query) : hashes.getOrMake(query, () => hashed(query));
}

function hashed(query: string): string | null {
  try {
    return hash('sm3', stripIgnoredCharacters(print(withoutValues(query))), 'hex');
  } catch {
    return null;
  }
}

function withoutValues(query: string) {
  return visit(parse(query, { noLocation: true, maxTokens: 20_000 }), {
    [Kind.STRING]: (node) => ({ ...node, value: '', block: false }),
    [Kind.INT]: (node) => ({ ...node, value: '0' }),
    [Kind.FLOAT]: (node) => ({ ...node, value: '0' }),
  });
}
