import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { answer, child, departmentsWith, judgingOfFile } from './judging.ts';
import { act, ago, civilOfficer, LAN, read, schoolOfficer, today, VILLAGE, womenOfficer } from './meeting.ts';
import { later, number, seenBy, step } from './task-people.ts';

const fresh = judgingOfFile();
const SUSPECTED = ago(3);
const school = (suspectedOn: string | null = SUSPECTED) => ({
  education: { currentEnrolments: [], dropoutWatch: suspectedOn ? { suspectedOn, visitedOn: null } : null },
});
const visited = (visitedOn: string) => ({ civilAffairs: { lastVisit: { id: '41', visitedOn } } });
const told = (...sections: object[]) => answer([child(LAN, Object.assign({}, ...sections))]);
const options = { rules: [] };
const taskOf = async (meeting: TestDepartment, fields: string, by = schoolOfficer) =>
  (await read(meeting, by, `{ task(number: "${number}") { ${fields} } }`)).task;

describe('from a suspected dropout to the visit and back 疑似辍学—入户走访—答复', () => {
  test('it becomes civil affairs’ task, from education, in the child’s village, due in seven days', async () => {
    const { meeting, judge } = await fresh();
    await judge(told(school()), options);
    const fields = 'kind origin state fromDepartment forDepartment childId divisionCode createdOn dueOn';
    const task = {
      kind: 'REFERRAL',
      origin: 'RULE',
      state: 'OPEN',
      fromDepartment: 'EDUCATION',
      forDepartment: 'CIVIL_AFFAIRS',
      childId: LAN,
      divisionCode: VILLAGE,
      createdOn: today,
      dueOn: later(today, 7),
    };
    for (const by of [schoolOfficer, civilOfficer]) expect(await taskOf(meeting, fields, by)).toEqual(task);
    expect(await taskOf(meeting, fields, womenOfficer)).toBeNull();
  });

  test('told again, it stays one task; a new suspicion is a new task', async () => {
    const { meeting, judge } = await fresh();
    await judge(told(school()), options);
    await judge(told(school()), options);
    expect(await seenBy(meeting, schoolOfficer)).toEqual([number]);
    await judge(told(school(ago(1))), options);
    expect(await seenBy(meeting, schoolOfficer, 'state: [WITHDRAWN]')).toEqual([number]);
    expect(await seenBy(meeting, schoolOfficer, 'state: [OPEN]')).toEqual([`RW-${today.slice(0, 4)}-0002`]);
  });

  test('a home visit answers it with its day and where its record is; education sees it and closes', async () => {
    const { meeting, judge } = await fresh();
    await judge(told(school()), options);
    await judge(told(school(), visited(ago(1))), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'OPEN' });
    await judge(told(school(), visited(today)), options);
    const section = `{ _entities(representations: [{ __typename: "Child", id: "${LAN}" }]) { ... on Child {
      jointMeeting { tasks { state result visitDepartment visitId visitedOn history { kind } } } } } }`;
    expect(await read(meeting, schoolOfficer, section)).toEqual({
      _entities: [
        {
          jointMeeting: {
            tasks: [
              {
                state: 'ANSWERED',
                result: `民政部门已登记 ${today} 的走访,详情请向其了解。`,
                visitDepartment: 'CIVIL_AFFAIRS',
                visitId: '41',
                visitedOn: today,
                history: [{ kind: 'CREATED' }, { kind: 'ANSWERED' }],
              },
            ],
          },
        },
      ],
    });
    expect(await act(meeting, schoolOfficer, 'closeTask', step(2), 'state')).toEqual({ state: 'CLOSED' });
    await judge(told(school(), visited(today)), options);
    expect(await seenBy(meeting, schoolOfficer)).toEqual([number]);
  });

  test('returned, it is not answered again by the visit that did not do; the next visit answers it', async () => {
    const { meeting, judge } = await fresh();
    await judge(told(school()), options);
    await judge(told(school(), visited(today)), options);
    await act(meeting, schoolOfficer, 'returnTask', step(2, { reason: '没有见到孩子,请再去一次' }), 'id');
    await judge(told(school(), visited(today)), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'RETURNED' });
    await meeting.sql('update task set counted_from = counted_from - 1');
    await judge(told(school(), visited(today)), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'ANSWERED' });
  });

  test('back at school: what nobody has done is withdrawn, what was answered is closed', async () => {
    const { meeting, judge } = await fresh();
    await judge(told(school()), options);
    await judge(told(school(null)), options);
    expect(await taskOf(meeting, 'state history { kind text }')).toEqual({
      state: 'WITHDRAWN',
      history: [
        { kind: 'CREATED', text: expect.any(String) },
        { kind: 'WITHDRAWN', text: '疑似辍学已解除,无需继续办理。' },
      ],
    });
    const again = await fresh();
    await again.judge(told(school()), options);
    await again.judge(told(school(), visited(today)), options);
    await again.judge(told(school(null), visited(today)), options);
    expect(await taskOf(again.meeting, 'state')).toEqual({ state: 'CLOSED' });
  });

  test('visited since the suspicion already: nobody is asked to go again', async () => {
    const { meeting, judge } = await fresh();
    await judge(told(school(), visited(ago(1))), options);
    expect(await seenBy(meeting, schoolOfficer)).toEqual([]);
  });

  test('a department that is down neither gives nor ends a task', async () => {
    const { meeting, judge } = await fresh();
    const without = (department: 'EDUCATION' | 'CIVIL_AFFAIRS', ...sections: object[]) =>
      answer([child(LAN, Object.assign({}, ...sections))], { departments: departmentsWith(department, 'UNAVAILABLE') });
    await judge(without('CIVIL_AFFAIRS', school(), { civilAffairs: null }), options);
    expect(await seenBy(meeting, schoolOfficer)).toEqual([]);
    await judge(told(school()), options);
    await judge(without('EDUCATION', { education: null }), options);
    await judge(without('CIVIL_AFFAIRS', school(), visited(today)), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'OPEN' });
  });
});
