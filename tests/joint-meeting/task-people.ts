import { expect } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { TestDepartment } from '../hub.ts';
import { act, LAN, person, read, schoolOfficer, sessionOf, today, VILLAGE } from './meeting.ts';

/** The number of the first task of the year. */
export const number = `RW-${today.slice(0, 4)}-0001`;

/** A child that the school refers to civil affairs. */
export const TASK = {
  kind: 'REFERRAL',
  childId: LAN,
  divisionCode: VILLAGE,
  forDepartment: 'CIVIL_AFFAIRS',
  whatToDo: '入户了解孩子为什么没有到校',
};

/** The village's child director, and the system that compares what departments tell. */
export const director = person('CIVIL_AFFAIRS', 'CASEWORKER', { division: VILLAGE });
export const system = person('JOINT_MEETING', 'SYSTEM', { division: '21' });

/** A task as the school makes it. */
export const make = (meeting: TestDepartment, more = {}, by = schoolOfficer) =>
  act(meeting, by, 'createTask', { ...TASK, ...more }, 'id number version dueOn acceptDueOn');

/** What an act on the task names: its number, and the version seen. */
export const step = (expectedVersion: number, more = {}) => ({ number, expectedVersion, ...more });

/** A day as many days after another, by a calendar without holidays known to the test. */
export const later = (day: string, days: number): PlainDate => addDays(day as PlainDate, days);

/** The numbers of the tasks that somebody sees. */
export async function seenBy(meeting: TestDepartment, by: Viewer, filter = '', more = {}): Promise<string[]> {
  const given = filter ? `(filter: { ${filter} })` : '';
  const { tasks } = await read(meeting, by, `{ tasks${given} { nodes { number } } }`, more);
  return (tasks as { nodes: { number: string }[] }).nodes.map((task) => task.number);
}

/** Performs an act of the system; its sessions serve verification. */
export async function bySystem(meeting: TestDepartment, name: string, input: object, fields: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  const answer = await meeting.execute(mutation, { input }, sessionOf(system, { purpose: 'VERIFICATION' }));
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
}
