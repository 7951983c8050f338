import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import { withClient } from '../../subgraphs/database.ts';
import type { TestDepartment } from '../hub.ts';
import { policyOf, stewardSession } from '../sessions.ts';
import { answer, child, judgingOfFile, outcome, system } from './judging.ts';
import {
  act,
  auditor,
  civilManager,
  civilOfficer,
  LAN,
  leagueManager,
  OTHER_COUNTY,
  person,
  QIANG,
  read,
  schoolOfficer,
  secretary,
  sessionOf,
  TOWNSHIP,
  VILLAGE,
  womenOfficer,
} from './meeting.ts';

const fresh = judgingOfFile();

/** Two children in no school, one of them with a pairing that nobody has visited: two findings of schools, one of the League. */
async function found() {
  const { meeting, judge } = await fresh();
  await judge(answer([child(LAN, { youthLeague: { unvisited: ['a'] } }), child(QIANG)]));
  return meeting;
}

const countOf = async (meeting: TestDepartment, by: Viewer, filter = '') => {
  const { findings } = await read(meeting, by, `{ findings${filter} { totalCount nodes { id } } }`);
  const { nodes, totalCount } = findings as { nodes: object[]; totalCount: number };
  expect(nodes.length).toBe(totalCount);
  return totalCount;
};

describe('who sees findings 比对结果可见范围', () => {
  test('the responsible department, those whose facts it rests on, and the joint meeting, in their own area', async () => {
    const meeting = await found();
    const seen = async (...viewers: Viewer[]) => Promise.all(viewers.map((by) => countOf(meeting, by)));
    expect(await seen(secretary, schoolOfficer, civilOfficer, leagueManager, womenOfficer)).toEqual([3, 2, 2, 1, 0]);
    expect(await seen(person('EDUCATION', 'MANAGER', { division: OTHER_COUNTY }))).toEqual([0]);
    expect(await seen(person('EDUCATION', 'CASEWORKER', { division: VILLAGE }))).toEqual([2]);
    expect(await seen(person('EDUCATION', 'CASEWORKER', { division: TOWNSHIP }))).toEqual([0]);
  });

  test('of a sealed child nothing is found and nothing is counted, not even by who has written about it', async () => {
    const meeting = await found();
    const doubt = { childId: LAN, divisionCode: VILLAGE, coordinate: 'Child.sex', doubt: '性别与学籍不一致' };
    await act(meeting, schoolOfficer, 'requestCorrection', doubt, 'id');
    const policy = policyOf([], { sealedChildren: [LAN] });
    const query = `{ findings { totalCount nodes { childId } } division: _entities(representations: [{ __typename: "Division", code: "210421" }])
      { ... on Division { jointMeeting { openFindingCount } } } }`;
    expect(await read(meeting, schoolOfficer, query, { policy })).toEqual({
      findings: { totalCount: 1, nodes: [{ childId: QIANG }] },
      division: [{ jointMeeting: { openFindingCount: 1 } }],
    });
  });

  test('lists are narrowed by what is asked', async () => {
    const meeting = await found();
    const { findings } = await read(meeting, secretary, '{ findings { nodes { id } } }');
    const [first] = (findings as { nodes: { id: string }[] }).nodes as [{ id: string }];
    const filters = [
      `ids: ["${first.id}", "not an id"]`,
      'code: "TEST_IN_NO_SCHOOL"',
      'state: CLOSED',
      'severity: URGENT',
      'responsible: EDUCATION',
      `divisionCode: "${TOWNSHIP}"`,
      `divisionCode: "${OTHER_COUNTY}"`,
      `childId: "${QIANG}"`,
      'isOverdue: true',
      'isOverdue: false',
      'foundOnFrom: "2199-01-01"',
    ];
    expect(await Promise.all(filters.map((each) => countOf(meeting, secretary, `(filter: { ${each} })`)))).toEqual([
      1, 2, 0, 1, 2, 3, 0, 1, 0, 3, 0,
    ]);
    expect(await read(meeting, secretary, `{ finding(id: "${first.id}") { severity } }`)).toEqual({
      finding: { severity: 'URGENT' },
    });
  });

  test('a child’s page shows what concerns the viewer’s department', async () => {
    const meeting = await found();
    const query = `{ _entities(representations: [{ __typename: "Child", id: "${LAN}" }])
      { ... on Child { jointMeeting { findings(filter: { state: OPEN }) { code child { id } } } } } }`;
    const shown = (...codes: string[]) => ({
      _entities: [{ jointMeeting: { findings: codes.map((code) => ({ code, child: { id: LAN } })) } }],
    });
    expect(await read(meeting, secretary, query)).toEqual(shown('TEST_UNVISITED', 'TEST_IN_NO_SCHOOL'));
    expect(await read(meeting, leagueManager, query)).toEqual(shown('TEST_UNVISITED'));
  });

  test('a division counts what its list shows; to whom the list is closed small numbers are not shown', async () => {
    const meeting = await found();
    await meeting.sql(`update finding set due_on = '2020-01-01' where severity = 'URGENT'`);
    const of = (fields: string) =>
      `{ _entities(representations: [{ __typename: "Division", code: "210421" }]) { ... on Division { jointMeeting { ${fields} } } } }`;
    const numbers = 'openFindingCount overdueFindingCount findingCounts { code severity responsible count }';
    const school = { code: 'TEST_IN_NO_SCHOOL', severity: 'SERIOUS', responsible: 'EDUCATION', count: 2 };
    const league = { code: 'TEST_UNVISITED', severity: 'URGENT', responsible: 'YOUTH_LEAGUE', count: 1 };
    const page = (open: number | null, overdue: number | null, ...counts: object[]) => ({
      _entities: [{ jointMeeting: { openFindingCount: open, overdueFindingCount: overdue, findingCounts: counts } }],
    });
    expect(await read(meeting, secretary, of(numbers))).toEqual(page(3, 1, league, school));
    expect(await read(meeting, civilManager, of(numbers))).toEqual(page(2, 0, school));
    expect(await read(meeting, auditor, of(numbers))).toEqual(
      page(null, null, { ...league, count: null }, { ...school, count: null }),
    );
    const list = of('findings(first: 1) { totalCount nodes { severity } }');
    expect(await read(meeting, secretary, list)).toEqual({
      _entities: [{ jointMeeting: { findings: { totalCount: 3, nodes: [{ severity: 'URGENT' }] } } }],
    });
  });

  test('what it rests on is for those who may know a child’s circumstances, and for no auditor', async () => {
    const meeting = await found();
    const session = sessionOf(auditor, { policy: policyOf() });
    const { data } = await meeting.execute(
      '{ findings { nodes { severity code evidence { statement } } } }',
      {},
      session,
    );
    expect(data.findings ?? null).toBeNull();
  });
});

describe('the change number 变更号', () => {
  const version = async (meeting: TestDepartment) =>
    BigInt((await read(meeting, secretary, '{ jointMeetingVersion }')).jointMeetingVersion as string);

  test('grows with whatever is found, explained or erased, and only then', async () => {
    const { meeting, judge } = await fresh();
    const versions = [await version(meeting)];
    const facts = answer([child(LAN)]);
    for (const each of [facts, facts, answer([child(LAN, { education: {} })])]) {
      await judge(each);
      versions.push(await version(meeting));
    }
    await meeting.sql('delete from finding_event');
    await meeting.sql('delete from finding');
    versions.push(await version(meeting));
    const [start, opened, again, closed, erased] = versions as [bigint, bigint, bigint, bigint, bigint];
    expect([opened > start, again === opened, closed > again, erased > closed]).toEqual([true, true, true, true]);
  });

  test('grows with each writer that commits, whoever began first', async () => {
    const { meeting } = await fresh();
    const url = meeting.database.migration;
    await withClient(url, (first) =>
      withClient(url, async (second) => {
        const versions = [await version(meeting)];
        await first.query('begin');
        await first.query(`update change_number set moves = moves + 1 where place = 1`);
        await second.query(`update change_number set moves = moves + 1 where place = 2`);
        versions.push(await version(meeting));
        await first.query('commit');
        versions.push(await version(meeting));
        const [start, ofSecond, ofBoth] = versions as [bigint, bigint, bigint];
        expect([ofSecond - start, ofBoth - start]).toEqual([1n, 2n]);
      }),
    );
  });
});

describe('erasure 删除', () => {
  test('a child’s findings go with it, and an answer from before does not bring them back', async () => {
    const { meeting, judge } = await fresh();
    const before = answer([child(LAN, { youthLeague: { unvisited: ['a'] } }), child(QIANG)]);
    await judge(before);
    const steward = { ...stewardSession('joint-meeting').viewer, division: '21' } as Viewer;
    const session = stewardSession('joint-meeting', { viewer: steward });
    const preview = `{ concernedChildErasurePreview(childId: "${LAN}") { rowCount obstacles } }`;
    const shown = (await meeting.execute(preview, {}, session)).data.concernedChildErasurePreview;
    expect(shown).toEqual({ rowCount: 6, obstacles: [] });
    const input = { childId: LAN, confirmChildId: LAN, ground: 'GUARDIAN_REQUEST', expectedRowCount: 6 };
    const erase = 'mutation ($input: EraseConcernedChildInput!) { eraseConcernedChild(input: $input) { rowCount } }';
    expect((await meeting.execute(erase, { input }, session)).data).toEqual({ eraseConcernedChild: { rowCount: 6 } });
    expect(await countOf(meeting, { ...system, role: 'MANAGER' })).toBe(1);
    expect(await meeting.sql('select child_id from judged_child')).toEqual([{ child_id: QIANG }]);
    expect(await judge(before)).toEqual(outcome({ judgedCount: 1 }));
  });
});
