import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startDepartment('civil-affairs', { demo: { seed: 1, children: 700 } });
});
afterAll(() => department.stop());

type Family = { siblings: object[] };

async function ask(query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await department.execute(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

test('FS53: 100 left-behind children, split over the eight townships', async () => {
  const data = await ask(
    `{ division(code: "210421") { civilAffairs { childCount(category: LEFT_BEHIND) }
       subdivisions { name civilAffairs { childCount(category: LEFT_BEHIND) } } } }`,
  );
  expect(data.division.civilAffairs.childCount).toBe(100);
  const counts = data.division.subdivisions.map((each: never) => Object.values(each)) as [
    string,
    { childCount: number },
  ][];
  expect(Object.fromEntries(counts.map(([name, { childCount }]) => [name, childCount]))).toEqual({
    后安镇: 26,
    上马镇: 11,
    石文镇: 11,
    救兵镇: 6,
    马圈子乡: 2,
    汤图满族乡: 19,
    峡河乡: 20,
    海浪乡: 5,
  });
});

test('FS53: 19 cases, 62 visits by volunteers for them, 8 publicity events with 300+ participants', async () => {
  const { division } = await ask(
    `{ division(code: "210421") { civilAffairs { caseCount visitCount(visitorKind: VOLUNTEER) publicityParticipantCount
       homeVisits(filter: { visitorKind: VOLUNTEER, hasCase: true }) { totalCount } publicityEvents { totalCount } childSupervisors { totalCount } } } }`,
  );
  const { publicityParticipantCount, ...counts } = division.civilAffairs;
  expect(publicityParticipantCount).toBeGreaterThan(300);
  expect(counts).toEqual({
    caseCount: 19,
    visitCount: 62,
    homeVisits: { totalCount: 62 },
    publicityEvents: { totalCount: 8 },
    childSupervisors: { totalCount: 8 },
  });
});

test('sixteen children of the county have a brother or sister, of one village and one surname', async () => {
  const query = `query($after: String) { children(filter: { categories: [LEFT_BEHIND] }, first: 100, after: $after) {
    nodes { id name division { code } civilAffairs { siblings { name division { code } civilAffairs { siblings { id } } } } } } }`;
  const { children } = await ask(query);
  const withSiblings = children.nodes.filter(({ civilAffairs }: never) => (civilAffairs as Family).siblings.length > 0);
  expect(children.nodes).toHaveLength(100);
  expect(withSiblings).toHaveLength(16);
  for (const { id, name, division, civilAffairs } of withSiblings) {
    const [sibling] = civilAffairs.siblings;
    expect([sibling.name[0], sibling.division]).toEqual([name[0], division]);
    expect(sibling.civilAffairs.siblings).toEqual([{ id }]);
  }
});

test('the county has telling gaps in homes, directors, stations and the register', async () => {
  const data = await ask(
    `{ small: childrensHomes(filter: { indoorAreaSquareMetresUntil: 50 }) { totalCount }
       early: childDirectors(filter: { hasStartedBeforeAssessment: true }) { totalCount }
       untrained: childDirectors(filter: { isCurrent: true, isTrainedThisYear: false }) { totalCount }
       overAge: children(filter: { isOverAge: true }) { totalCount } provisional: children(filter: { isProvisional: true }) { totalCount }
       unguarded: children(filter: { hasGuardian: false }) { totalCount }
       division(code: "210421") { civilAffairs { villagesWithoutHome { totalCount } demonstrationShare { value } stationCoverageShare { numerator denominator } } } }`,
  );
  const { division, ...counts } = data;
  for (const [name, { totalCount }] of Object.entries(counts) as [string, { totalCount: number }][])
    expect(totalCount, name).toBeGreaterThan(0);
  expect(division.civilAffairs.villagesWithoutHome.totalCount).toBeGreaterThan(2);
  expect(division.civilAffairs.demonstrationShare.value).toBeCloseTo(0.1, 1);
  expect(division.civilAffairs.stationCoverageShare).toEqual({ numerator: 7, denominator: 8 });
});

test('the same child is registered twice: once with its number, once under a provisional id in another village', async () => {
  const rows = await department.sql(
    `select a.division_code <> b.division_code as elsewhere from registered_child a
     join registered_child b on b.name = a.name and b.birth_date = a.birth_date and b.sex = a.sex and b.id like 'T-%'
     where a.national_id_sealed is not null`,
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.elsewhere)).toBe(true);
});

test('pages of a search follow each other without gap or repetition', async () => {
  const names: string[] = [];
  for (let after: string | null = null; ; ) {
    const {
      children,
    }: {
      children: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };
    } = await ask(
      'query($after: String) { children(filter: { categories: [LEFT_BEHIND, ORPHAN] }, orderBy: BIRTH_DATE_DESC, first: 40, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }',
      { after },
    );
    names.push(...children.nodes.map(({ id }) => id));
    if (!children.pageInfo.hasNextPage) {
      expect(new Set(names).size).toBe(children.totalCount);
      return;
    }
    after = children.pageInfo.endCursor;
  }
});

const SECTION = `id name age division { name } categories civilAffairs { gaps isKeyCareObject guardianship { guardianName phone }
  parents { relation status workPlace { place } } visits(first: 3) { visitedOn serviceCase { visitCount } } lastVisit { visitedOn }
  childrensHomes { name } openCase { station { name } } serviceAgreements { home { name } } }`;

test('a profile, a page of 50 and 50 references cost one statement each', async () => {
  const cost = async (query: string, variables?: Record<string, unknown>) => {
    const before = department.statements();
    const data = await ask(query, variables);
    return { data, statements: department.statements() - before };
  };
  const page = await cost(`{ children(first: 50) { totalCount nodes { ${SECTION} } } }`);
  expect(page.statements).toBe(1);
  const ids = page.data.children.nodes.map((each: { id: string }) => each.id) as string[];
  expect((await cost(`query($id: ID!) { child(id: $id) { ${SECTION} } }`, { id: ids[0] })).statements).toBe(1);
  const representations = [...ids, 'AAAAAAAAAAAAAAAAAAAAAAAAAA'].map((id) => ({ __typename: 'Child', id }));
  const batch = await cost(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Child { ${SECTION} } } }`, {
    r: representations,
  });
  expect(batch.statements).toBe(1);
  expect(batch.data._entities.slice(0, 50)).toEqual(page.data.children.nodes);
});

test('a division page with the sections of its children costs one statement', async () => {
  const before = department.statements();
  await ask(
    `{ division(code: "210421102") { name civilAffairs { childCountsByCategory { category count } homeCoverageShare { value }
       homesMeetingStandardShare { value } children(first: 50) { nodes { ${SECTION} } } childrensHomes { nodes { name unmetCriteria } } } } }`,
  );
  expect(department.statements() - before).toBe(1);
});
