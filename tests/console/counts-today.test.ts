import { expect, test } from 'vitest';
import { countsToday } from '../../console/home/counts-today.ts';

const COUNTS = {
  lateTaskCount: 1,
  openFindingCount: 2,
  overdueFindingCount: 3,
  openRequestCount: 4,
  overdueRequestCount: 0,
  openCorrectionCount: 5,
  overdueCorrectionCount: 0,
  emergencyToReviewCount: 6,
};
const namesFor = (role: 'CASEWORKER' | 'OFFICER' | 'MANAGER' | 'AUDITOR', counts: object = COUNTS) =>
  countsToday(counts as typeof COUNTS, { role, division: '210421' }, (chinese) => chinese).map(({ name }) => name);

const WORK = ['逾期任务', '待办比对结果', '逾期比对结果'];

test('the home page counts what a person can do something about', () => {
  expect(namesFor('CASEWORKER')).toEqual(WORK);
  expect(namesFor('OFFICER')).toEqual([...WORK, '待答复共享申请', '待答复校核']);
  expect(namesFor('MANAGER')).toEqual([...WORK, '待答复共享申请', '待答复校核', '待复核紧急查阅']);
  expect(namesFor('AUDITOR')).toEqual(['待答复共享申请', '待复核紧急查阅']);
});

test('what may not be known is left out, so that it does not read as none', () => {
  expect(namesFor('CASEWORKER', { ...COUNTS, lateTaskCount: null })).toEqual(WORK.slice(1));
});
