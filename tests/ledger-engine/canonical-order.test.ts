import { expect, test } from 'vitest';
import { canonicalOrder } from '../../subgraphs/ledger/checking/canonical-order.ts';
import { nameAgrees } from '../../subgraphs/ledger/checking/name-agrees.ts';
import { nearestName } from '../../subgraphs/ledger/checking/nearest-name.ts';
import { tableRows } from '../ledger-desk.ts';
import { children, guardianships } from './ledgers.ts';
import { childRow, guardianRow } from './people.ts';

test('rows stand in the same order whatever their order in the file', () => {
  const rows = [childRow(3), childRow(1), childRow(2)];
  const texts = (given: typeof rows) => canonicalOrder(children, tableRows(given)).ordered.map(({ cells }) => cells);
  expect(texts(rows)).toEqual(texts(rows.toReversed()));
});

test('the same row three times counts once', () => {
  const { settled } = canonicalOrder(children, tableRows([childRow(1), childRow(2), childRow(1), childRow(1)]));
  expect([...settled.values()]).toEqual([
    { sheet: '表', row: 4, state: 'REPEATED', problems: [], childId: null },
    { sheet: '表', row: 5, state: 'REPEATED', problems: [], childId: null },
  ]);
});

test('rows that say different things of one child are all refused, and each names the others', () => {
  const rows = tableRows([childRow(1), childRow(1, { address: '别处' }), childRow(1)]);
  const { settled } = canonicalOrder(children, rows);
  expect(rows.map((row) => settled.get(row)?.problems[0]?.message)).toEqual([
    '与第 3 行、第 4 行登记的是同一对象,但内容不同。',
    '与第 2 行、第 4 行登记的是同一对象,但内容不同。',
    '与第 2 行、第 3 行登记的是同一对象,但内容不同。',
  ]);
});

test('children without a number are told apart by their words', () => {
  const rows = [guardianRow(1, '2020-01-01'), guardianRow(2, '2020-01-01')].map((row) => ({
    ...row,
    nationalId: null,
  }));
  expect(canonicalOrder(guardianships, tableRows(rows)).settled.size).toBe(0);
});

test('a name with a slip is the same name, one with another character is not', () => {
  expect(nameAgrees('田小禾', ' 田 小禾 ')).toBe(true);
  expect(nameAgrees('买买提·吐尔逊', '买买提吐尔逊')).toBe(true);
  expect(nameAgrees('田小禾', '田禾小')).toBe(true);
  expect(nameAgrees('田小禾', '田禾')).toBe(true);
  expect(nameAgrees('田小禾', '田大禾')).toBe(false);
  expect(nameAgrees('田禾', '田')).toBe(false);
});

test('the nearest name is like what was written, or there is none', () => {
  const names = ['青山镇中心小学', '松岭镇中心小学', '青山九年一贯制学校'];
  expect(nearestName('青山镇中心小', names)).toBe('青山镇中心小学');
  expect(nearestName('青山九年一惯制学校', names)).toBe('青山九年一贯制学校');
  expect(nearestName('柳河幼儿园', names)).toBe(null);
});
