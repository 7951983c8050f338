import { type DocumentNode, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { countTokens, DocumentSize } from '../../gateway/operation-size.ts';
import { BOMBS } from './documents.ts';

function sizeOf(text: string) {
  const document = parse(text);
  const size = new DocumentSize(document);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return { ...size.of(operation.selectionSet), visited: size.visited };
}

it('what a fragment holds counts each time it is spread, and is looked at once', () => {
  const text = `{ child { ...F ... on Child { ...F @skip(if: true) } } }
    fragment F on Child { a: id civilAffairs { b: name @include(if: true) source source } }`;
  expect(sizeOf(text)).toEqual({
    topFields: 1,
    fields: 11,
    aliases: 4,
    repeats: 2,
    spreads: 3,
    directives: 3,
    depth: 3,
    introspectionDepth: 0,
    schemas: 0,
    types: 0,
    partLists: 0,
    introspectedPartLists: 0,
    introspectedAliases: 0,
    visited: 9,
  });
});

it('introspection has levels of its own and counts as one level of the rest', () => {
  expect(
    sizeOf('{ a: __type { fields { b: type { name } } } __schema { types { name } } child { fields { id } } }'),
  ).toEqual({
    topFields: 3,
    fields: 10,
    aliases: 2,
    repeats: 0,
    spreads: 0,
    directives: 0,
    depth: 3,
    introspectionDepth: 4,
    schemas: 1,
    types: 1,
    partLists: 1,
    introspectedPartLists: 1,
    introspectedAliases: 1,
    visited: 10,
  });
});

it('a fragment within itself ends', () => {
  expect(sizeOf('{ child { ...F } } fragment F on Child { id ...G } fragment G on Child { name ...F }')).toMatchObject({
    fields: 3,
    visited: 6,
  });
});

it('tokens are counted no further than the limit', () => {
  expect(countTokens('{ child(id: "x") { id } } # more', 2_000)).toBe(11);
  expect(countTokens('{ '.repeat(100_000), 2_000)).toBe(2_001);
  expect(countTokens('{ child "', 2_000)).toBe(2);
});

it.each(Object.entries(BOMBS))('measuring takes no more steps than the text has words: %s', (_, text) => {
  const words = countTokens(text, 2_000);
  if (words > 2_000) return expect(words).toBe(2_001);
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch {
    return;
  }
  const size = new DocumentSize(document);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) size.of(definition.selectionSet);
  }
  expect(size.visited).toBeLessThanOrEqual(words);
});
