import { expect, test } from 'vitest';
import { categories } from '../../../subgraphs/civil-affairs/ledgers/categories.ts';
import { told } from '../../ledgers/told-desk.ts';
import { aCountyWithChild, CHILD } from './invented-rows.ts';

const MIGRANT = { ...CHILD, category: '流动儿童', from: '2022-03-01', until: '2024-03-01', endReason: '回乡居住' };
const LEFT_BEHIND = { ...CHILD, category: '农村留守儿童', from: '2024-03-01', document: '认定表' };
const IN_DIFFICULTY = { ...CHILD, category: '困境儿童', from: '2024-05-01', determinedBy: '妇联' };

test('a child has several categories at once, each with its own days; the same one not twice at once', async () => {
  await using county = await aCountyWithChild();
  expect(told(await county.write(categories, [LEFT_BEHIND, IN_DIFFICULTY, MIGRANT]))).toEqual(['NEW', 'NEW', 'NEW']);
  expect(
    await county.sql(`select category, "from"::text, until::text, determined_by, document, end_reason
      from child_category_record order by "from"`),
  ).toEqual([
    {
      category: 'MIGRANT',
      from: '2022-03-01',
      until: '2024-03-01',
      determined_by: 'CIVIL_AFFAIRS',
      document: null,
      end_reason: '回乡居住',
    },
    {
      category: 'LEFT_BEHIND',
      from: '2024-03-01',
      until: null,
      determined_by: 'CIVIL_AFFAIRS',
      document: '认定表',
      end_reason: null,
    },
    {
      category: 'IN_DIFFICULTY',
      from: '2024-05-01',
      until: null,
      determined_by: 'WOMENS_FEDERATION',
      document: null,
      end_reason: null,
    },
  ]);
  expect(told(await county.write(categories, await county.exported(categories)))).toEqual(['SAME', 'SAME', 'SAME']);
  const again = { ...LEFT_BEHIND, from: '2024-09-01' };
  const unexplained = { ...MIGRANT, from: '2021-03-01', until: null };
  expect(told(await county.write(categories, [again, unexplained]))).toEqual([
    ['REFUSED', expect.stringMatching(/^from: OVERLAP 与已登记的同一类别时间重叠/)],
    ['REFUSED', 'until: RULE 填写了终止原因,请同时填写终止日期。'],
  ]);
});
