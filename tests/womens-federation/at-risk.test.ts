import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  aGridWorker,
  daysAgo,
  divisionSection,
  newChild,
  refused,
  rowsIn,
  startFederation,
  today,
  tomorrow,
  VILLAGE,
} from './federation.ts';

let department: TestDepartment;
let gridWorkerId: string;
beforeAll(async () => {
  department = await startFederation();
  gridWorkerId = await aGridWorker(department);
});
afterAll(() => department.stop());

const SELECTION =
  '{ id version kind handedOverTo handedOverOn answeredOn answer isAnswered division { code } gridWorker { name reportCount } }';
const FUTURE = '日期不能晚于今天,请核对后填写实际发生的日期。';

function report(place: number) {
  const child = newChild(place, '甲');
  return { child, gridWorkerId, kind: 'DROPPING_OUT', description: '多日未到校', reportedOn: daysAgo(20) };
}

describe('an at-risk report', () => {
  let id: string;

  test('comes from a grid worker, and may be handed over at once', async () => {
    const input = { ...report(2), handOverTo: 'EDUCATION' };
    expect(await act(department, 'reportAtRiskChild', input, SELECTION)).toEqual({
      id: expect.any(String),
      version: 1,
      kind: 'DROPPING_OUT',
      handedOverTo: 'EDUCATION',
      handedOverOn: daysAgo(20),
      answeredOn: null,
      answer: null,
      isAnswered: false,
      division: { code: VILLAGE },
      gridWorker: { name: '郑网格', reportCount: 1 },
    });
    const input2 = { ...report(4), kind: 'NEW_DE_FACTO_UNATTENDED' };
    ({ id } = await act(department, 'reportAtRiskChild', input2, SELECTION));
  });

  test('is refused with every problem at once', async () => {
    const wrong = { ...report(6), child: { childId: 'x' }, description: ' ', reportedOn: tomorrow };
    expect(await act(department, 'reportAtRiskChild', wrong)).toEqual(
      refused({
        'input.child.childId': '儿童编号格式不正确,请从档案页复制 26 位编号。',
        'input.reportedOn': FUTURE,
        'input.description': '不能为空,请填写。',
      }),
    );
    expect(await act(department, 'reportAtRiskChild', { ...report(6), reportedOn: daysAgo(400) })).toEqual(
      refused({ 'input.gridWorkerId': '此人在该日期不在任,请核对日期或重新选择人员。' }),
    );
    expect(await rowsIn(department, 'at_risk_report')).toBe(2);
  });

  test('is handed over once, not before it was made', async () => {
    const handOver = { reportId: id, expectedVersion: 1, handedOverTo: 'CIVIL_AFFAIRS', handedOverOn: daysAgo(21) };
    expect(await act(department, 'handOverAtRiskReport', handOver)).toEqual(
      refused({ 'input.handedOverOn': `日期不能早于报告日期(${daysAgo(20)}),请核对。` }),
    );
    expect(await act(department, 'handOverAtRiskReport', { ...handOver, handedOverOn: tomorrow })).toEqual(
      refused({ 'input.handedOverOn': FUTURE }),
    );
    const right = { ...handOver, handedOverOn: daysAgo(18) };
    expect(await act(department, 'handOverAtRiskReport', { ...right, handedOverTo: 'PROCESSING_RECORD' })).toEqual(
      refused({ 'input.handedOverTo': '该部门不办理风险报告,请改选负责处置的部门。' }),
    );
    expect(await act(department, 'handOverAtRiskReport', right, '{ handedOverTo version }')).toEqual({
      handedOverTo: 'CIVIL_AFFAIRS',
      version: 2,
    });
    expect(await act(department, 'handOverAtRiskReport', { ...right, expectedVersion: 2 })).toEqual(
      refused({ 'input.reportId': '这份报告已经移交或答复,不能再次移交。' }),
    );
  });

  test('stays unanswered until it is answered, once, on top of what has been read', async () => {
    const counts = '{ unansweredReportCount atRiskReports(filter: { isAnswered: true }) { totalCount } }';
    expect(await divisionSection(department, '210421', counts)).toEqual({
      unansweredReportCount: 2,
      atRiskReports: { totalCount: 0 },
    });
    const answer = { reportId: id, expectedVersion: 1, answeredOn: today, answer: '已核实' };
    expect(await act(department, 'answerAtRiskReport', answer)).toEqual({ code: 'CONFLICT', problems: {} });
    expect(
      await act(department, 'answerAtRiskReport', {
        ...answer,
        expectedVersion: 2,
        answer: '',
        answeredOn: daysAgo(19),
      }),
    ).toEqual(
      refused({
        'input.answeredOn': `日期不能早于移交日期(${daysAgo(18)}),请核对。`,
        'input.answer': '不能为空,请填写。',
      }),
    );
    expect(await act(department, 'answerAtRiskReport', { ...answer, expectedVersion: 2 }, SELECTION)).toMatchObject({
      isAnswered: true,
      answer: '已核实',
      answeredOn: today,
      version: 3,
    });
    expect(await act(department, 'answerAtRiskReport', { ...answer, expectedVersion: 3 })).toEqual(
      refused({ 'input.reportId': '这份报告已经答复,不能再次答复。' }),
    );
    expect(await divisionSection(department, '210421', counts)).toEqual({
      unansweredReportCount: 1,
      atRiskReports: { totalCount: 1 },
    });
  });

  test('is found by kind and department', async () => {
    const query = 'query ($filter: AtRiskReportFilter) { atRiskReports(filter: $filter) { nodes { kind } } }';
    const find = async (filter: object) => (await department.execute(query, { filter })).data.atRiskReports.nodes;
    expect(await find({ kind: ['NEW_DE_FACTO_UNATTENDED'] })).toEqual([{ kind: 'NEW_DE_FACTO_UNATTENDED' }]);
    expect(await find({ handedOverTo: ['EDUCATION'], isAnswered: false })).toEqual([{ kind: 'DROPPING_OUT' }]);
    expect(await find({ reportedOnFrom: daysAgo(19) })).toEqual([]);
    expect(await find({ divisionCode: '210421102' })).toEqual([]);
  });
});
