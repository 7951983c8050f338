import { describe, expect, test } from 'vitest';
import { childIdOf } from '../../schema/child-id.ts';
import { checkCharacter, parseNationalId } from '../../schema/national-id.ts';
import { testLinkageKey } from '../databases.ts';
import { answer, child, judgingOfFile } from './judging.ts';
import { act, civilManager, NAMELESS, person, read, refusal, schoolOfficer, secretary, VILLAGE } from './meeting.ts';
import { make } from './task-people.ts';

const fresh = judgingOfFile();
const NUMBER = `99042120150308123${checkCharacter('99042120150308123')}`;
const PROPER = childIdOf(testLinkageKey, parseNationalId(NUMBER));
const input = { provisionalId: NAMELESS, nationalId: NUMBER };
const officer = person('JOINT_MEETING', 'OFFICER');
const FINDINGS = '{ findings { nodes { childId code state } } }';

/** A child known by a provisional id, which a department then tells of by its proper one before the joint meeting has moved it. */
async function swept() {
  const { meeting, judge } = await fresh();
  await judge(answer([child(NAMELESS)]));
  const { number } = await make(meeting, { childId: NAMELESS });
  await judge(answer([child(PROPER, { youthLeague: { unvisited: ['a'] } })]));
  return { meeting, judge, number };
}

describe('a child gets its number 确认身份', () => {
  test('its tasks and findings move, though the sweep has judged it by its proper id already', async () => {
    const { meeting, judge, number } = await swept();
    await act(meeting, officer, 'identifyConcernedChild', input, 'id');
    expect(await read(meeting, secretary, FINDINGS)).toEqual({
      findings: {
        nodes: [
          { childId: PROPER, code: 'TEST_UNVISITED', state: 'OPEN' },
          { childId: PROPER, code: 'TEST_IN_NO_SCHOOL', state: 'OPEN' },
        ],
      },
    });
    expect(await read(meeting, schoolOfficer, '{ tasks { nodes { number childId } } }')).toEqual({
      tasks: { nodes: [{ number, childId: PROPER }] },
    });
    await judge(answer([child(PROPER, { education: {} })]));
    const { findings } = await read(meeting, secretary, '{ findings(filter: { state: OPEN }) { totalCount } }');
    expect(findings).toEqual({ totalCount: 0 });
    expect(await meeting.sql('select id from concerned_child')).toEqual([{ id: PROPER }]);
  });

  test('what somebody has explained stays explained', async () => {
    const { meeting } = await swept();
    const [{ id, version }] = (await meeting.sql(
      `select id::text, version from finding where child_id = '${NAMELESS}'`,
    )) as [{ id: string; version: number }];
    const explanation = { findingId: id, expectedVersion: version, reason: '随父母在外省就读,已核实' };
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await act(meeting, schoolOfficer, 'explainFinding', { ...explanation, until }, 'id');
    await act(meeting, officer, 'identifyConcernedChild', input, 'id');
    const { findings } = await read(meeting, secretary, FINDINGS);
    expect((findings as { nodes: object[] }).nodes).toContainEqual({
      childId: PROPER,
      code: 'TEST_IN_NO_SCHOOL',
      state: 'EXPLAINED',
    });
  });

  test('its seal holds under the proper id', async () => {
    const { meeting } = await swept();
    const seal = { childId: NAMELESS, divisionCode: VILLAGE, caseNumber: 'AJ-1', reason: '案件需要' };
    await act(meeting, civilManager, 'sealChild', seal, 'id');
    await act(meeting, officer, 'identifyConcernedChild', input, 'id');
    expect((await meeting.subgraph.policy())?.sealedChildren).toEqual([PROPER, NAMELESS].toSorted());
  });

  test('where somebody has written about the proper id, too, nothing is joined: a data steward compares', async () => {
    const { meeting } = await swept();
    await make(meeting, { childId: PROPER });
    expect(await refusal(meeting, officer, 'identifyConcernedChild', input)).toEqual({
      'input.nationalId': '这个身份证号已有一份登记,不能直接合并。请由数据管理员比对两份登记后处理。',
    });
    expect(await meeting.sql('select count(*)::int as n from concerned_child')).toEqual([{ n: 2 }]);
  });
});
