import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';
import { answer, child, judgingOfFile } from './judging.ts';
import {
  act,
  civilOfficer,
  LAN,
  leagueManager,
  read,
  refusal,
  schoolOfficer,
  secretary,
  sessionOf,
} from './meeting.ts';
import { number, step } from './task-people.ts';

const fresh = judgingOfFile();
const FIELDS = 'kind origin state fromDepartment forDepartment childId finding { id code }';

async function found(): Promise<{ meeting: TestDepartment; findingId: string }> {
  const { meeting, judge } = await fresh();
  await judge(answer([child(LAN)]));
  const { findings } = await read(meeting, secretary, '{ findings { nodes { id } } }');
  return { meeting, findingId: (findings as { nodes: { id: string }[] }).nodes[0]?.id as string };
}

describe('tasks from findings 由比对结果创建任务', () => {
  test('the joint meeting supervises the department that the finding makes responsible', async () => {
    const { meeting, findingId } = await found();
    expect(await act(meeting, secretary, 'createTaskFromFinding', { findingId }, FIELDS)).toEqual({
      kind: 'SUPERVISION',
      origin: 'FINDING',
      state: 'OPEN',
      fromDepartment: 'JOINT_MEETING',
      forDepartment: 'EDUCATION',
      childId: LAN,
      finding: { id: findingId, code: 'TEST_IN_NO_SCHOOL' },
    });
    expect(await refusal(meeting, secretary, 'createTaskFromFinding', { findingId })).toEqual({
      'input.findingId': `该部门正在承办这条比对结果的任务(${number}),无需再建。`,
    });
    await act(meeting, schoolOfficer, 'answerTask', step(1, { result: '学籍已补录' }), 'id');
    await act(meeting, secretary, 'closeTask', step(2), 'id');
    await act(meeting, secretary, 'createTaskFromFinding', { findingId }, 'id');
  });

  test('of those who make the task at once only one does', async () => {
    const { meeting, findingId } = await found();
    const mutation =
      'mutation ($input: CreateTaskFromFindingInput!) { createTaskFromFinding(input: $input) { number } }';
    const asked = [1, 2, 3, 4].map(() => meeting.execute(mutation, { input: { findingId } }, sessionOf(secretary)));
    const refused = (await Promise.all(asked)).filter(({ errors }) => errors);
    expect(refused).toHaveLength(3);
    expect(await meeting.sql('select number from task')).toEqual([{ number }]);
  });

  test('a department whose facts it rests on refers it; the responsible one names another', async () => {
    const { meeting, findingId } = await found();
    const wish = { findingId, whatToDo: '请核对学籍' };
    expect(await act(meeting, civilOfficer, 'createTaskFromFinding', wish, 'kind forDepartment whatToDo')).toEqual({
      kind: 'REFERRAL',
      forDepartment: 'EDUCATION',
      whatToDo: '请核对学籍',
    });
    expect(await refusal(meeting, schoolOfficer, 'createTaskFromFinding', { findingId })).toMatchObject({
      'input.forDepartment': '这是本部门的事,请直接办理,或填写其他部门。',
    });
  });

  test('it may ask for a visit, of a department whose visit can answer it', async () => {
    const { meeting, findingId } = await found();
    const wish = { findingId, asksForVisit: true };
    expect(await refusal(meeting, secretary, 'createTaskFromFinding', wish)).toEqual({
      'input.asksForVisit':
        '比对只知道教育部门登记疑似辍学后的劝返家访,不知道其他家访,不能据以自动答复;请不要求走访,由其写明情况答复。',
    });
    const visit = { ...wish, forDepartment: 'CIVIL_AFFAIRS' };
    expect(await act(meeting, secretary, 'createTaskFromFinding', visit, 'asksForVisit childId')).toEqual({
      asksForVisit: true,
      childId: LAN,
    });
  });

  test('a finding that is not theirs, or there no more, makes no task', async () => {
    const { meeting, findingId } = await found();
    const problems = await refusal(meeting, leagueManager, 'createTaskFromFinding', { findingId });
    expect(problems).toEqual({ 'input.findingId': '没有找到这个编号对应的记录,请从列表中重新选择。' });
    await meeting.sql("update finding set state = 'CLOSED', closed_on = now(), closed_because = 'FACTS_AGREE'");
    expect(await refusal(meeting, secretary, 'createTaskFromFinding', { findingId })).toEqual({
      'input.findingId': '这条比对结果已经消除,无需创建任务。',
    });
  });

  test('of a sealed child nobody makes a task, nor learns that there is something to make it of', async () => {
    const { meeting, findingId } = await found();
    const mutation =
      'mutation ($input: CreateTaskFromFindingInput!) { createTaskFromFinding(input: $input) { number } }';
    const policy = policyOf([], { sealedChildren: [LAN] });
    const { data, errors } = await meeting.execute(
      mutation,
      { input: { findingId } },
      sessionOf(secretary, { policy }),
    );
    expect(data.createTaskFromFinding).toBeNull();
    expect(errors?.[0]?.message).toBe('没有找到这个编号对应的记录,请从列表中重新选择。');
    expect(await meeting.sql('select number from task')).toEqual([]);
  });
});
