import { describe, expect, test } from 'vitest';
import { asPreviewed, erase, previewOf, problemsOf } from '../erasure/erasing.ts';
import { act, civilOfficer, LAN, meetingOfFile, QIANG, schoolOfficer, today, VILLAGE } from './meeting.ts';
import { bySystem, make, step } from './task-people.ts';

const fresh = meetingOfFile();
const JOINT_MEETING = 'joint-meeting';

describe('tasks of a child that is erased or identified 删除和确认身份', () => {
  test('an unfinished task forbids erasing; finished, it goes with its steps and its report, and its number is never given again', async () => {
    const meeting = await fresh();
    const danger = { childId: LAN, divisionCode: VILLAGE, danger: 'ILLNESS', seen: '高烧无人照料', urgency: 'SOON' };
    await act(meeting, schoolOfficer, 'reportDanger', danger, 'id');
    await meeting.sql("update task set accept_due_on = '2020-01-01'");
    await bySystem(meeting, 'escalateTasks', { on: today }, 'id');
    const before = await previewOf(meeting, JOINT_MEETING, LAN);
    expect(before?.obstacles).toEqual(['有未办结的任务,请先办结或撤回。']);
    expect(problemsOf(await erase(meeting, JOINT_MEETING, asPreviewed(before as never)))).toEqual([
      'input.childId: 有未办结的任务,请先办结或撤回。',
    ]);
    await act(meeting, civilOfficer, 'answerTask', step(2, { result: '已送医' }), 'id');
    await act(meeting, schoolOfficer, 'closeTask', step(3), 'id');
    const preview = await previewOf(meeting, JOINT_MEETING, LAN);
    expect(preview?.rows).toEqual([
      { term: '任务升级的告知', rowCount: 1 },
      { term: '任务的办理过程', rowCount: 4 },
      { term: '任务', rowCount: 1 },
      { term: '强制报告', rowCount: 1 },
      { term: '涉及儿童', rowCount: 1 },
    ]);
    expect((await erase(meeting, JOINT_MEETING, asPreviewed(preview as never))).errors).toBeUndefined();
    const left = `select (select count(*) from task)::int + (select count(*) from task_event)::int
      + (select count(*) from danger_report)::int as n`;
    expect(await meeting.sql(left)).toEqual([{ n: 0 }]);
    expect(await make(meeting)).toMatchObject({ number: `RW-${today.slice(0, 4)}-0002` });
  });

  test('a child that gets its proper id takes its tasks along', async () => {
    const meeting = await fresh();
    await make(meeting);
    await meeting.sql('update concerned_child set id = $1 where id = $2', [QIANG, LAN]);
    expect(await meeting.sql('select child_id from task')).toEqual([{ child_id: QIANG }]);
  });
});
