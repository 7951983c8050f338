import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';
import {
  act,
  auditor,
  COUNTY,
  civilManager,
  civilOfficer,
  LAN,
  leagueManager,
  meetingOfFile,
  OTHER_COUNTY,
  person,
  read,
  schoolManager,
  schoolOfficer,
  secretary,
  sessionOf,
  womenOfficer,
} from './meeting.ts';
import { director, make, number, seenBy, step, TASK } from './task-people.ts';

const fresh = meetingOfFile();
const roving = person('CIVIL_AFFAIRS', 'CASEWORKER');
const otherCounty = person('CIVIL_AFFAIRS', 'MANAGER', { division: OTHER_COUNTY });
const groundOf = (meeting: TestDepartment, by: Viewer) => meeting.subgraph.ground(number, sessionOf(by));
const opened = { kind: 'TASK', number, childId: LAN };

describe('who sees a task 任务可见范围', () => {
  test('the two departments and the joint meeting see it, in their area; front-line people in their village', async () => {
    const meeting = await fresh();
    await make(meeting);
    for (const by of [schoolOfficer, schoolManager, civilManager, civilOfficer, director, secretary])
      expect([by.id, await seenBy(meeting, by)]).toEqual([by.id, [number]]);
    for (const by of [womenOfficer, leagueManager, otherCounty, roving])
      expect([by.id, await seenBy(meeting, by)]).toEqual([by.id, []]);
  });

  test('referred to another area it is seen there, and by those who referred it, not by the department of neither', async () => {
    const meeting = await fresh();
    await make(meeting, { divisionCode: OTHER_COUNTY });
    for (const by of [otherCounty, schoolOfficer, schoolManager, secretary])
      expect([by.id, await seenBy(meeting, by)]).toEqual([by.id, [number]]);
    for (const by of [civilManager, person('EDUCATION', 'CASEWORKER')])
      expect([by.id, await seenBy(meeting, by)]).toEqual([by.id, []]);
  });

  test('mine are those I made or work on; lists are filtered by what they are about', async () => {
    const meeting = await fresh();
    const { id } = await make(meeting);
    expect(await seenBy(meeting, schoolManager, 'isMine: true')).toEqual([]);
    expect(await seenBy(meeting, schoolOfficer, 'isMine: true')).toEqual([number]);
    const filters = [
      `ids: ["${id}", "x"]`,
      'kind: REFERRAL',
      'state: [OPEN, RETURNED]',
      'forDepartment: CIVIL_AFFAIRS, fromDepartment: EDUCATION',
      `divisionCode: "${COUNTY}"`,
      `childId: "${LAN}"`,
      'isLate: false',
    ];
    for (const filter of filters)
      expect([filter, await seenBy(meeting, secretary, filter)]).toEqual([filter, [number]]);
    for (const filter of ['ids: ["x"]', 'state: [CLOSED]', 'findingId: "1"', 'isLate: true', 'isFollowUpLate: true'])
      expect([filter, await seenBy(meeting, secretary, filter)]).toEqual([filter, []]);
    const one = `{ byNumber: task(number: "${number}") { id } byId: task(id: "${id}") { number } none: task { id } }`;
    expect(await read(meeting, secretary, one)).toEqual({ byNumber: { id }, byId: { number }, none: null });
  });

  test('a child’s section shows what is to be done; auditors read no tasks', async () => {
    const meeting = await fresh();
    await make(meeting);
    const section = `{ _entities(representations: [{ __typename: "Child", id: "${LAN}" }]) { ... on Child { jointMeeting { tasks { number state whatToDo } } } } }`;
    expect(await read(meeting, secretary, section)).toEqual({
      _entities: [{ jointMeeting: { tasks: [{ number, state: 'OPEN', whatToDo: TASK.whatToDo }] } }],
    });
    const { data, errors } = await meeting.execute('{ tasks { nodes { number } } }', {}, sessionOf(auditor));
    expect([data, errors?.[0]?.extensions.code]).toEqual([{ tasks: null }, 'LEVEL_EXCEEDED']);
  });

  test('a sealed child’s tasks are not found, and not counted; who wrote one keeps seeing it', async () => {
    const meeting = await fresh();
    await make(meeting);
    const policy = policyOf([], { sealedChildren: [LAN] });
    expect(await seenBy(meeting, civilManager, '', { policy })).toEqual([]);
    expect(await seenBy(meeting, schoolOfficer, '', { policy })).toEqual([number]);
    const page = `{ _entities(representations: [{ __typename: "Division", code: "${COUNTY}" }]) { ... on Division { jointMeeting { taskCounts { count } lateTaskCount } } } }`;
    expect(await read(meeting, civilManager, page, { policy })).toEqual({
      _entities: [{ jointMeeting: { taskCounts: [], lateTaskCount: 0 } }],
    });
  });
});

describe('a task opens its child 凭任务查阅', () => {
  test('to the people of the department that has to do it, where it is to be done, while it is in hand', async () => {
    const meeting = await fresh();
    await make(meeting);
    expect(await groundOf(meeting, civilOfficer)).toEqual(opened);
    for (const by of [schoolOfficer, secretary, womenOfficer, otherCounty, auditor])
      expect([by.id, await groundOf(meeting, by)]).toEqual([by.id, null]);
    await act(meeting, civilOfficer, 'answerTask', step(1, { result: '已返校' }), 'id');
    expect(await groundOf(meeting, civilOfficer)).toBeNull();
    await act(meeting, schoolOfficer, 'returnTask', step(2, { reason: '请再核实' }), 'id');
    expect(await groundOf(meeting, civilOfficer)).toEqual(opened);
    await act(meeting, schoolOfficer, 'withdrawTask', step(3, { reason: '不再需要' }), 'id');
    expect(await groundOf(meeting, civilOfficer)).toBeNull();
  });

  test('to front-line people only when it is theirs, wherever they work', async () => {
    const meeting = await fresh();
    await make(meeting);
    expect([await groundOf(meeting, director), await groundOf(meeting, roving)]).toEqual([null, null]);
    const assigned = step(1, { assigneeId: roving.id, assignee: '社工 测试' });
    await act(meeting, civilOfficer, 'acceptTask', assigned, 'id');
    expect([await groundOf(meeting, director), await groundOf(meeting, roving)]).toEqual([null, opened]);
    expect(await seenBy(meeting, roving, 'isMine: true')).toEqual([number]);
  });

  test('a task about no child opens none', async () => {
    const meeting = await fresh();
    await make(meeting, { childId: null });
    expect(await groundOf(meeting, civilOfficer)).toBeNull();
  });
});
