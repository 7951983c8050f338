import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../../schema/working-days.ts';
import { holidayCalendar } from '../../subgraphs/joint-meeting/due-day.ts';
import { publishedHolidays } from '../../subgraphs/joint-meeting/holidays.ts';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  ago,
  COUNTY,
  civilManager,
  civilOfficer,
  LAN,
  meetingOfFile,
  read,
  schoolManager,
  schoolOfficer,
  secretary,
  today,
  VILLAGE,
} from './meeting.ts';
import { bySystem, make, number, seenBy, step } from './task-people.ts';

const fresh = meetingOfFile();
const calendar = holidayCalendar(publishedHolidays());
const inDays = (count: number) => addWorkingDays(today, count, calendar).on;
const escalate = async (meeting: TestDepartment) =>
  (await bySystem(meeting, 'escalateTasks', { on: today }, 'on escalatedCount')) as object;
const dueAgo = (meeting: TestDepartment, days: number) =>
  meeting.sql('update task set due_on = $1, accept_due_on = $1', [ago(days)]);
const notices = '{ taskNotices { nodes { department escalation task { number } } } }';
const notice = (department: string, escalation: string) => ({ department, escalation, task: { number } });

describe('when a task is due 期限', () => {
  test('in working days over holidays: 2 to accept, 10 to answer; a report 1 and 3, an urgent one 1', async () => {
    const meeting = await fresh();
    expect(await make(meeting)).toMatchObject({ acceptDueOn: inDays(2), dueOn: inDays(10) });
    const danger = { childId: LAN, divisionCode: VILLAGE, danger: 'OTHER', seen: '独自在家多日' };
    const report = (urgency: string) =>
      act(meeting, schoolOfficer, 'reportDanger', { ...danger, urgency }, 'tasks { acceptDueOn dueOn }');
    expect(await report('SOON')).toEqual({ tasks: [{ acceptDueOn: inDays(1), dueOn: inDays(3) }] });
    expect(await report('IMMEDIATE')).toEqual({ tasks: [{ acceptDueOn: inDays(1), dueOn: inDays(1) }] });
  });

  test('or on the day that was asked for', async () => {
    const meeting = await fresh();
    expect(await make(meeting, { dueOn: today })).toMatchObject({ acceptDueOn: today, dueOn: today });
  });
});

describe('late tasks 逾期升级', () => {
  test('not accepted in time: the managers of the department are told, once', async () => {
    const meeting = await fresh();
    await meeting.sql('truncate escalation_run');
    await make(meeting);
    expect(await escalate(meeting)).toEqual({ on: today, escalatedCount: 0 });
    await meeting.sql('update task set accept_due_on = $1', [ago(1)]);
    expect(await seenBy(meeting, secretary, 'isLate: true')).toEqual([number]);
    expect(await escalate(meeting)).toEqual({ on: today, escalatedCount: 1 });
    expect(await escalate(meeting)).toEqual({ on: today, escalatedCount: 1 });
    expect(await read(meeting, civilManager, notices)).toEqual({
      taskNotices: { nodes: [notice('CIVIL_AFFAIRS', 'MANAGER')] },
    });
    for (const by of [civilOfficer, schoolManager])
      expect(await read(meeting, by, notices)).toEqual({ taskNotices: { nodes: [] } });
    const { task } = await read(
      meeting,
      secretary,
      `{ task(number: "${number}") { escalation history { kind escalation } } }`,
    );
    expect(task).toEqual({
      escalation: 'MANAGER',
      history: [
        { kind: 'CREATED', escalation: null },
        { kind: 'ESCALATED', escalation: 'MANAGER' },
      ],
    });
  });

  test('late for more than three working days: the joint meeting is told, too', async () => {
    const meeting = await fresh();
    await meeting.sql('truncate escalation_run');
    await make(meeting);
    await dueAgo(meeting, 30);
    expect(await escalate(meeting)).toEqual({ on: today, escalatedCount: 2 });
    expect(await read(meeting, secretary, notices)).toEqual({
      taskNotices: { nodes: [notice('JOINT_MEETING', 'JOINT_MEETING'), notice('CIVIL_AFFAIRS', 'MANAGER')] },
    });
    expect(await seenBy(meeting, secretary, 'escalation: JOINT_MEETING')).toEqual([number]);
    expect(await escalate(meeting)).toEqual({ on: today, escalatedCount: 2 });
  });

  test('an urgent report that is late goes to the joint meeting at once', async () => {
    const meeting = await fresh();
    await meeting.sql('truncate escalation_run');
    const danger = { childId: LAN, divisionCode: VILLAGE, danger: 'OTHER', seen: '独自在家多日', urgency: 'IMMEDIATE' };
    await act(meeting, schoolOfficer, 'reportDanger', danger, 'id');
    await dueAgo(meeting, 1);
    expect(await escalate(meeting)).toEqual({ on: today, escalatedCount: 2 });
  });

  test('the sweep of one province sends up that province’s tasks only', async () => {
    const meeting = await fresh();
    await meeting.sql('truncate escalation_run');
    await make(meeting);
    await dueAgo(meeting, 30);
    await meeting.sql(`insert into known_division (code, level) values ('32', 'PROVINCE') on conflict do nothing`);
    await meeting.sql(`update task set place_code = '32'`);
    expect(await escalate(meeting)).toEqual({ on: today, escalatedCount: 0 });
    await meeting.sql('update task set place_code = $1', [VILLAGE]);
    expect(await escalate(meeting)).toEqual({ on: today, escalatedCount: 2 });
  });

  test('returned, it is due anew and nobody above is told yet; what is answered is not late', async () => {
    const meeting = await fresh();
    await meeting.sql('truncate escalation_run');
    await make(meeting);
    await dueAgo(meeting, 30);
    await escalate(meeting);
    await act(meeting, civilOfficer, 'answerTask', step(2, { result: '已返校' }), 'id');
    expect(await seenBy(meeting, secretary, 'isLate: true')).toEqual([]);
    const returned = await act(meeting, schoolOfficer, 'returnTask', step(3, { reason: '再核实' }), 'escalation dueOn');
    expect(returned).toEqual({ escalation: null, dueOn: inDays(10) });
  });

  test('only the system sends tasks up', async () => {
    const meeting = await fresh();
    const mutation = `mutation { escalateTasks(input: { on: "${today}" }) { on } }`;
    const asked = { viewer: secretary, purpose: 'SUPERVISION' as const, ground: null };
    const { errors } = await meeting.execute(
      mutation,
      {},
      { ...asked, policy: (await import('../sessions.ts')).policyOf() },
    );
    expect(errors?.[0]?.extensions.code).toBe('ROLE_NOT_ALLOWED');
  });

  test('a division’s page counts them by department and state; small counts only for those who see the list', async () => {
    const meeting = await fresh();
    await make(meeting);
    await make(meeting, { forDepartment: 'YOUTH_LEAGUE' });
    await act(meeting, civilOfficer, 'acceptTask', step(1), 'id');
    await dueAgo(meeting, 1);
    const page = `{ _entities(representations: [{ __typename: "Division", code: "${COUNTY}" }]) { ... on Division {
      jointMeeting { lateTaskCount taskCounts { department state count } tasks { totalCount } } } } }`;
    expect(await read(meeting, secretary, page)).toEqual({
      _entities: [
        {
          jointMeeting: {
            lateTaskCount: 2,
            taskCounts: [
              { department: 'CIVIL_AFFAIRS', state: 'ACCEPTED', count: 1 },
              { department: 'YOUTH_LEAGUE', state: 'OPEN', count: 1 },
            ],
            tasks: { totalCount: 2 },
          },
        },
      ],
    });
  });
});
