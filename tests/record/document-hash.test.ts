import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { documentHash } from '../../gateway/processing-record/document-hash.ts';

test('a document is known by its text without values and layout', () => {
  const asked =
    'query Q { # 说明\n  childByNationalId(number: "990101201501011234") { id } children(first: 10) { totalCount } }';
  const known = 'query Q{childByNationalId(number:""){id}children(first:0){totalCount}}';
  expect(documentHash(asked)).toBe(hash('sm3', known, 'hex'));
});

test('documents that differ in values only are the same document; those that differ in fields are not', () => {
  const of = (number: string, field: string) => documentHash(`{ childByNationalId(number: "${number}") { ${field} } }`);
  expect(of('1', 'id')).toBe(of('2', 'id'));
  expect(of('1', 'id')).not.toBe(of('1', 'name'));
  expect(documentHash('{ child(id: """甲""") { id } }')).toBe(documentHash('{ child(id: "") { id } }'));
});

test('a text that is no GraphQL is not known by anything', () => {
  expect(documentHash('990101201501011234')).toBeNull();
});
