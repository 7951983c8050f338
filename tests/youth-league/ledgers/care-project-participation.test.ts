import { afterAll, beforeAll, expect, test } from 'vitest';
import { careProjectParticipation } from '../../../subgraphs/youth-league/ledgers/care-project-participation.ts';
import { leagueChildren } from '../../../subgraphs/youth-league/ledgers/league-children.ts';
import { microWishes } from '../../../subgraphs/youth-league/ledgers/micro-wishes.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { COUNTY, LAN, LAN_ID, leagueDesk, VILLAGE } from './league-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await leagueDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const TOOK_PART = {
  ...LAN,
  project: '悦读计划',
  title: '同读一本书',
  heldOn: '2025-04-23',
  place: COUNTY,
  base: '悦读书屋',
};
const BROTHER = { ...TOOK_PART, nationalId: null, name: '王小强', birthDate: '2017-05-06' };

test('the first row of an activity registers it, the others add children; again, nothing changes', async () => {
  expect(await desk.told(careProjectParticipation, [TOOK_PART, BROTHER])).toEqual(['NEW', 'NEW']);
  expect(await desk.told(careProjectParticipation, [BROTHER, TOOK_PART])).toEqual(['SAME', 'SAME']);
  expect(
    await desk.rows(`select p.kind, a.title, a.division_code as place, a.held_on as day, b.name as base,
      (select array_agg(c.name order by c.name) from care_project_participation t join league_child c on c.id = t.child_id where t.activity_id = a.id) as children
      from care_project_activity a join care_project p on p.id = a.project_id left join league_base b on b.id = a.base_id`),
  ).toEqual([
    {
      kind: 'HAPPY_READING',
      title: '同读一本书',
      place: COUNTY,
      day: '2025-04-23',
      base: '悦读书屋',
      children: ['王小兰', '王小强'],
    },
  ]);
});

test('a base that was not open yet and an unknown project are refused', async () => {
  expect(
    await desk.told(careProjectParticipation, [
      { ...TOOK_PART, heldOn: '2023-04-23' },
      { ...TOOK_PART, project: '冬令营' },
    ]),
  ).toEqual([
    ['REFUSED', 'base: RULE 该场所在这一天没有启用,请核对日期或场所。'],
    ['REFUSED', 'project: NOT_A_CHOICE 这一格的内容不在选项之内。'],
  ]);
});

test('the register says whether a child is de-facto unattended; an empty cell says that nobody has told', async () => {
  expect(await desk.told(leagueChildren, [{ ...LAN, isDeFactoUnattended: '是' }])).toEqual(['CHANGED']);
  expect(
    await desk.rows(
      `select birth_date as born, division_code as home, is_de_facto_unattended as alone from league_child where id = '${LAN_ID}'`,
    ),
  ).toEqual([{ born: '2015-03-07', home: VILLAGE, alone: true }]);
  expect(await desk.told(leagueChildren, [LAN])).toEqual(['SAME']);
});

test('a wish is claimed and comes true, in this order', async () => {
  const wish = {
    ...LAN,
    wish: '一盏台灯',
    wishedOn: '2025-05-20',
    claimedBy: null,
    claimedOn: null,
    fulfilledOn: null,
  };
  const fulfilled = { ...wish, claimedBy: '县供电公司', claimedOn: '2025-05-25', fulfilledOn: '2025-06-01' };
  expect(await desk.told(microWishes, [wish])).toEqual(['NEW']);
  expect(await desk.told(microWishes, [fulfilled])).toEqual(['CHANGED']);
  expect(
    await desk.told(microWishes, [
      { ...fulfilled, claimedOn: '2025-05-19' },
      { ...wish, wish: '一个足球', fulfilledOn: '2025-06-01' },
    ]),
  ).toEqual([
    ['REFUSED', 'claimedOn: RULE 认领日期不能早于许愿日期,请核对。'],
    ['REFUSED', 'claimedOn: RULE 这个微心愿还没有人认领,请先填写认领日期。'],
  ]);
});
