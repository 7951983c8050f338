import { expect, test } from 'vitest';
import { cases } from '../../../subgraphs/civil-affairs/ledgers/cases.ts';
import { visits } from '../../../subgraphs/civil-affairs/ledgers/visits.ts';
import { told } from '../../ledgers/told-desk.ts';
import { TOWNSHIP, VILLAGE } from '../county.ts';
import { aCountyWithChild, CHILD } from './invented-rows.ts';

const NUMBER = 'GA-990121-2025-0003';
const VISIT = {
  ...CHILD,
  division: VILLAGE,
  visitedOn: '2025-10-18',
  visitorKind: '儿童主任',
  visitorName: '赵玉芬',
  purpose: '定期走访',
  finding: '孩子情绪稳定',
  nextDueOn: '2025-11-18',
};

test('a row is a visit, of a case where it names one', async () => {
  await using county = await aCountyWithChild();
  const opened = {
    openedOn: '2025-03-10',
    reason: '陪伴',
    stationDivision: TOWNSHIP,
    station: '青溪镇社工站',
    worker: '于慧',
  };
  await county.write(cases, [{ number: NUMBER, ...CHILD, division: VILLAGE, ...opened }]);
  const ofCase = {
    ...VISIT,
    visitorKind: '社工',
    visitorName: '于慧',
    purpose: '个案跟进',
    nextDueOn: null,
    serviceCase: NUMBER,
  };
  expect(told(await county.write(visits, [VISIT, ofCase]))).toEqual(['NEW', 'NEW']);
  expect(
    await county.sql(`select v.division_code, visitor_kind, visitor_name, visited_on::text, purpose, finding, next_due_on::text, number
      from home_visit v left join service_case c on c.id = v.service_case_id order by v.id`),
  ).toEqual([
    {
      division_code: VILLAGE,
      visitor_kind: 'SOCIAL_WORKER',
      visitor_name: '于慧',
      visited_on: '2025-10-18',
      purpose: 'CASE_FOLLOW_UP',
      finding: '孩子情绪稳定',
      next_due_on: null,
      number: NUMBER,
    },
    {
      division_code: VILLAGE,
      visitor_kind: 'CHILD_DIRECTOR',
      visitor_name: '赵玉芬',
      visited_on: '2025-10-18',
      purpose: 'REGULAR_VISIT',
      finding: '孩子情绪稳定',
      next_due_on: '2025-11-18',
      number: null,
    },
  ]);
  expect(told(await county.write(visits, await county.exported(visits)))).toEqual(['SAME', 'SAME']);
  expect(
    told(
      await county.write(visits, [
        { ...VISIT, visitedOn: '2025-10-19', nextDueOn: '2025-10-19' },
        { ...VISIT, visitedOn: '2099-01-01', nextDueOn: null },
        { ...VISIT, visitedOn: '2025-10-20', serviceCase: 'GA-990121-2025-0009' },
        { ...VISIT, finding: '另一份记录' },
        VISIT,
      ]),
    ),
  ).toEqual([
    ['REFUSED', 'nextDueOn: RULE 日期必须晚于本次探访日期(2025-10-19),请核对。'],
    ['REFUSED', expect.stringMatching(/^visitedOn: NOT_A_DAY /)],
    ['REFUSED', expect.stringMatching(/^serviceCase: UNKNOWN_REFERENCE /)],
    ['REFUSED', expect.stringMatching(/SAME_KEY_TWICE/)],
    ['REFUSED', expect.stringMatching(/SAME_KEY_TWICE/)],
  ]);
});
