import { expect, test } from 'vitest';
import type { Role } from '../../schema/access/viewer.ts';
import { type Answer, ask } from '../hub.ts';
import { person } from '../joint-meeting/meeting.ts';
import { ago, KNOWN, LAN, today } from '../visit-duties/four-departments.ts';
import { sweptHub, VILLAGE } from './sweeping.ts';

const IN_TIME = { timeout: 60_000, interval: 200 };
const OFTEN = { everyMs: 300, idleMs: 500 };
const number = `RW-${today.slice(0, 4)}-0001`;

const as = (department: string, role: Role, division: string, caseNumber: string | null = null) => ({
  viewer: person(department, role, { division }),
  purpose: 'DROPOUT_CONTROL' as const,
  caseNumber,
});
const school = as('EDUCATION', 'OFFICER', '210421');
const director = as('CIVIL_AFFAIRS', 'CASEWORKER', VILLAGE);

test('a suspected dropout becomes the village director’s task within a minute, the home visit answers it, the school closes it', async () => {
  await using hub = await sweptHub();
  for (const department of ['civil-affairs', 'education'])
    for (const statement of KNOWN[department] ?? [])
      if (!statement.includes('known_division')) await hub.sql(department, statement);
  const { url } = await hub.gateway(OFTEN);
  const done = async (document: string, input: object, who: typeof school): Promise<Answer> => {
    const answer = await ask(url, document, { input }, who);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const tasks = async (who: typeof school) => {
    const fields = 'number state forDepartment visitDepartment visitedOn';
    const { data } = await ask(url, `{ tasks { nodes { ${fields} } } }`, {}, who);
    return data?.tasks?.nodes;
  };
  const task = { number, state: 'OPEN', forDepartment: 'CIVIL_AFFAIRS', visitDepartment: null, visitedOn: null };

  const watch = { childId: LAN, schoolId: '1', suspectedOn: ago(1) };
  await done('mutation ($input: OpenDropoutWatchInput!) { openDropoutWatch(input: $input) { id } }', watch, school);
  await expect.poll(() => tasks(director), IN_TIME).toEqual([task]);

  const visit = { childId: LAN, visitorKind: 'CHILD_DIRECTOR', visitorName: '赵主任', visitedOn: today };
  const seen = { ...visit, purpose: 'REGULAR_VISIT', finding: '孩子在家帮农活,家长同意返校' };
  await done('mutation ($input: RecordHomeVisitInput!) { recordHomeVisit(input: $input) { id } }', seen, director);
  const answered = { ...task, state: 'ANSWERED', visitDepartment: 'CIVIL_AFFAIRS', visitedOn: today };
  await expect.poll(() => tasks(school), IN_TIME).toEqual([answered]);

  const close = { number, expectedVersion: 2, text: '已返校' };
  const closed = await done('mutation ($input: CloseTaskInput!) { closeTask(input: $input) { state } }', close, school);
  expect(closed).toEqual({ closeTask: { state: 'CLOSED' } });
}, 180_000);
