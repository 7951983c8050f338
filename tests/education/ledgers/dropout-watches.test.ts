import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLedgerDistrict, ENROLMENT, type LedgerDistrict, PUPIL } from './ledger-district.ts';

let district: LedgerDistrict;
beforeAll(async () => {
  district = await aLedgerDistrict('small');
  await district.bring('enrolments', ENROLMENT);
});
afterAll(() => district[Symbol.asyncDispose]());

const WATCH = { ...PUPIL, school: ENROLMENT.school, suspectedOn: '2025-10-08', reason: '学习困难' };
const VISIT = { ...PUPIL, suspectedOn: '2025-10-08', visitors: '秦老师(班主任)', findings: '与监护人面谈。' };
const steps = () => district.sql('select state, visited_on::text, returned_on::text from suspected_dropout');

test('a watch goes from suspected to visited to returned, and no row takes a step back (JS37)', async () => {
  expect(await district.bring('dropout-watches', WATCH)).toEqual(['NEW']);
  expect(await steps()).toEqual([{ state: 'SUSPECTED', visited_on: null, returned_on: null }]);
  const visits = [
    { ...VISIT, visitedOn: '2025-10-21' },
    { ...VISIT, visitedOn: '2025-10-14' },
  ];
  expect(await district.bring('dropout-visits', ...visits)).toEqual(['NEW', 'NEW']);
  expect(await steps()).toEqual([{ state: 'VISITED', visited_on: '2025-10-14', returned_on: null }]);
  expect(await district.bring('dropout-watches', WATCH)).toEqual(['SAME']);
  const back = { ...WATCH, visitedOn: '2025-10-14', returnedOn: '2025-11-03' };
  expect(await district.bring('dropout-watches', back)).toEqual(['CHANGED']);
  expect(await district.bring('dropout-visits', ...visits)).toEqual(['SAME', 'SAME']);
  expect(await district.bring('dropout-watches', WATCH)).toEqual(['SAME']);
  expect(await steps()).toEqual([{ state: 'RETURNED', visited_on: '2025-10-14', returned_on: '2025-11-03' }]);
});

test('what is wrong is said by column', async () => {
  const rows = [
    { ...WATCH, suspectedOn: '2026-03-02', visitedOn: null, returnedOn: '2026-03-20' },
    { ...WATCH, suspectedOn: '2026-03-02', visitedOn: '2026-03-01' },
  ];
  expect(await district.bringEach('dropout-watches', rows)).toEqual([
    ['REFUSED', 'visitedOn: RULE 还没有家访劝返日期,请先填写首次家访劝返日期再填返校日期。'],
    ['REFUSED', 'visitedOn: RULE 日期不能早于疑似辍学登记日期(2026-03-02),请核对。'],
  ]);
  expect(
    await district.bring('dropout-visits', { ...VISIT, suspectedOn: '2026-03-02', visitedOn: '2026-03-09' }),
  ).toEqual([['REFUSED', ': RULE 没有找到这天登记的疑似辍学跟踪,请核对登记日期,或先在疑似辍学台账登记。']]);
});
