import { describe, expect, test } from 'vitest';
import {
  act,
  ago,
  civilManager,
  civilOfficer,
  meetingOfFile,
  OTHER_COUNTY,
  refusal,
  schoolOfficer,
  secretary,
  today,
  womenOfficer,
} from './meeting.ts';
import { later, make, number, step, TASK } from './task-people.ts';

const fresh = meetingOfFile();
const steps = 'history { kind department }';
const NOT_THERE = { 'input.number': '没有这个编号,请从列表中复制后重新填写。' };

describe('tasks 任务', () => {
  test('a department refers a child to another one, with what is to be done and by when', async () => {
    const meeting = await fresh();
    const fields =
      'number kind origin state childId divisionCode fromDepartment forDepartment whatToDo createdBy createdOn isMine isLate history { kind department text recordedBy }';
    expect(await act(meeting, schoolOfficer, 'createTask', TASK, fields)).toEqual({
      ...TASK,
      number,
      origin: 'PERSON',
      state: 'OPEN',
      fromDepartment: 'EDUCATION',
      createdBy: schoolOfficer.name,
      createdOn: today,
      isMine: true,
      isLate: false,
      history: [{ kind: 'CREATED', department: 'EDUCATION', text: TASK.whatToDo, recordedBy: schoolOfficer.name }],
    });
  });

  test('what is wrong with a task comes back at once, with what to do about it', async () => {
    const meeting = await fresh();
    const wrong = { kind: 'SUPERVISION', forDepartment: 'EDUCATION', divisionCode: '99', whatToDo: ' ', dueOn: ago(1) };
    const never = { followUpDueOn: later(today, 400) };
    expect(await refusal(meeting, schoolOfficer, 'createTask', { ...TASK, ...wrong, ...never })).toEqual({
      'input.divisionCode': '没有这个行政区划代码,请从区划列表中选择。',
      'input.kind': '只有联席会议的人员可以办理,请联系他们。',
      'input.forDepartment': '这是本部门的事,请直接办理,或填写其他部门。',
      'input.whatToDo': '不能为空,请填写。',
      'input.dueOn': `日期不能早于今天(${today}),请核对。`,
      'input.followUpDueOn': '最长一年,请填写一年以内的日期;时间更长的,请分阶段交办。',
    });
    const nobody = { ...TASK, kind: 'MANDATORY_REPORT', forDepartment: 'JOINT_MEETING' };
    expect(await refusal(meeting, schoolOfficer, 'createTask', nobody)).toEqual({
      'input.kind': '强制报告请填写“强制报告”表,一次送达各有关部门。',
      'input.forDepartment': '该部门没有接入或不承办任务,请联系联席会议协调。',
    });
  });

  test('the joint meeting supervises, and a child may be referred to another area', async () => {
    const meeting = await fresh();
    const supervised = { ...TASK, kind: 'SUPERVISION' };
    expect(await act(meeting, secretary, 'createTask', supervised, 'kind fromDepartment')).toEqual({
      kind: 'SUPERVISION',
      fromDepartment: 'JOINT_MEETING',
    });
    const elsewhere = { ...TASK, divisionCode: OTHER_COUNTY };
    expect(await act(meeting, schoolOfficer, 'createTask', elsewhere, 'divisionCode isMine')).toEqual({
      divisionCode: OTHER_COUNTY,
      isMine: true,
    });
  });

  test('it is accepted, answered with a visit, and closed; every step is on record', async () => {
    const meeting = await fresh();
    await make(meeting);
    expect(await refusal(meeting, schoolOfficer, 'acceptTask', step(1))).toEqual({
      'input.number': '只有民政部门在办理地的人员可以办理,请联系他们。',
    });
    expect(await refusal(meeting, womenOfficer, 'acceptTask', step(1))).toEqual(NOT_THERE);
    expect(await act(meeting, civilOfficer, 'acceptTask', step(1), 'state assignee version')).toEqual({
      state: 'ACCEPTED',
      assignee: civilOfficer.name,
      version: 2,
    });
    const visit = { visitDepartment: 'CIVIL_AFFAIRS', visitId: '12', visitedOn: today };
    const answer = step(2, { result: '已入户,孩子随母亲返校', ...visit });
    const fields = 'state result answeredOn visitDepartment visitId visitedOn';
    expect(await act(meeting, civilOfficer, 'answerTask', answer, fields)).toEqual({
      state: 'ANSWERED',
      result: '已入户,孩子随母亲返校',
      answeredOn: today,
      ...visit,
    });
    expect(await refusal(meeting, civilOfficer, 'closeTask', step(3))).toEqual({
      'input.number': '只有创建人、教育部门或联席会议的人员可以办理,请联系他们。',
    });
    expect(await act(meeting, schoolOfficer, 'closeTask', step(3), `state ${steps}`)).toEqual({
      state: 'CLOSED',
      history: [
        { kind: 'CREATED', department: 'EDUCATION' },
        { kind: 'ACCEPTED', department: 'CIVIL_AFFAIRS' },
        { kind: 'ANSWERED', department: 'CIVIL_AFFAIRS' },
        { kind: 'CLOSED', department: 'EDUCATION' },
      ],
    });
  });

  test('a visit is named whole: whose and when', async () => {
    const meeting = await fresh();
    await make(meeting);
    const answer = (more: object) => step(1, { result: '已入户', ...more });
    expect(await refusal(meeting, civilOfficer, 'answerTask', answer({ visitId: '12' }))).toEqual({
      'input.visitDepartment': '请填写走访的部门,或者不填走访。',
      'input.visitedOn': '请填写走访的日期,或者不填走访。',
    });
  });

  test('an answer that does not do is returned with a reason, and answered again', async () => {
    const meeting = await fresh();
    const { dueOn } = await make(meeting);
    await act(meeting, civilOfficer, 'answerTask', step(1, { result: '电话询问过' }), 'id');
    await meeting.sql('update task set due_on = $1, accept_due_on = $1, counted_from = $1', [ago(30)]);
    expect(await refusal(meeting, civilManager, 'returnTask', step(2, { reason: '要见到孩子' }))).toEqual({
      'input.number': '只有创建人、教育部门或联席会议的人员可以办理,请联系他们。',
    });
    const returned = step(2, { reason: '请入户见到孩子' });
    const fields = 'state result answeredOn dueOn isLate';
    expect(await act(meeting, schoolOfficer, 'returnTask', returned, fields)).toEqual({
      state: 'RETURNED',
      result: null,
      answeredOn: null,
      dueOn,
      isLate: false,
    });
    expect(await act(meeting, civilOfficer, 'answerTask', step(3, { result: '已入户' }), `state ${steps}`)).toEqual({
      state: 'ANSWERED',
      history: ['CREATED', 'ANSWERED', 'RETURNED', 'ANSWERED'].map((kind) => ({
        kind,
        department: kind === 'ANSWERED' ? 'CIVIL_AFFAIRS' : 'EDUCATION',
      })),
    });
  });
});
