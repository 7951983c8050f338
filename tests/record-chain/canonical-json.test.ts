import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { GENESIS, linkHash, nextLink } from '../../schema/processing-record/chain.ts';

const text = fc.string({ unit: 'grapheme' }).map((any) => any.replaceAll('\0', ''));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((any) => any + 0),
    text,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
}));

/** The same value with the members of all objects in the opposite order. */
function turned(any: unknown): unknown {
  if (Array.isArray(any)) return any.map(turned);
  if (typeof any !== 'object' || any === null) return any;
  return Object.fromEntries(
    Object.entries(any)
      .map(([name, member]) => [name, turned(member)] as const)
      .toReversed(),
  );
}

test('members are sorted by code unit, without spaces, without what is undefined', () => {
  const given = { b: 1, a: { z: [true, null, '"引号"\n'], é: -5 }, A: undefined, 童: {}, '10': [], '9': '' };
  expect(canonicalJson(given)).toBe('{"10":[],"9":"","a":{"z":[true,null,"\\"引号\\"\\n"],"é":-5},"b":1,"童":{}}');
});

test('reading the text gives the value again, and equal values have equal texts', () => {
  fc.assert(
    fc.property(value, (any) => {
      const written = canonicalJson(any);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(any)));
      expect(canonicalJson(JSON.parse(written))).toBe(written);
      expect(canonicalJson(turned(any))).toBe(written);
      expect(written).not.toMatch(/[\n\0]/);
    }),
  );
});

test('what languages write differently is refused', () => {
  const refused = [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 1n, undefined, () => 1, Symbol('a')];
  for (const any of refused)
    for (const held of [any, [any], [1, { a: [any] }]]) expect(() => canonicalJson(held)).toThrow(TypeError);
  expect(() => canonicalJson(new Array(2))).toThrow(TypeError);
});

test('characters that no database holds become U+FFFD, in values and in names', () => {
  expect(canonicalJson({ 'a\0': ['\ud800', 'x\udc00y', '😀'] })).toBe('{"a�":["�","x�y","😀"]}');
});

test('a link follows its chain: the hash is over the one before, the chain, the place and the body', () => {
  const first = nextLink(null, 'gateway-1', '{"n":1}');
  const second = nextLink(first, 'gateway-1', '{"n":2}');
  expect(first).toEqual({
    chain: 'gateway-1',
    seq: 0,
    body: '{"n":1}',
    hash: linkHash(GENESIS, 'gateway-1', 0, '{"n":1}'),
  });
  expect(second.seq).toBe(1);
  expect(second.hash).toBe('7279025455ef32db24ac165aaad80f916b77ddf34222c8c9ef8752e50f14699c');
  const others = [
    linkHash(GENESIS, 'gateway-1', 1, second.body),
    linkHash(first.hash, 'gateway-2', 1, second.body),
    linkHash(first.hash, 'gateway-1', 2, second.body),
    linkHash(first.hash, 'gateway-1', 1, `${second.body} `),
  ];
  expect(new Set([second.hash, ...others]).size).toBe(5);
});
