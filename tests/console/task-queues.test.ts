import { expect, test } from 'vitest';
import { dueWords, nearness } from '../../console/queue/due.ts';
import { nextId } from '../../console/queue/next-id.ts';
import { nextPage, pageBefore } from '../../console/queue/pages.ts';
import { DANGER_DEPARTMENTS } from '../../console/tasks/danger-departments.ts';
import { draftOf, reached, reportInput } from '../../console/tasks/danger-draft.ts';
import { taskFilter } from '../../console/tasks/task-queues.ts';
import { taskSteps } from '../../console/tasks/task-steps.ts';
import { DANGERS } from '../../subgraphs/joint-meeting/tasks/dangers.ts';

const TASK = {
  state: 'OPEN',
  fromDepartment: 'CIVIL_AFFAIRS',
  forDepartment: 'YOUTH_LEAGUE',
  divisionCode: '210421102225',
  isMine: false,
};
const league = { department: 'YOUTH_LEAGUE', role: 'MANAGER', division: '210421' };

test('the department that a task is for accepts, answers and hands it on; the one that gave it withdraws it', () => {
  expect(taskSteps(TASK, league)).toEqual(['ACCEPT', 'ANSWER', 'FORWARD']);
  expect(taskSteps(TASK, { ...league, department: 'CIVIL_AFFAIRS' })).toEqual(['WITHDRAW']);
  expect(taskSteps({ ...TASK, state: 'ANSWERED' }, { ...league, department: 'JOINT_MEETING' })).toEqual([
    'CLOSE',
    'RETURN',
  ]);
});

test('front-line people of a county act on what is theirs only, those of a village for it', () => {
  const cadre = { ...league, role: 'CASEWORKER' };
  expect(taskSteps(TASK, cadre)).toEqual([]);
  expect(taskSteps({ ...TASK, isMine: true, state: 'ACCEPTED' }, cadre)).toEqual(['ANSWER', 'FORWARD', 'FOLLOW_UP']);
  expect(taskSteps(TASK, { ...cadre, division: '210421102225' })).toEqual(['ACCEPT', 'ANSWER', 'FORWARD']);
});

test('a queue asks for its states, and for the side that is chosen', () => {
  expect(taskFilter('inHand', { side: 'in', for: 'EDUCATION' }, 'YOUTH_LEAGUE')).toEqual({
    state: ['ACCEPTED', 'RETURNED'],
    forDepartment: 'YOUTH_LEAGUE',
  });
  expect(taskFilter('late', { side: 'out' }, 'CIVIL_AFFAIRS')).toEqual({
    isLate: true,
    fromDepartment: 'CIVIL_AFFAIRS',
  });
});

test('of all tasks one state can be asked for, as the numbers of the dashboard do; a queue keeps its own states', () => {
  const state = { for: 'EDUCATION', state: 'RETURNED' };
  expect(taskFilter('all', state, 'CIVIL_AFFAIRS')).toEqual({ state: ['RETURNED'], forDepartment: 'EDUCATION' });
  expect(taskFilter('open', state, 'CIVIL_AFFAIRS')).toEqual({ state: ['OPEN'], forDepartment: 'EDUCATION' });
  expect(taskFilter('all', { state: 'nonsense' }, 'CIVIL_AFFAIRS')).toEqual({});
});

test('how late is said in words', () => {
  expect(dueWords('2026-11-20', '2026-11-23')[0]).toBe('逾期 3 天');
  expect(dueWords('2026-11-23', '2026-11-23')[0]).toBe('今天到期');
  expect(nearness('2026-11-26', '2026-11-23')).toBe('SOON');
});

test('keys go through a list and stop at its ends, pages go there and back', () => {
  expect([nextId(['1', '2'], '', 1), nextId(['1', '2'], '1', 1), nextId(['1', '2'], '2', 1)]).toEqual([
    '1',
    '2',
    undefined,
  ]);
  expect(pageBefore(nextPage('first', 'second'))).toBe('first');
});

test('the form names the departments that the joint meeting tells of each danger', () => {
  const told = Object.fromEntries(Object.entries(DANGERS).map(([danger, { departments }]) => [danger, departments]));
  expect(DANGER_DEPARTMENTS).toEqual(told);
});

test('a report is sent when danger, urgency, child and what was seen are there, and never to nobody', () => {
  const draft = { ...draftOf(''), danger: 'ILLNESS', urgency: 'SOON', seen: '高烧 ' } as const;
  expect(reportInput(draft, '')).toBeNull();
  expect(reached(draft)).toEqual(['CIVIL_AFFAIRS']);
  expect(reportInput(draft, 'C1')).toEqual({ danger: 'ILLNESS', urgency: 'SOON', seen: '高烧', childId: 'C1' });
  expect(reportInput({ ...draft, departments: [] }, 'C1')).toBeNull();
});
