import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { act, anExpert, daysAgo, newChild, OTHER_VILLAGE, startFederation, today, VILLAGE } from './federation.ts';

let department: TestDepartment;
const childIds: string[] = [];
beforeAll(async () => {
  department = await startFederation();
  const expertId = await anExpert(department);
  for (const [at, divisionCode] of [VILLAGE, VILLAGE, OTHER_VILLAGE].entries()) {
    const child = newChild(2 * at, `甲${at}`, divisionCode);
    const input = { child, expertId, topics: ['TRAFFIC'], openedOn: daysAgo(30 - at) };
    childIds.push((await act(department, 'openFamilyGuidance', input, '{ child { id } }')).child.id);
  }
  const site = { kind: 'TOWNSHIP', services: ['LECTURE'], openedOn: daysAgo(30) };
  for (const [name, divisionCode] of [
    ['丙站', '210421101'],
    ['乙站', VILLAGE],
    ['丁站', OTHER_VILLAGE],
  ] as const)
    await act(department, 'createGuidanceSite', { ...site, name, divisionCode });
});
afterAll(() => department.stop());

const ask = async (document: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await department.execute(document, variables);
  expect(errors).toBeUndefined();
  return data;
};

describe('lists', () => {
  test('go by pages: each page begins after the last one, and the count is of all', async () => {
    const query = `query ($after: String) { guidanceSites(orderBy: NAME_ASC, first: 2, after: $after) {
      totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`;
    const first = (await ask(query)).guidanceSites;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await ask(query, { after: first.pageInfo.endCursor })).guidanceSites;
    expect(second).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    const names = [...first.nodes, ...second.nodes].map((node: { name: string }) => node.name);
    expect([...names].sort()).toEqual(['丁站', '丙站', '乙站'].sort());
    const backwards = await ask('{ guidanceSites(orderBy: NAME_DESC) { nodes { name } } }');
    expect(backwards.guidanceSites.nodes.map((node: { name: string }) => node.name)).toEqual(names.reverse());
  });

  test('refuse more than a page and a cursor of another list', async () => {
    const tooMany = await department.execute('{ guidanceSites(first: 101) { totalCount nodes { id } } }');
    expect(tooMany.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'first' });
    const forged = await department.execute('{ guidanceSites(after: "x") { nodes { id } } }');
    expect(forged.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('are filtered by division subtree, kind, service, part of the name and being open', async () => {
    const query = 'query ($filter: GuidanceSiteFilter) { guidanceSites(filter: $filter) { nodes { name } } }';
    const find = async (filter: object) =>
      (await ask(query, { filter })).guidanceSites.nodes.map((node: { name: string }) => node.name);
    expect(await find({ divisionCode: '210421101' })).toEqual(['丙站', '乙站']);
    expect(await find({ divisionCode: VILLAGE })).toEqual(['乙站']);
    expect(await find({ nameContains: '丁' })).toEqual(['丁站']);
    expect(await find({ nameContains: '%' })).toEqual([]);
    expect(await find({ kind: ['VILLAGE'] })).toEqual([]);
    expect(await find({ service: 'LECTURE', isOpen: true, isInsured: false })).toHaveLength(3);
    expect(await find({ service: 'CONSULTATION' })).toEqual([]);
    expect(await find({ isOpen: false })).toEqual([]);
  });

  test('of guided children lead on to the child, by name, guidance and key family', async () => {
    const query = `query ($filter: GuidedChildFilter) { guidedChildren(filter: $filter, orderBy: NAME_DESC) {
      nodes { name child { id } division { code } } } }`;
    expect((await ask(query, { filter: { isGuided: true, nameContains: '甲2' } })).guidedChildren.nodes).toEqual([
      { name: '甲2', child: { id: childIds[2] }, division: { code: OTHER_VILLAGE } },
    ]);
    expect((await ask(query, { filter: { isGuided: false } })).guidedChildren.nodes).toEqual([]);
    expect((await ask(query, { filter: { isKeyFamily: true } })).guidedChildren.nodes).toEqual([]);
    expect((await ask(query, { filter: { isKeyFamily: false } })).guidedChildren.nodes).toHaveLength(3);
  });

  test('give null for an id that names nothing', async () => {
    const query = '{ guidanceSite(id: "x") { id } parentsSchool(id: "99") { id } atRiskReport(id: "1 or 1=1") { id } }';
    expect(await ask(query)).toEqual({ guidanceSite: null, parentsSchool: null, atRiskReport: null });
  });
});

describe('sections', () => {
  const SELECTION = `{ name isKeyFamily currentGuidance { openedOn expert { name } } guidances(first: 1) { topics }
    jointHomeVisits(first: 2) { id } lastJointHomeVisitOn attendances(first: 2) { id } atRiskReports { id }
    nearestSites { name } source recordedBy recordedOn version }`;

  test('of several children cost one statement', async () => {
    const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { womensFederation ${SELECTION} } } }`;
    const of = [...childIds, '000000000000000000000000ZZ'].map((id) => ({ __typename: 'Child', id }));
    const before = department.statements();
    const { _entities } = await ask(document, { of });
    expect(department.statements() - before).toBe(1);
    expect(_entities.map((each: { womensFederation: { name: string } | null }) => each.womensFederation?.name)).toEqual(
      ['甲0', '甲1', '甲2', undefined],
    );
    expect(_entities[0].womensFederation).toEqual({
      name: '甲0',
      isKeyFamily: false,
      currentGuidance: { openedOn: daysAgo(30), expert: { name: '周老师' } },
      guidances: [{ topics: ['TRAFFIC'] }],
      jointHomeVisits: [],
      lastJointHomeVisitOn: null,
      attendances: [],
      atRiskReports: [],
      nearestSites: [{ name: '丙站' }, { name: '乙站' }],
      source: '妇联业务登记',
      recordedBy: '测试数据管理员',
      recordedOn: today,
      version: 1,
    });
  });

  test('of a division with its children cost one statement', async () => {
    const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Division { womensFederation {
      guidedFamilyCount guidedChildren(first: 10) { totalCount nodes ${SELECTION} } experts(filter: { isCurrent: true, topic: STUDY_HABITS }) { totalCount } } } } }`;
    const before = department.statements();
    const { _entities } = await ask(document, { of: [{ __typename: 'Division', code: '210421101' }] });
    expect(department.statements() - before).toBe(1);
    const { guidedFamilyCount, guidedChildren, experts } = _entities[0].womensFederation;
    expect([guidedFamilyCount, guidedChildren.totalCount, experts.totalCount]).toEqual([2, 2, 0]);
  });
});
