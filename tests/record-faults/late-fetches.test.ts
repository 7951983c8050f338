import { expect, test } from 'vitest';
import { type DepartmentAnswer, DepartmentUnavailable } from '../../gateway/department.ts';
import { FollowedFetches } from '../../gateway/processing-record/followed-fetches.ts';
import { sampleReceipt } from '../journal/sample-receipt.ts';

test('an operation that failed early asks nobody any more once its record is being made; what is on its way is waited for', async () => {
  const fetches = new FollowedFetches();
  const onItsWay = Promise.withResolvers<DepartmentAnswer>();
  const first = fetches.follow('education', () => onItsWay.promise);
  const settled = fetches.settled();
  let isAsked = false;
  const late = fetches.follow('youth-league', async () => {
    isAsked = true;
    return { data: {} };
  });
  await expect(late).rejects.toEqual(new DepartmentUnavailable('youth-league', 'failure', 0));
  onItsWay.resolve({ data: {}, extensions: { receipts: [sampleReceipt] } });
  await settled;
  expect([isAsked, await first, fetches.departments]).toEqual([
    false,
    { data: {}, extensions: { receipts: [sampleReceipt] } },
    ['education'],
  ]);
  expect(fetches.receipts).toEqual([{ department: 'education', receipt: sampleReceipt }]);
});
