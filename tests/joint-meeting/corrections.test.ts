import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  ago,
  civilManager,
  errorCode,
  LAN,
  leagueManager,
  meetingOfFile,
  refusal,
  schoolOfficer,
  today,
  VILLAGE,
} from './meeting.ts';

const fresh = meetingOfFile();
const number = `JH-${today.slice(0, 4)}-0001`;
const DOUBT = {
  childId: LAN,
  divisionCode: VILLAGE,
  coordinate: 'Child.sex',
  doubt: '性别与学籍不一致',
  evidence: '户口簿',
};
const ask = (meeting: TestDepartment, more = {}) =>
  act(meeting, schoolOfficer, 'requestCorrection', { ...DOUBT, ...more }, 'number askedBy owner state version dueOn');
const answer = (more = {}) => ({
  requestNumber: number,
  expectedVersion: 1,
  kind: 'CORRECTED',
  text: '已按户口簿更正',
  ...more,
});

describe('corrections 校核', () => {
  test('the datum says whose it is: the owner gets the request and the answer is due', async () => {
    const meeting = await fresh();
    const fields =
      'number askedBy owner coordinate doubt evidence childId divisionCode askedOn state isReopened recordedBy';
    expect(await act(meeting, schoolOfficer, 'requestCorrection', DOUBT, fields)).toEqual({
      ...DOUBT,
      number,
      askedBy: 'EDUCATION',
      owner: 'CIVIL_AFFAIRS',
      askedOn: today,
      state: 'OPEN',
      isReopened: false,
      recordedBy: schoolOfficer.name,
    });
  });

  test('what is doubted must be somebody else’s datum, of a child or a record that is named', async () => {
    const meeting = await fresh();
    const wrong = { coordinate: 'Child.colour', doubt: ' ', divisionCode: '99' };
    expect(await refusal(meeting, schoolOfficer, 'requestCorrection', wrong)).toEqual({
      'input.divisionCode': '没有这个行政区划代码,请从区划列表中选择。',
      'input.childId': '请填写儿童编号或记录编号,以便来源部门找到有疑义的数据。',
      'input.coordinate': '没有这个数据项,请从数据目录中选择,写成“类型.字段”。',
      'input.doubt': '不能为空,请填写。',
    });
    expect(await refusal(meeting, civilManager, 'requestCorrection', { ...DOUBT, childId: '王小兰' })).toEqual({
      'input.childId': '儿童编号格式不正确,请从档案页复制 26 位编号。',
      'input.coordinate': '这是本部门的数据,请直接更正。',
    });
  });

  test('the owner corrects or confirms, once', async () => {
    const meeting = await fresh();
    await ask(meeting);
    expect(await refusal(meeting, schoolOfficer, 'answerCorrection', answer())).toEqual({
      'input.requestNumber': '只有民政部门的人员可以办理,请联系他们。',
    });
    expect(await refusal(meeting, leagueManager, 'answerCorrection', answer())).toEqual({
      'input.requestNumber': '没有这个编号,请从列表中复制后重新填写。',
    });
    const fields = 'state version answers { department kind text forwardedTo answeredOn recordedBy }';
    expect(await act(meeting, civilManager, 'answerCorrection', answer(), fields)).toEqual({
      state: 'CORRECTED',
      version: 2,
      answers: [
        {
          department: 'CIVIL_AFFAIRS',
          kind: 'CORRECTED',
          text: '已按户口簿更正',
          forwardedTo: null,
          answeredOn: today,
          recordedBy: civilManager.name,
        },
      ],
    });
    expect(await refusal(meeting, civilManager, 'answerCorrection', answer({ expectedVersion: 2 }))).toEqual({
      'input.requestNumber': '这份校核已经答复;对答复有异议的,由提出部门重新提出。',
    });
  });

  test('not ours: it is handed on, becomes the other department’s to answer, and is due anew', async () => {
    const meeting = await fresh();
    const { dueOn } = await ask(meeting);
    await meeting.sql('update correction_request set due_on = $1, asked_on = $1, counted_from = $1', [ago(30)]);
    const notOurs = (forwardedTo?: string) => answer({ kind: 'NOT_OURS', text: '以共青团登记为准', forwardedTo });
    for (const [to, message] of [
      [undefined, '请填写数据的来源部门,以便转交。'],
      ['CIVIL_AFFAIRS', '不能转交给本部门,请填写来源部门。'],
      ['EDUCATION', '不能转交给提出校核的部门,请填写来源部门。'],
    ])
      expect(await refusal(meeting, civilManager, 'answerCorrection', notOurs(to))).toEqual({
        'input.forwardedTo': message,
      });
    expect(
      await act(meeting, civilManager, 'answerCorrection', notOurs('YOUTH_LEAGUE'), 'owner state dueOn isOverdue'),
    ).toEqual({ owner: 'YOUTH_LEAGUE', state: 'OPEN', dueOn, isOverdue: false });
    const confirmed = answer({ expectedVersion: 2, kind: 'CONFIRMED', text: '核对原始登记无误' });
    expect(await act(meeting, leagueManager, 'answerCorrection', confirmed, 'state')).toEqual({ state: 'CONFIRMED' });
  });

  test('whoever asked may reopen once, with a reason', async () => {
    const meeting = await fresh();
    await ask(meeting);
    const reopen = (expectedVersion: number) => ({
      requestNumber: number,
      expectedVersion,
      reason: '户口簿上仍不一致',
    });
    expect(await refusal(meeting, schoolOfficer, 'reopenCorrection', reopen(1))).toEqual({
      'input.requestNumber': '这份校核还没有答复,无需重新提出。',
    });
    await act(meeting, civilManager, 'answerCorrection', answer({ kind: 'CONFIRMED' }), 'id');
    expect(await refusal(meeting, civilManager, 'reopenCorrection', reopen(2))).toEqual({
      'input.requestNumber': '只有提出校核的部门可以办理,请联系他们。',
    });
    expect(await act(meeting, schoolOfficer, 'reopenCorrection', reopen(2), 'state isReopened reopenReason')).toEqual({
      state: 'OPEN',
      isReopened: true,
      reopenReason: '户口簿上仍不一致',
    });
    await act(meeting, civilManager, 'answerCorrection', answer({ expectedVersion: 3 }), 'id');
    expect(await refusal(meeting, schoolOfficer, 'reopenCorrection', reopen(4))).toEqual({
      'input.requestNumber': '已经重新提出过一次;仍有异议的,请联席会议协调。',
    });
  });

  test('two answers at once: one counts, the other is a CONFLICT', async () => {
    const meeting = await fresh();
    await ask(meeting);
    const other = answer({ kind: 'NOT_OURS', forwardedTo: 'YOUTH_LEAGUE' });
    const codes = await Promise.all([
      errorCode(meeting, civilManager, 'answerCorrection', answer()),
      errorCode(meeting, civilManager, 'answerCorrection', other),
    ]);
    expect(codes.toSorted()).toEqual(['CONFLICT', undefined]);
    expect(await meeting.sql('select count(*)::int as n from correction_answer')).toEqual([{ n: 1 }]);
  });
});
