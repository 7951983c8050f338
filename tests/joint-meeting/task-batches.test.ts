import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { added } from '../journal/lines.ts';
import { answer, child, judgingOfFile } from './judging.ts';
import {
  act,
  civilOfficer,
  LAN,
  meetingOfFile,
  read,
  refusal,
  schoolOfficer,
  secretary,
  sessionOf,
  today,
} from './meeting.ts';
import { make } from './task-people.ts';

const fresh = meetingOfFile();
const judged = judgingOfFile();
const number = (place: number) => `RW-${today.slice(0, 4)}-000${place}`;
const seen = (expectedVersion: number, ...places: number[]) =>
  places.map((place) => ({ number: number(place), expectedVersion }));
const states = async (meeting: TestDepartment) =>
  (await meeting.sql<{ state: string }>('select state from task order by id')).map(({ state }) => state);

describe('several tasks in one act 一次办理几项任务', () => {
  test('they are accepted by whoever is named, and closed, all at once and with one line in the journal', async () => {
    const meeting = await fresh();
    await make(meeting);
    await make(meeting);
    const input = { tasks: seen(1, 1, 2), assigneeId: 'director', assignee: '测试主任' };
    const accepted = {
      tasks: [1, 2].map((place) => ({ number: number(place), state: 'ACCEPTED', assignee: '测试主任', version: 2 })),
    };
    const written = await added(meeting, async () => {
      const fields = 'tasks { number state assignee version }';
      expect(await act(meeting, civilOfficer, 'acceptTasks', input, fields)).toEqual(accepted);
    });
    expect(written.filter(({ kind }) => kind === 'ACT')).toMatchObject([{ acts: ['acceptTasks'] }]);
    for (const [task] of [seen(2, 1), seen(2, 2)])
      await act(meeting, civilOfficer, 'answerTask', { ...task, result: '已入户' }, 'id');
    const closed = { tasks: seen(3, 1, 2), text: '已核实' };
    expect(await act(meeting, schoolOfficer, 'closeTasks', closed, 'tasks { state history { kind text } }')).toEqual({
      tasks: [1, 2].map(() => ({
        state: 'CLOSED',
        history: expect.arrayContaining([{ kind: 'CLOSED', text: '已核实' }]),
      })),
    });
  });

  test('a dozen of them are accepted once, however often the same request is sent and however long their ids are', async () => {
    const meeting = await fresh();
    await meeting.sql(`select setval(pg_get_serial_sequence('task', 'id'), 1000000)`);
    for (let made = 0; made < 12; made += 1) await make(meeting);
    const { tasks: made } = await read(meeting, civilOfficer, '{ tasks(first: 100) { nodes { number } } }');
    const tasks = (made as { nodes: { number: string }[] }).nodes.map((each) => ({ ...each, expectedVersion: 1 }));
    const mutation = `mutation ($input: AcceptTasksInput!) {
      acceptTasks(input: $input, idempotencyKey: "once") { tasks { number state } } }`;
    const send = () => meeting.execute(mutation, { input: { tasks } }, sessionOf(civilOfficer));
    const accepted = tasks.map((task) => ({ number: task.number, state: 'ACCEPTED' }));
    const first = await send();
    expect(first.errors).toBeUndefined();
    expect(first.data.acceptTasks.tasks).toEqual(expect.arrayContaining(accepted));
    expect(await send()).toEqual(first);
    expect(await meeting.sql(`select count(*)::int as n from task_event where kind = 'ACCEPTED'`)).toEqual([{ n: 12 }]);
  });

  test('when one of them cannot be, none is, and of each it is said why', async () => {
    const meeting = await fresh();
    for (const _ of [1, 2, 3]) await make(meeting);
    await act(meeting, civilOfficer, 'acceptTask', { number: number(2), expectedVersion: 1 }, 'id');
    const tasks = [...seen(1, 1), ...seen(2, 2), ...seen(7, 3), ...seen(1, 9)];
    expect(await refusal(meeting, civilOfficer, 'acceptTasks', { tasks })).toEqual({
      'input.tasks.1.number': `${number(2)}:这项任务已经受理或已有结果,请刷新后查看。`,
      'input.tasks.2.number': `${number(3)}:这条记录刚被其他人修改过,请刷新后核对,再提交一次。`,
      'input.tasks.3.number': `${number(9)}:没有这个编号,请从列表中复制后重新填写。`,
    });
    expect(await states(meeting)).toEqual(['OPEN', 'ACCEPTED', 'OPEN']);
  });

  test('what is wrong for all of them is said once; none, and the same one twice, are refused', async () => {
    const meeting = await fresh();
    await make(meeting);
    await make(meeting);
    expect(await refusal(meeting, civilOfficer, 'acceptTasks', { tasks: seen(1, 1, 2), assigneeId: 'x' })).toEqual({
      'input.assignee': '请填写经办人的姓名和职务。',
    });
    expect(await refusal(meeting, civilOfficer, 'acceptTasks', { tasks: [] })).toEqual({
      'input.tasks': '请至少填写一项任务。',
    });
    expect(await refusal(meeting, civilOfficer, 'acceptTasks', { tasks: seen(1, 1, 1) })).toEqual({
      'input.tasks.1.number': `${number(1)}:重复填写,请删去一项。`,
    });
    expect(await states(meeting)).toEqual(['OPEN', 'OPEN']);
  });
});

test('a finding lists the tasks that were made of it, to those who may see them', async () => {
  const { meeting, judge } = await judged();
  await judge(answer([child(LAN)]));
  const list = '{ findings { nodes { id tasks { number state forDepartment } } } }';
  const { findings } = await read(meeting, secretary, list);
  const [{ id: findingId }] = (findings as { nodes: [{ id: string }] }).nodes;
  await act(meeting, secretary, 'createTaskFromFinding', { findingId }, 'id');
  const withTask = {
    findings: { nodes: [{ id: findingId, tasks: [{ number: number(1), state: 'OPEN', forDepartment: 'EDUCATION' }] }] },
  };
  expect(await read(meeting, secretary, list)).toEqual(withTask);
  expect(await read(meeting, schoolOfficer, list)).toEqual(withTask);
  expect(await read(meeting, civilOfficer, list)).toEqual({ findings: { nodes: [{ id: findingId, tasks: [] }] } });
});
