import { expect, test } from 'vitest';
import { parents } from '../../../subgraphs/civil-affairs/ledgers/parents.ts';
import { told } from '../../ledgers/told-desk.ts';
import { aCountyWithChild, CHILD } from './invented-rows.ts';

const FATHER = { ...CHILD, relation: '父亲', parentName: '张立群', status: '外出务工', statusSince: '2024-02-18' };
const STEPMOTHER = {
  ...CHILD,
  relation: '继母',
  parentName: '王丽',
  phone: '13900000005',
  status: '在家',
  statusSince: '2023-01-01',
};

test('a row is a parent of the child; a later state keeps the former, a correction of the same day does not', async () => {
  await using county = await aCountyWithChild();
  expect(told(await county.write(parents, [STEPMOTHER, FATHER]))).toEqual(['NEW', 'SAME']);
  expect(told(await county.write(parents, await county.exported(parents)))).toEqual(['SAME', 'SAME']);
  const corrected = { ...STEPMOTHER, status: '外出务工' };
  const back = { ...FATHER, status: '在家', statusSince: '2025-01-20' };
  expect(told(await county.write(parents, [corrected, back]))).toEqual(['CHANGED', 'CHANGED']);
  expect(
    await county.sql(`select relation, name, phone, status, status_since::text from parent order by relation`),
  ).toEqual([
    { relation: 'FATHER', name: '张立群', phone: null, status: 'AT_HOME', status_since: '2025-01-20' },
    { relation: 'STEPMOTHER', name: '王丽', phone: '13900000005', status: 'AWAY', status_since: '2023-01-01' },
  ]);
  expect(await county.sql(`select status, "from"::text, until::text from former_parent_status`)).toEqual([
    { status: 'AWAY', from: '2024-02-18', until: '2025-01-20' },
  ]);
  expect(
    told(
      await county.write(parents, [
        { ...FATHER, relation: '伯父' },
        { ...FATHER, status: null },
      ]),
    ),
  ).toEqual([
    ['REFUSED', expect.stringMatching(/^relation: NOT_A_CHOICE /)],
    ['REFUSED', 'status: REQUIRED 这一格必须填写。'],
  ]);
});
