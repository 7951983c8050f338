import { createCipheriv, createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blindIndexOf } from '../../schema/blind-index.ts';
import { maskNationalId } from '../../schema/national-id.ts';
import { keyIdOf, openText, sealText } from '../../schema/sealed-text.ts';
import { SealBroken, type SealedPlace, sealingKey } from '../../schema/sealing.ts';

const secret = (byte: number) => Buffer.alloc(32, byte);
const key = sealingKey('k1', secret(1));
const place: SealedPlace = { table: 'registered_child', column: 'national_id_sealed', row: 'A'.repeat(26) };
const NUMBER = '990121201503080013';

describe('the algorithms are the standard ones', () => {
  test('SM3 of "abc" (GB/T 32905, example 1)', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });

  test('SM4 of its own key (GB/T 32907, example 1), as the first block of SM4-CTR’s key stream', () => {
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    const cipher = createCipheriv('sm4-ctr', block, block);
    expect(cipher.update(Buffer.alloc(16)).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });
});

describe('an envelope', () => {
  const anyPlace = fc.record({ table: fc.string(), column: fc.string(), row: fc.string() });

  test('opens at its place to the text that was sealed, whatever the text and place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), anyPlace, (text, at) => {
        expect(openText(key, sealText(key, text, at), at)).toBe(text);
      }),
    );
  });

  test('names its version and key, shows nothing of the text, and is never the same twice', () => {
    const [one, other] = [sealText(key, NUMBER, place), sealText(key, NUMBER, place)];
    expect(one).toMatch(/^v1\.k1\.[\w-]{22}\.[\w-]{24}\.[\w-]{43}$/);
    expect(keyIdOf(one)).toBe('k1');
    expect(one).not.toBe(other);
    expect(one.split('.')[3]).not.toBe(other.split('.')[3]);
  });

  test('put into another row, column or table is refused', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (at, elsewhere) => {
        fc.pre(JSON.stringify(at) !== JSON.stringify(elsewhere));
        expect(() => openText(key, sealText(key, NUMBER, at), elsewhere)).toThrow(SealBroken);
      }),
    );
    for (const moved of [{ row: 'B'.repeat(26) }, { column: 'name' }, { table: 'pupil' }])
      expect(() => openText(key, sealText(key, NUMBER, place), { ...place, ...moved })).toThrow(SealBroken);
  });

  test('with any single bit flipped, in any part, is refused', () => {
    const envelope = Buffer.from(sealText(key, NUMBER, place), 'latin1');
    for (let bit = 0; bit < envelope.length * 8; bit++) {
      const flipped = Buffer.from(envelope);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => openText(key, flipped.toString('latin1'), place), `bit ${bit}`).toThrow(SealBroken);
    }
  });

  test('under another secret, or another key’s name, is refused', () => {
    const envelope = sealText(key, NUMBER, place);
    expect(() => openText(sealingKey('k1', secret(2)), envelope, place)).toThrow(SealBroken);
    expect(() => openText(sealingKey('k2', secret(1)), envelope, place)).toThrow(SealBroken);
    expect(() => openText(sealingKey('k2', secret(1)), envelope.replace('k1', 'k2'), place)).toThrow(SealBroken);
  });

  test('that is no envelope is refused and not shown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => openText(key, text, place)).toThrow(new SealBroken().message);
      }),
    );
  });

  test('a secret of less than 32 bytes makes no key', () => {
    expect(() => sealingKey('k1', Buffer.alloc(31))).toThrow(RangeError);
  });
});

describe('the blind index', () => {
  const column = { table: 'registered_child', column: 'national_id_sealed' };
  const linkageKey = secret(3);

  test('is the same for the same number and differs for every other number, column and linkage key', () => {
    const index = blindIndexOf(linkageKey, column, NUMBER);
    expect(index).toMatch(/^[\w-]{6}\.[\w-]{43}$/);
    expect(blindIndexOf(Buffer.from(linkageKey), column, NUMBER)).toBe(index);
    const others = [
      blindIndexOf(linkageKey, column, '990121201503080021'),
      blindIndexOf(linkageKey, { ...column, table: 'parent' }, NUMBER),
      blindIndexOf(secret(4), column, NUMBER),
    ];
    expect(new Set([index, ...others]).size).toBe(4);
  });

  test('names the key it was made under: another column or linkage key has another name', () => {
    const nameOf = (index: string) => index.split('.')[0];
    expect(nameOf(blindIndexOf(linkageKey, column, 'a'))).toBe(nameOf(blindIndexOf(linkageKey, column, 'b')));
    expect(nameOf(blindIndexOf(linkageKey, column, 'a'))).not.toBe(nameOf(blindIndexOf(secret(4), column, 'a')));
  });
});

test('a masked number keeps the province and the check character: no birth date, sex, county or sequence', () => {
  expect(maskNationalId('21042120150308001X')).toBe('21***************X');
});
