import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { CanonicalReader } from '../../schema/processing-record/verify-canonical.ts';

const anything = new CanonicalReader([]);
const isCanonical = (text: string, reader = anything) => {
  const bytes = Buffer.from(`..${text}]`);
  return reader.read(bytes, 2, bytes.length - 1);
};

const text = fc.string({ unit: 'binary' }).map((each) => each.replaceAll('\0', '?'));

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any')),
    fc.dictionary(text, tie('any')),
  ),
})).any;

test('the canonical text of any object is seen to be canonical', () => {
  fc.assert(
    fc.property(fc.dictionary(text, value), (object) => {
      expect(isCanonical(canonicalJson(object))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what is seen to be canonical is the canonical text of what it says, however a text was changed', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), value),
      fc.nat(),
      fc.constantFrom(...' "\\{}[]:,0-19.eEtrufalsn\n\u00e9'),
      fc.boolean(),
      (object, place, letter, isInserted) => {
        const text = canonicalJson(object);
        const at = place % text.length;
        const changed = `${text.slice(0, at)}${letter}${text.slice(at + (isInserted ? 0 : 1))}`.toWellFormed();
        const parsed = parsedOrNothing(changed);
        const isRight =
          typeof parsed === 'object' &&
          parsed !== null &&
          !Array.isArray(parsed) &&
          canonicalOrNothing(parsed) === changed;
        expect([changed, isCanonical(changed)]).toEqual([changed, isRight]);
      },
    ),
    { numRuns: 5000 },
  );
});

test('members are read from where they stand', () => {
  const text = canonicalJson({ zeta: 1, at: 'now', kind: { b: [1, 2], at: 'inner' } });
  const reader = new CanonicalReader(['at', 'kind']);
  expect(isCanonical(text, reader)).toBe(true);
  expect([reader.text(0), reader.text(1)]).toEqual(['"now"', '{"at":"inner","b":[1,2]}']);
  expect(isCanonical(text, new CanonicalReader(['at', 'missing']))).toBe(false);
});

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function canonicalOrNothing(parsed: unknown): string | undefined {
  try {
    return canonicalJson(parsed);
  } catch {
    return undefined;
  }
}
