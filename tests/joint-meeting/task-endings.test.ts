import { describe, expect, test } from 'vitest';
import {
  act,
  ago,
  civilOfficer,
  errorCode,
  leagueManager,
  meetingOfFile,
  person,
  refusal,
  schoolOfficer,
  sessionOf,
  today,
} from './meeting.ts';
import { director, make, number, step, TASK } from './task-people.ts';

const fresh = meetingOfFile();

describe('what becomes of a task 任务的撤回、转交和回访', () => {
  test('what is no longer needed is withdrawn with a reason; an answered one is closed or returned instead', async () => {
    const meeting = await fresh();
    await make(meeting);
    await make(meeting);
    expect(await act(meeting, schoolOfficer, 'withdrawTask', step(1, { reason: '已返校' }), 'state')).toEqual({
      state: 'WITHDRAWN',
    });
    expect(await refusal(meeting, civilOfficer, 'acceptTask', step(2))).toEqual({
      'input.number': '这项任务已经受理或已有结果,请刷新后查看。',
    });
    const second = { number: `RW-${today.slice(0, 4)}-0002`, expectedVersion: 1 };
    await act(meeting, civilOfficer, 'answerTask', { ...second, result: '已入户' }, 'id');
    const late = { ...second, expectedVersion: 2, reason: '已返校' };
    expect(await refusal(meeting, schoolOfficer, 'withdrawTask', late)).toEqual({
      'input.number': '这项任务已经答复或已有结果,不能撤回;请办结或退回。',
    });
  });

  test('not ours: it is handed on with a reason, becomes the other department’s, and whoever handed it on still sees it', async () => {
    const meeting = await fresh();
    await make(meeting);
    await act(meeting, director, 'acceptTask', step(1), 'id');
    const to = (forDepartment: string) => step(2, { forDepartment, reason: '孩子由共青团结对' });
    expect(await refusal(meeting, civilOfficer, 'forwardTask', to('EDUCATION'))).toEqual({
      'input.forDepartment': '不能转交给交办部门;办不了的,请写明情况答复。',
    });
    const fields = 'state forDepartment assignee history { kind toDepartment }';
    expect(await act(meeting, civilOfficer, 'forwardTask', to('YOUTH_LEAGUE'), fields)).toEqual({
      state: 'OPEN',
      forDepartment: 'YOUTH_LEAGUE',
      assignee: null,
      history: [
        { kind: 'CREATED', toDepartment: null },
        { kind: 'ACCEPTED', toDepartment: null },
        { kind: 'FORWARDED', toDepartment: 'YOUTH_LEAGUE' },
      ],
    });
    expect(await refusal(meeting, civilOfficer, 'acceptTask', step(3))).toEqual({
      'input.number': '只有共青团在办理地的人员可以办理,请联系他们。',
    });
    expect(await act(meeting, leagueManager, 'acceptTask', step(3), 'state')).toEqual({ state: 'ACCEPTED' });
    const back = step(4, { forDepartment: 'CIVIL_AFFAIRS', reason: '请原部门办理' });
    expect(await refusal(meeting, leagueManager, 'forwardTask', back)).toEqual({
      'input.forDepartment': '该部门已经转交过这项任务,不能再转给它;办不了的,请写明情况答复,由交办部门协调。',
    });
  });

  test('a follow-up visit is recorded by whoever did it, and the next one is due', async () => {
    const meeting = await fresh();
    await make(meeting, { followUpDueOn: today });
    const follow = (version: number) =>
      step(version, { followedUpOn: today, text: '孩子在校', nextFollowUpDueOn: today });
    expect(await refusal(meeting, civilOfficer, 'recordTaskFollowUp', follow(1))).toEqual({
      'input.number': '还没有受理或已经撤回的任务没有回访,请核对任务号。',
    });
    await act(meeting, civilOfficer, 'answerTask', step(1, { result: '已返校' }), 'id');
    const early = { ...follow(2), followedUpOn: ago(3) };
    expect(await refusal(meeting, civilOfficer, 'recordTaskFollowUp', early)).toEqual({
      'input.followedUpOn': `日期不能早于任务创建日期(${today}),请核对。`,
    });
    const fields = 'followedUpOn followUpDueOn isFollowUpLate history { kind text }';
    const followed = await act(meeting, civilOfficer, 'recordTaskFollowUp', follow(2), fields);
    expect(followed).toMatchObject({ followedUpOn: today, followUpDueOn: today, isFollowUpLate: false });
    expect((followed.history as object[]).at(-1)).toEqual({ kind: 'FOLLOWED_UP', text: '孩子在校' });
  });

  test('two who act at once: one counts, the other is a CONFLICT', async () => {
    const meeting = await fresh();
    await make(meeting);
    const other = person('CIVIL_AFFAIRS', 'MANAGER');
    const codes = await Promise.all([
      errorCode(meeting, civilOfficer, 'acceptTask', step(1)),
      errorCode(meeting, other, 'acceptTask', step(1)),
    ]);
    expect(codes.toSorted()).toEqual(['CONFLICT', undefined]);
  });

  test('the same request twice, by its key, makes one task', async () => {
    const meeting = await fresh();
    const mutation =
      'mutation ($input: CreateTaskInput!) { createTask(input: $input, idempotencyKey: "once") { number } }';
    const ask = () => meeting.execute(mutation, { input: TASK }, sessionOf(schoolOfficer));
    expect([(await ask()).data, (await ask()).data]).toEqual([{ createTask: { number } }, { createTask: { number } }]);
    expect(await meeting.sql('select count(*)::int as n from task')).toEqual([{ n: 1 }]);
  });
});
