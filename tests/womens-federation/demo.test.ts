import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPopulation } from '../../subgraphs/demo/build-population.ts';
import { loadDemo } from '../../subgraphs/demo/load.ts';
import { testLinkageKey } from '../databases.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { divisionSection, today } from './federation.ts';

const SEED = 1;
const CHILDREN = 700;
let department: TestDepartment;
beforeAll(async () => {
  department = await startDepartment('womens-federation');
  const databases = { 'womens-federation': department.database.migration };
  await loadDemo({ seed: SEED, children: CHILDREN, databases, linkageKey: testLinkageKey, today });
});
afterAll(() => department.stop());

const count = async (text: string) =>
  (await department.sql<{ n: number }>(`select count(*)::int as n from ${text}`))[0]?.n;

test('the county has sites in seven of eight townships and in some villages, and villages without', async () => {
  const selection = '{ villageCount siteCount villagesWithSiteCount parentsSchoolCount womenAndChildrensHomeCount }';
  expect(await divisionSection(department, '210421', selection)).toEqual({
    villageCount: 97,
    siteCount: 42,
    villagesWithSiteCount: 33,
    parentsSchoolCount: 9,
    womenAndChildrensHomeCount: 8,
  });
  expect(await count(`guidance_site where kind = 'TOWNSHIP'`)).toBe(7);
});

test('JS37: the city has two counselling centres', async () => {
  expect(await divisionSection(department, '2104', '{ counsellingCentreCount }')).toEqual({
    counsellingCentreCount: 2,
  });
});

test('every village has a grid worker in office', async () => {
  expect(
    await count(`known_division d where level = 'VILLAGE' and not exists
      (select from grid_worker g where g.division_code = d.code and g.role = 'GRID_WORKER' and g.until is null)`),
  ).toBe(0);
});

test('one grid worker signs in to the demo, and looks after families of her village', async () => {
  const rows = await department.sql(
    `select g.name, g.division_code, count(c.id) > 0 as "hasChildren" from grid_worker g
      join guided_child c on c.division_code = g.division_code where g.sign_in_id is not null group by g.id`,
  );
  expect(rows).toEqual([{ name: '鲍桂枝', division_code: '210421102001', hasChildren: true }]);
});

test('every child’s birth date is known', async () => {
  expect(await count('guided_child where birth_date is null')).toBe(0);
});

test('families whose story says so are guided, and no others', async () => {
  const population = buildPopulation({
    seed: SEED,
    children: CHILDREN,
    today,
    now: new Date(),
    linkageKey: testLinkageKey,
  });
  const guided = [...population.children()].filter((child) => child.story.isFamilyGuided).map((child) => child.id);
  const rows = await department.sql<{ child_id: string }>('select distinct child_id from family_guidance');
  expect(rows.map((row) => row.child_id).sort()).toEqual(guided.sort());
});

test('at-risk reports tell of an unattended child and of a dropout; one at least waits for an answer', async () => {
  expect(await count(`at_risk_report where kind = 'NEW_DE_FACTO_UNATTENDED'`)).toBeGreaterThan(0);
  expect(await count(`at_risk_report where kind = 'DROPPING_OUT' and answered_on is null`)).toBeGreaterThan(0);
});

test('nothing lies in the future, and nobody acts out of office', async () => {
  expect(await count('family_education_activity where held_on > current_date + 1')).toBe(0);
  expect(await count('family_guidance_session where held_on > current_date + 1')).toBe(0);
  expect(await count('joint_home_visit where visited_on > current_date + 1')).toBe(0);
  expect(
    await count('at_risk_report r join grid_worker g on g.id = r.grid_worker_id where r.reported_on < g."from"'),
  ).toBe(0);
  expect(
    await count(`family_guidance_session s join family_guidance g on g.id = s.guidance_id
      where s.held_on < g.opened_on or s.held_on > coalesce(g.closed_on, s.held_on)`),
  ).toBe(0);
});

test('more known children than participants attended nothing', async () => {
  expect(
    await count(`family_education_activity a where participant_count <
      (select count(*) from family_education_attendance t where t.activity_id = a.id)`),
  ).toBe(0);
});
