import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../subgraphs/demo/load.ts';
import { testLinkageKey } from '../databases.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { divisionPage, today } from './league.ts';

let league: TestDepartment;

beforeAll(async () => {
  league = await startDepartment('youth-league');
  const databases = { 'youth-league': league.database.migration };
  await loadDemo({ seed: 1, children: 700, databases, linkageKey: testLinkageKey, today });
});

afterAll(() => league.stop());

describe('the demo county 抚顺县', () => {
  test('has harbours in every township but one', async () => {
    const rows = await league.sql(
      `select d.code from known_division d where d.level = 'TOWNSHIP' and not exists
         (select from heart_harbour h where starts_with(h.division_code, d.code))`,
    );
    expect(rows).toEqual([{ code: '210421204' }]);
  });

  test('pairs children, some incompletely, and has not visited all of them this month', async () => {
    const page = await divisionPage(
      league,
      '210421',
      'pairingCount completePairingCount monthlyVisitOnTimeCount quarterlyCareOnTimeCount',
    );
    const { pairingCount, completePairingCount, monthlyVisitOnTimeCount, quarterlyCareOnTimeCount } = page as Record<
      string,
      number
    >;
    for (const part of [completePairingCount, monthlyVisitOnTimeCount, quarterlyCareOnTimeCount]) {
      expect(part).toBeGreaterThan(0);
      expect(part).toBeLessThan(pairingCount as number);
    }
  });

  test('has one cadre who signs in to the demo, with a handful of pairings, and knows every child’s birth date', async () => {
    const rows = await league.sql(
      `select m.name, m.sign_in_id, count(distinct m.pairing_id) between 2 and 8 as "isHandful" from pairing_member m
         where m.sign_in_id is not null and m.until is null group by 1, 2`,
    );
    expect(rows).toEqual([{ name: '尚启航', sign_in_id: 'demo-league-cadre', isHandful: true }]);
    expect(await league.sql('select id from league_child where birth_date is null')).toEqual([]);
  });

  test('has dream rooms at all stages, one of them overdue, and a checklist nobody has filled', async () => {
    const page = await divisionPage(
      league,
      '210421',
      'dreamRoomCountsByStage { count } overdueDreamRoomCount dreamRoomChecklist { groups { items { text } } }',
    );
    expect((page.dreamRoomCountsByStage as { count: number }[]).every(({ count }) => count > 0)).toBe(true);
    expect(page).toMatchObject({
      overdueDreamRoomCount: 1,
      dreamRoomChecklist: { groups: Array(4).fill({ items: [] }) },
    });
  });

  test('has activities of all six projects, wishes in every state, bases of all six kinds', async () => {
    const { data } = await league.execute(`{ careProjects { participationCount }
      open: microWishes(filter: { status: OPEN }) { totalCount } claimed: microWishes(filter: { status: CLAIMED }) { totalCount }
      fulfilled: microWishes(filter: { status: FULFILLED }) { totalCount } leagueBases { nodes { kind } } }`);
    const projects = data.careProjects as { participationCount: number }[];
    expect(projects.map(({ participationCount }) => participationCount > 0)).toEqual(Array(6).fill(true));
    for (const state of ['open', 'claimed', 'fulfilled']) expect(data[state].totalCount).toBeGreaterThan(0);
    expect(new Set(data.leagueBases.nodes.map((base: { kind: string }) => base.kind)).size).toBe(6);
  });
});
