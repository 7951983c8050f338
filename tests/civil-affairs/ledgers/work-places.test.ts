import { expect, test } from 'vitest';
import { workPlaces } from '../../../subgraphs/civil-affairs/ledgers/work-places.ts';
import { told } from '../../ledgers/told-desk.ts';
import { aCountyWithChild, CHILD } from './invented-rows.ts';

const SHENYANG = { ...CHILD, relation: '父亲', place: '辽宁省沈阳市', occupation: '建筑', from: '2024-02-18' };
const BEIJING = { ...CHILD, relation: '父亲', place: '北京市', employer: '某餐饮公司', from: '2025-02-10' };

test('places of one parent follow each other; a parent nobody registered is refused', async () => {
  await using county = await aCountyWithChild();
  const mother = { ...SHENYANG, relation: '母亲' };
  const backwards = { ...SHENYANG, from: '2023-01-01', until: '2022-12-31' };
  expect(told(await county.write(workPlaces, [BEIJING, SHENYANG, mother, backwards]))).toEqual([
    expect.stringMatching(/^(NEW|CHANGED)$/),
    expect.stringMatching(/^(NEW|CHANGED)$/),
    ['REFUSED', ': RULE 台账中还没有登记这位父母,请先在“儿童台账”或“父母台账”中登记。'],
    ['REFUSED', 'until: RULE 结束日期必须晚于开始日期,请核对两个日期。'],
  ]);
  expect(
    await county.sql(
      `select place, occupation, employer, "from"::text, until::text from parent_work_place order by "from"`,
    ),
  ).toEqual([
    { place: '辽宁省沈阳市', occupation: '建筑', employer: null, from: '2024-02-18', until: '2025-02-10' },
    { place: '北京市', occupation: null, employer: '某餐饮公司', from: '2025-02-10', until: null },
  ]);
  expect(told(await county.write(workPlaces, [SHENYANG, BEIJING]))).toEqual(['SAME', 'SAME']);
  expect(told(await county.write(workPlaces, await county.exported(workPlaces)))).toEqual(['SAME', 'SAME']);
});
