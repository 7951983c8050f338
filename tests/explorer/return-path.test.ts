import { expect, test } from 'vitest';
import { returnPath } from '../../console/return-path.ts';

const back = (wanted: string) => returnPath(`?return=${encodeURIComponent(wanted)}`, 'https://hub.example.org');

test('after signing in one is back at the example one wanted', () => {
  expect(back('/explorer#22-townships')).toBe('/explorer#22-townships');
  expect(returnPath('', 'https://hub.example.org')).toBe('/');
});

test.each([
  'https://elsewhere.example/explorer',
  '//elsewhere.example/explorer',
  '/\\elsewhere.example/explorer',
  '/explorer/..//elsewhere.example',
  '\t//elsewhere.example',
  'javascript:alert(1)',
  '/sign-out',
  '/graphiql/',
  'explorer',
])('signing in leads nowhere but to the console: %j', (wanted) => {
  expect(back(wanted)).toBe('/');
});

test('the pages of the record, of ledgers and of packs are reached too; what they show is carried along where no server sees it', () => {
  const from = (search: string, ownHash: string) => returnPath(search, 'https://hub.example.org', ownHash);
  expect(from('?return=%2Frecords%2Fchild', '#id=A')).toBe('/records/child#id=A');
  expect(from('?return=%2Frecords', '')).toBe('/records');
  expect(from('?return=%2Fledgers', '')).toBe('/ledgers');
  expect(from('?return=%2Fpacks%2F1', '')).toBe('/packs/1');
  expect(from('?return=%2Frecordsx', '')).toBe('/');
});

test('what was typed is not carried along in the address', () => {
  expect(back('/explorer?query=%7Bchildren%7D#22-townships')).toBe('/explorer#22-townships');
});
