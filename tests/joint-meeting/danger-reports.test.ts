import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';
import {
  act,
  auditor,
  civilManager,
  civilOfficer,
  errorCode,
  LAN,
  leagueManager,
  meetingOfFile,
  OTHER_COUNTY,
  person,
  read,
  refusal,
  schoolManager,
  schoolOfficer,
  secretary,
  today,
  VILLAGE,
  womenOfficer,
} from './meeting.ts';
import { seenBy, number as taskNumber } from './task-people.ts';

const fresh = meetingOfFile();
const number = `BG-${today.slice(0, 4)}-0001`;
const teacher = person('EDUCATION', 'CASEWORKER', { division: OTHER_COUNTY });
const REPORT = {
  childId: LAN,
  divisionCode: VILLAGE,
  danger: 'DOMESTIC_VIOLENCE',
  seen: '孩子手臂有新伤,自述被打',
  urgency: 'IMMEDIATE',
};
const FIELDS =
  'number department danger urgency childId divisionCode seen departments isAnswered tasks { number kind origin forDepartment state }';
const report = (meeting: TestDepartment, more = {}, by = teacher, fields = FIELDS) =>
  act(meeting, by, 'reportDanger', { ...REPORT, ...more }, fields);
const readReport = (meeting: TestDepartment, by: typeof teacher, fields: string, more = {}) =>
  read(meeting, by, `{ dangerReport(number: "${number}") { ${fields} } }`, more);
const theirs = { number: taskNumber, expectedVersion: 1 };

describe('mandatory reports 强制报告', () => {
  test('one form, also about a child elsewhere, reaches the departments at once: a task for each', async () => {
    const meeting = await fresh();
    const task = (at: number, forDepartment: string) => ({
      number: `RW-${today.slice(0, 4)}-000${at}`,
      kind: 'MANDATORY_REPORT',
      origin: 'REPORT',
      forDepartment,
      state: 'OPEN',
    });
    expect(await report(meeting)).toEqual({
      ...REPORT,
      number,
      department: 'EDUCATION',
      departments: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION'],
      isAnswered: false,
      tasks: [task(1, 'CIVIL_AFFAIRS'), task(2, 'WOMENS_FEDERATION')],
    });
    for (const by of [civilOfficer, womenOfficer]) expect(await seenBy(meeting, by)).toHaveLength(1);
    const { task: given } = await read(meeting, civilOfficer, `{ task(number: "${taskNumber}") { whatToDo } }`);
    expect(given).toEqual({
      whatToDo: `核实并处置强制报告 ${number}(家庭暴力)。危险正在发生或随时可能发生,请立即处置;处置后请答复结果。`,
    });
  });

  test('the reporter names other departments, and describes a child of whom no number is known', async () => {
    const meeting = await fresh();
    const unknown = {
      childId: null,
      childDescription: '七岁左右男孩,独自在车站',
      departments: ['YOUTH_LEAGUE', 'YOUTH_LEAGUE'],
    };
    expect(
      await report(meeting, unknown, schoolOfficer, 'childId childDescription departments tasks { childId }'),
    ).toEqual({
      childId: null,
      childDescription: '七岁左右男孩,独自在车站',
      departments: ['YOUTH_LEAGUE'],
      tasks: [{ childId: null }],
    });
  });

  test('what is missing is said, with what to do', async () => {
    const meeting = await fresh();
    const wrong = { ...REPORT, childId: null, seen: ' ', departments: ['JOINT_MEETING'] };
    expect(await refusal(meeting, teacher, 'reportDanger', wrong)).toEqual({
      'input.childId': '请填写儿童编号;不知道编号的,请描述儿童:大约几岁、有什么特征、在哪里。',
      'input.seen': '不能为空,请填写。',
      'input.departments': '所填部门中有尚未接入的,请去掉,并直接联系该部门。',
    });
    const nobody = { ...REPORT, departments: [] };
    expect(await refusal(meeting, teacher, 'reportDanger', nobody)).toEqual({
      'input.departments': '请至少填写一个部门。',
    });
    expect(await errorCode(meeting, auditor, 'reportDanger', REPORT)).toBe('ROLE_NOT_ALLOWED');
  });

  test('the reporter sees what every department does about it', async () => {
    const meeting = await fresh();
    await report(meeting);
    const answer = { ...theirs, result: '已联合公安到场,孩子由外祖母照料' };
    await act(meeting, civilOfficer, 'answerTask', answer, 'id');
    expect(await readReport(meeting, teacher, 'isAnswered tasks { forDepartment state result }')).toEqual({
      dangerReport: {
        isAnswered: false,
        tasks: [
          { forDepartment: 'CIVIL_AFFAIRS', state: 'ANSWERED', result: answer.result },
          { forDepartment: 'WOMENS_FEDERATION', state: 'OPEN', result: null },
        ],
      },
    });
    await act(meeting, teacher, 'closeTask', { ...theirs, expectedVersion: 2 }, 'state');
  });

  test('those who were told see it, each their own task; the joint meeting all of them; nobody else', async () => {
    const meeting = await fresh();
    await report(meeting);
    const fields = 'tasks { forDepartment }';
    const told = (departments: string[]) => ({
      dangerReport: { tasks: departments.map((forDepartment) => ({ forDepartment })) },
    });
    expect(await readReport(meeting, civilOfficer, fields)).toEqual(told(['CIVIL_AFFAIRS']));
    expect(await readReport(meeting, secretary, fields)).toEqual(told(['CIVIL_AFFAIRS', 'WOMENS_FEDERATION']));
    const elsewhere = person('CIVIL_AFFAIRS', 'OFFICER', { division: OTHER_COUNTY });
    for (const by of [schoolManager, leagueManager, elsewhere])
      expect(await readReport(meeting, by, fields)).toEqual({ dangerReport: null });
    const mine = '{ dangerReports(filter: { isMine: true, isAnswered: false }) { totalCount } }';
    expect(await read(meeting, teacher, mine)).toEqual({ dangerReports: { totalCount: 1 } });
    expect(await read(meeting, civilOfficer, mine)).toEqual({ dangerReports: { totalCount: 0 } });
  });

  test('about a sealed child: the reporter notices nothing, those who may seal learn of it, other officers do not', async () => {
    const meeting = await fresh();
    await meeting.sql('select 1');
    const policy = policyOf([], { sealedChildren: [LAN] });
    const mutation =
      'mutation ($input: ReportDangerInput!) { reportDanger(input: $input) { number tasks { forDepartment } } }';
    const session = { viewer: teacher, purpose: 'PROTECTION' as const, ground: null, policy };
    const { data } = await meeting.execute(mutation, { input: REPORT }, session);
    expect(data.reportDanger).toEqual({
      number,
      tasks: [{ forDepartment: 'CIVIL_AFFAIRS' }, { forDepartment: 'WOMENS_FEDERATION' }],
    });
    expect(await readReport(meeting, civilManager, 'number', { policy })).toEqual({ dangerReport: { number } });
    expect(await readReport(meeting, civilOfficer, 'number', { policy })).toEqual({ dangerReport: null });
  });
});
