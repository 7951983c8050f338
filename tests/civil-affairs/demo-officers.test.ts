import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { stewardOf, stewardSession } from '../sessions.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startDepartment('civil-affairs', { demo: { seed: 1, children: 700 } });
});
afterAll(() => department.stop());

/** A front-line officer who sees the children on the roster only. */
const officer = (id: string) =>
  stewardSession('civil-affairs', {
    viewer: stewardOf('civil-affairs', { id, role: 'CASEWORKER', division: '210421' }),
    purpose: 'CHILD_CARE',
  });

const homesOf = async (id: string): Promise<string[]> => {
  const { data } = await department.execute('{ children { nodes { division { code } } } }', {}, officer(id));
  return data.children.nodes.map(({ division }: { division: { code: string } }) => division.code);
};

test('the demo’s child director looks after one village of 后安镇 that has a home', async () => {
  const villages = await homesOf('demo-child-director');
  expect(villages.length).toBeGreaterThan(0);
  expect(new Set(villages).size).toBe(1);
  const [home] = await department.sql('select count(*) as count from childrens_home where division_code = $1', [
    villages[0],
  ]);
  expect({ township: villages[0]?.slice(0, 9), hasHome: Number(home?.count) > 0 }).toEqual({
    township: '210421102',
    hasHome: true,
  });
});

test('the demo’s social worker has open cases, and people of other departments work on them', async () => {
  expect((await homesOf('demo-social-worker')).length).toBeGreaterThan(0);
  const open = await department.sql<{ number: string; child_id: string }>(
    'select number, child_id from service_case where closed_on is null and division_code like $1 order by number',
    ['210421209%'],
  );
  expect(open.length).toBeGreaterThan(0);
  for (const { number, child_id: childId } of open)
    for (const id of ['demo-county-officer', 'demo-class-teacher', 'demo-league-cadre'])
      expect(await department.subgraph.ground(number, officer(id))).toEqual({ kind: 'CASE', number, childId });
});

test('the cases of the demo county are numbered year by year without a gap', async () => {
  const gaps = await department.sql(
    `select left(number, 14) as series from service_case group by 1
     having max(right(number, 4)::int) <> count(*) or min(right(number, 4)::int) <> 1`,
  );
  expect(gaps).toEqual([]);
});
