import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  auditor,
  civilManager,
  LAN,
  leagueManager,
  meetingOfFile,
  OTHER_COUNTY,
  person,
  read,
  schoolManager,
  schoolOfficer,
  secretary,
  today,
  VILLAGE,
  womenOfficer,
} from './meeting.ts';

const fresh = meetingOfFile();
const number = `JH-${today.slice(0, 4)}-0001`;
const DOUBT = {
  childId: LAN,
  divisionCode: VILLAGE,
  coordinate: 'Child.sex',
  doubt: '性别与学籍不一致',
  evidence: '户口簿',
};
const ask = (meeting: TestDepartment, more = {}) =>
  act(meeting, schoolOfficer, 'requestCorrection', { ...DOUBT, ...more }, 'number askedBy owner state version dueOn');

describe('who sees a correction 校核可见范围', () => {
  test('asking and owning department and the joint meeting see it, in their own area; nobody else', async () => {
    const meeting = await fresh();
    await ask(meeting);
    const numbers = async (by: typeof secretary) => {
      const { correctionRequests } = await read(meeting, by, '{ correctionRequests { nodes { number } } }');
      return (correctionRequests as { nodes: object[] }).nodes.length;
    };
    const seen = [schoolOfficer, civilManager, secretary, womenOfficer, leagueManager];
    expect(await Promise.all(seen.map(numbers))).toEqual([1, 1, 1, 0, 0]);
    expect(await numbers(person('CIVIL_AFFAIRS', 'MANAGER', { division: OTHER_COUNTY }))).toBe(0);
    expect(await numbers(person('EDUCATION', 'CASEWORKER', { division: VILLAGE }))).toBe(1);
  });

  test('a sealed child’s corrections are not found, and not counted; who wrote one keeps seeing it, so that nothing betrays the seal', async () => {
    const meeting = await fresh();
    await ask(meeting);
    const policy = { version: 's', agreements: [], sealedChildren: [LAN], smallCellBelow: 3, isCurrent: true };
    const query = '{ correctionRequests { nodes { number } totalCount } }';
    expect(await read(meeting, schoolManager, query, { policy })).toEqual({
      correctionRequests: { nodes: [], totalCount: 0 },
    });
    expect(await read(meeting, schoolOfficer, query, { policy })).toEqual({
      correctionRequests: { nodes: [{ number }], totalCount: 1 },
    });
  });

  test('a child’s section shows what was doubted; an auditor reads no content', async () => {
    const meeting = await fresh();
    await ask(meeting);
    const of = (fields: string) =>
      `{ _entities(representations: [{ __typename: "Child", id: "${LAN}" }]) { ... on Child { jointMeeting { corrections { ${fields} } } } } }`;
    expect(await read(meeting, secretary, of('number doubt'))).toEqual({
      _entities: [{ jointMeeting: { corrections: [{ number, doubt: DOUBT.doubt }] } }],
    });
    const { data } = await meeting.execute(
      of('number doubt'),
      {},
      {
        viewer: auditor,
        purpose: 'AUDIT',
        ground: null,
        policy: { version: '', agreements: [], sealedChildren: [], smallCellBelow: 10, isCurrent: true },
      },
    );
    expect(JSON.stringify(data)).not.toContain(DOUBT.doubt);
  });
});
