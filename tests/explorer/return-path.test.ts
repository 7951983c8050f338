import { expect, test } from 'vitest';
import { returnPath } from '../../console/return-path.ts';

const back = (wanted: string) => returnPath(`?return=${encodeURIComponent(wanted)}`, 'https://hub.example.org');

test('after signing in one is back at the example one wanted', () => {
  expect(back('/graphiql/#22-townships')).toBe('/graphiql/#22-townships');
  expect(returnPath('', 'https://hub.example.org')).toBe('/graphiql/');
});

test.each([
  'https://elsewhere.example/graphiql/',
  '//elsewhere.example/graphiql/',
  '/\\elsewhere.example/graphiql/',
  '/graphiql/..//elsewhere.example',
  '\t//elsewhere.example',
  'javascript:alert(1)',
  '/sign-out',
  'graphiql/',
])('signing in leads nowhere but to the explorer: %j', (wanted) => {
  expect(back(wanted)).toBe('/graphiql/');
});

test('the pages of the record, of ledgers and of packs are reached too; what they show is carried along where no server sees it', () => {
  const from = (search: string, ownHash: string) => returnPath(search, 'https://hub.example.org', ownHash);
  expect(from('?return=%2Frecords%2Fchild', '#id=A')).toBe('/records/child#id=A');
  expect(from('?return=%2Frecords', '')).toBe('/records');
  expect(from('?return=%2Fledgers', '')).toBe('/ledgers');
  expect(from('?return=%2Fpacks%2F1', '')).toBe('/packs/1');
  expect(from('?return=%2Frecordsx', '')).toBe('/graphiql/');
});

test('what was typed is not carried along in the address', () => {
  expect(back('/graphiql/?query=%7Bchildren%7D#22-townships')).toBe('/graphiql/#22-townships');
});
