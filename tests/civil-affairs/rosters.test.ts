import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session, Viewer } from '../../schema/access/viewer.ts';
import { policyOf, stewardOf, stewardSession } from '../sessions.ts';
import { aCounty, COUNTY, daysAgo, OTHER_VILLAGE, type TestCounty, TOWNSHIP, today, VILLAGE } from './county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
  for (const [name, village] of [
    ['青泉村主任', VILLAGE],
    ['青湖村主任', OTHER_VILLAGE],
  ])
    await county.sql(
      `insert into child_director (name, sex, division_code, position, monthly_allowance_yuan, "from", source, recorded_by, recorded_on, updated_at, version)
       values ($1, 'FEMALE', $2, 'COMMITTEE_MEMBER', 200, '2024-01-01', '聘用', '测试', '2024-01-01', now(), 1)`,
      [name, village],
    );
});
afterAll(() => county.stop());

function sessionOf(more: Partial<Viewer>, session: Partial<Session> = {}): Session {
  return stewardSession('civil-affairs', {
    viewer: stewardOf('civil-affairs', { role: 'CASEWORKER', division: TOWNSHIP, ...more }),
    purpose: 'CASE_WORK',
    ...session,
  });
}

async function childrenSeenBy(id: string): Promise<string[]> {
  const { data } = await county.execute('{ children { nodes { name } } }', {}, sessionOf({ id }));
  return data.children.nodes.map(({ name }: { name: string }) => name);
}

const signIn = (id: string, signInId: string | null, expectedVersion = 1) =>
  county.act('setChildDirectorSignIn', { id, expectedVersion, signInId }, 'signInId version');

test('a child director sees the children of the village, a social worker those of the open cases', async () => {
  const childId = await county.register({ name: '林晓泉' });
  await county.register({ name: '林晓湖', divisionCode: OTHER_VILLAGE });
  expect(await childrenSeenBy('director')).toEqual([]);
  expect((await signIn('1', 'director')).payload).toEqual({ signInId: 'director', version: 2 });
  expect(await childrenSeenBy('director')).toEqual(['林晓泉']);
  await county.act('setSocialWorkerSignIn', { id: '1', expectedVersion: 1, signInId: 'worker' });
  expect(await childrenSeenBy('worker')).toEqual([]);
  const opened = { childId, workerId: '1', reason: '学习困难', openedOn: daysAgo(9) };
  const { payload } = await county.act('openCase', opened);
  expect(await childrenSeenBy('worker')).toEqual(['林晓泉']);
  await county.act('closeCase', { id: payload.id, expectedVersion: 1, closedOn: today, outcome: '目标达成' });
  expect(await childrenSeenBy('worker')).toEqual([]);
  await county.sql('update child_director set "until" = $1 where id = 1', [today]);
  expect(await childrenSeenBy('director')).toEqual([]);
  await county.sql('update child_director set "until" = null where id = 1');
});

test('an account belongs to one director, is not set by its own holder, and can be taken away', async () => {
  expect((await signIn('2', 'director')).problems).toEqual([
    ['input.signInId', '这个登录账号已登记给另一名儿童主任,请先解除。'],
  ]);
  expect((await signIn('2', 'steward of civil-affairs')).problems).toEqual([
    ['input.signInId', '不能登记自己的账号,请由其他工作人员办理。'],
  ]);
  expect((await signIn('2', ' ')).problems).toEqual([['input.signInId', '不能为空,请填写。']]);
  const { data } = await county.execute('{ childDirector(id: 1) { version } }');
  expect((await signIn('1', null, data.childDirector.version)).payload.signInId).toBeNull();
  expect(await childrenSeenBy('director')).toEqual([]);
});

const FIGURES = `{ division(code: "${COUNTY}") { civilAffairs { childCount left: childCount(category: LEFT_BEHIND)
  childCountsByCategory { category count } keyCareChildCount caseCount visitCount
  socialWorkStations { nodes { openCaseCount } } childrensHomes { nodes { servedChildCount } } } } }`;

test('figures leave a sealed child out wherever it would count', async () => {
  await using county = await aCounty();
  const category = { category: 'LEFT_BEHIND', from: daysAgo(300), determinedBy: 'CIVIL_AFFAIRS' };
  const childId = await county.register({ category });
  const provenance = "'测', '测', '2024-01-01', now()";
  await county.sql(
    `insert into childrens_home (name, division_code, building_kind, indoor_area_square_metres, has_video_contact, has_reading_equipment,
       has_recreation_equipment, has_outdoor_space, has_counselling_room, is_insured, functions, status, opened_on, source, recorded_by, recorded_on, updated_at)
     values ('儿童之家', $1, 'SCHOOL', 60, true, true, true, true, true, true, '{CARE}', 'OPERATING', '2020-01-01', ${provenance})`,
    [VILLAGE],
  );
  const day = { signedOn: daysAgo(30), from: daysAgo(30) };
  await county.act('signServiceAgreement', { childId, homeId: '1', guardianName: '林国华', ...day });
  await county.act('openCase', { childId, workerId: '1', reason: '学习困难', openedOn: daysAgo(9) });
  const need = { area: 'STUDY', level: 'KEY_CARE', from: daysAgo(5), finding: '需要陪伴', assessedBy: '于慧' };
  await county.act('recordNeedsAssessment', { childId, ...need });
  const visit = { visitorKind: 'VOLUNTEER', visitorName: '郑秀', purpose: 'REGULAR_VISIT', finding: '情绪稳定' };
  await county.act('recordHomeVisit', { childId, ...visit, visitedOn: daysAgo(2) });
  const figures = async (sealedChildren: string[]) => {
    const policy = policyOf([], { sealedChildren, smallCellBelow: 0 });
    const { data } = await county.execute(FIGURES, {}, stewardSession('civil-affairs', { policy }));
    const { childCountsByCategory, socialWorkStations, childrensHomes, ...counts } = data.division.civilAffairs;
    return {
      ...counts,
      byCategory: childCountsByCategory[0].count,
      openCaseCount: socialWorkStations.nodes[0].openCaseCount,
      servedChildCount: childrensHomes.nodes[0].servedChildCount,
    };
  };
  const all = (count: number) => ({
    childCount: count,
    left: count,
    byCategory: count,
    keyCareChildCount: count,
    caseCount: count,
    visitCount: count,
    openCaseCount: count,
    servedChildCount: count,
  });
  expect(await figures([])).toEqual(all(1));
  expect(await figures([childId])).toEqual(all(0));
});

test('a report about a child not yet identified is seen in its area, not in the villages below', async () => {
  const report = { danger: 'NEGLECT', reporterRole: 'TEACHER', description: '无人照料', reportedOn: daysAgo(3) };
  await county.act('recordMandatoryReport', { ...report, divisionCode: TOWNSHIP });
  const seenFrom = async (division: string) => {
    const session = sessionOf({ role: 'DATA_STEWARD', division }, { purpose: 'CORRECTION' });
    const { data } = await county.execute('{ mandatoryReports { totalCount } }', {}, session);
    return data.mandatoryReports.totalCount;
  };
  expect(await seenFrom(TOWNSHIP)).toBe(1);
  expect(await seenFrom(VILLAGE)).toBe(0);
});

test('whether a parent is away is told without the reason why another cannot care', async () => {
  const since = { statusSince: daysAgo(100) };
  const childId = await county.register({
    parents: [
      { relation: 'FATHER', name: '林强', status: 'AWAY', ...since },
      { relation: 'MOTHER', name: '何芳', status: 'SERVING_SENTENCE', ...since },
    ],
  });
  const session = sessionOf({ id: 'county', role: 'OFFICER', division: COUNTY }, { purpose: 'CHILD_CARE' });
  const { data } = await county.execute(
    'query($id: ID!) { child(id: $id) { civilAffairs { parents { relation isAway status } } } }',
    { id: childId },
    session,
  );
  expect(data.child.civilAffairs.parents).toEqual([
    { relation: 'FATHER', isAway: true, status: null },
    { relation: 'MOTHER', isAway: false, status: null },
  ]);
});
