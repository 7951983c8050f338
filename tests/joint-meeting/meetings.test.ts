import { expect, test } from 'vitest';
import {
  act,
  ago,
  COUNTY,
  civilOfficer,
  errorCode,
  meetingOfFile,
  person,
  read,
  refusal,
  schoolOfficer,
  secretary,
  today,
} from './meeting.ts';

const opened = meetingOfFile();
const fresh = async () => {
  const meeting = await opened();
  await meeting.sql('truncate meeting restart identity cascade');
  return meeting;
};

const number = `HY-${today.slice(0, 4)}-0001`;
const MEETING = {
  title: '第四季度联席会议',
  divisionCode: COUNTY,
  meetsOn: today,
  place: '县政府三楼会议室',
  agenda: ['留守儿童台账更新情况', '疑似辍学学生'],
};
const DECISION = { text: '十二月底前补齐结对', owner: 'YOUTH_LEAGUE', dueOn: '2030-12-31', taskNumber: null };

test('the joint meeting schedules a meeting; the departments of the area read what it will speak of', async () => {
  const meeting = await fresh();
  await act(meeting, secretary, 'scheduleMeeting', MEETING, 'number');
  const query =
    '{ meetings { nodes { number title divisionCode meetsOn place agenda attendance minutes decisions { text } cancelReason } } }';
  expect(await read(meeting, schoolOfficer, query)).toEqual({
    meetings: { nodes: [{ ...MEETING, number, attendance: [], minutes: null, decisions: [], cancelReason: null }] },
  });
});

test('only the joint meeting of the area schedules, for a day to come, with something to speak of', async () => {
  const meeting = await fresh();
  expect(await errorCode(meeting, civilOfficer, 'scheduleMeeting', MEETING)).toBe('OTHER_DEPARTMENT');
  const elsewhere = person('JOINT_MEETING', 'OFFICER', { division: '210422' });
  expect(await refusal(meeting, elsewhere, 'scheduleMeeting', { ...MEETING, meetsOn: ago(1), agenda: [] })).toEqual({
    'input.divisionCode': '只有本地区联席会议的工作人员、管理人员可以办理,请联系他们。',
    'input.meetsOn': '开会日期不能早于今天,请核对。',
    'input.agenda': '请填写 1 到 30 条议题。',
  });
});

test('who was there and what was decided is recorded after the meeting, and may be completed later', async () => {
  const meeting = await fresh();
  await act(meeting, secretary, 'scheduleMeeting', MEETING, 'number');
  const held = { number, expectedVersion: 1, attendance: ['EDUCATION', 'HEALTH'], decisions: [DECISION] };
  const fields = 'attendance minutes decisions { text owner dueOn taskNumber } version';
  expect(await act(meeting, secretary, 'recordMeeting', held, fields)).toEqual({
    attendance: ['EDUCATION', 'HEALTH'],
    minutes: null,
    decisions: [DECISION],
    version: 2,
  });
  const mistyped = { number, expectedVersion: 2, decisions: [{ ...DECISION, taskNumber: 'RW-2026-9999' }] };
  expect(await refusal(meeting, secretary, 'recordMeeting', mistyped)).toEqual({
    'input.decisions': '没有这个任务号,请从任务列表中复制后重新填写。',
  });
  const named = { number, expectedVersion: 2, minutes: '990421 20150101 123X 的情况已核实。' };
  expect(await refusal(meeting, secretary, 'recordMeeting', named)).toEqual({
    'input.minutes': '请不要写身份号码,改用儿童编号或任务号;号码只登记在台账里。',
  });
  const later = { number, expectedVersion: 2, minutes: '会议议定一件事。' };
  expect(await act(meeting, secretary, 'recordMeeting', later, fields)).toEqual({
    attendance: ['EDUCATION', 'HEALTH'],
    minutes: '会议议定一件事。',
    decisions: [DECISION],
    version: 3,
  });
  expect(await refusal(meeting, secretary, 'cancelMeeting', { number, expectedVersion: 3, reason: '改期' })).toEqual({
    'input.number': '会议已经登记了情况,不能取消。',
  });
});

test('a cancelled meeting stays on the list with its reason, and nothing is recorded of it', async () => {
  const meeting = await fresh();
  await act(meeting, secretary, 'scheduleMeeting', MEETING, 'number');
  const cancel = { number, expectedVersion: 1, reason: '改期召开' };
  expect(await act(meeting, secretary, 'cancelMeeting', cancel, 'cancelReason')).toEqual({ cancelReason: '改期召开' });
  const held = { number, expectedVersion: 2, minutes: '没有召开' };
  expect(await refusal(meeting, secretary, 'recordMeeting', held)).toEqual({
    'input.number': '会议已取消,不能登记情况;重新召开的,请另行安排。',
  });
  expect(await refusal(meeting, secretary, 'freezeMeetingPack', { meetingNumber: number })).toEqual({
    'input.meetingNumber': '会议已取消,不能订材料。',
  });
});
