import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityAttendances } from '../../../subgraphs/womens-federation/ledgers/activity-attendances.ts';
import { lectures } from '../../../subgraphs/womens-federation/ledgers/lectures.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { federationDesk, LAN, LAN_ID, TOWNSHIP } from './federation-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await federationDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const LECTURE = {
  heldOn: '2025-07-18',
  title: '隔着电话也能好好沟通',
  form: '家庭教育大讲堂',
  topic: '亲子沟通',
  divisionCode: TOWNSHIP,
  place: '后安镇文化站',
  site: '后安站',
  expert: '沈佩云',
  campaign: '把爱带回家',
  participantCount: 46,
};

test('a row registers a lecture at a site, by an expert, in the campaign of its time', async () => {
  expect(await desk.told(lectures, [LECTURE])).toEqual(['NEW']);
  expect(await desk.told(lectures, [LECTURE])).toEqual(['SAME']);
  expect(await desk.told(lectures, [{ ...LECTURE, participantCount: '48人' }])).toEqual(['CHANGED']);
  expect(
    await desk.rows(`select title, form, topic, held_on as held, division_code as place, participant_count as people,
      (select name from guidance_site where id = site_id) as site, (select name from family_education_expert where id = expert_id) as expert,
      (select "from" from family_education_campaign where id = campaign_id) as campaign from family_education_activity`),
  ).toEqual([
    {
      title: '隔着电话也能好好沟通',
      form: 'LECTURE',
      topic: 'PARENT_CHILD_COMMUNICATION',
      held: '2025-07-18',
      place: TOWNSHIP,
      people: 48,
      site: '后安站',
      expert: '沈佩云',
      campaign: '2025-07-01',
    },
  ]);
});

test('a closed site, an expert not in office yet, a campaign out of season and a lecture for nobody are refused', async () => {
  const other = { ...LECTURE, title: '另一场', campaign: null };
  expect(
    await desk.told(lectures, [
      { ...other, heldOn: '2026-03-02' },
      { ...other, heldOn: '2023-12-01', site: null },
      { ...other, heldOn: '2025-10-01', campaign: '把爱带回家' },
      { ...other, participantCount: 0 },
    ]),
  ).toEqual([
    ['REFUSED', 'site: RULE 该场所在这一天没有启用,请核对日期或场所。'],
    ['REFUSED', 'expert: RULE 此人在该日期不在任,请核对日期或重新选择人员。'],
    ['REFUSED', 'campaign: RULE 这个主题行动在举办日期没有开展,请核对日期或主题行动。'],
    ['REFUSED', 'participantCount: NOT_A_NUMBER 这一格应是整数,1 到 100000 之间。'],
  ]);
});

test('a child who came is registered and noted once; one at a lecture that nobody registered is refused', async () => {
  const attended = {
    ...LAN,
    heldOn: LECTURE.heldOn,
    title: LECTURE.title,
    place: TOWNSHIP,
    accompaniedBy: '祖父母或外祖父母',
  };
  expect(await desk.told(activityAttendances, [attended, { ...attended, title: '没有的一场' }])).toEqual([
    'NEW',
    ['REFUSED', ': RULE 没有找到这场活动,请核对举办地、日期和题目,或先在大讲堂和活动台账登记。'],
  ]);
  expect(await desk.told(activityAttendances, [attended])).toEqual(['SAME']);
  expect(
    await desk.rows(`select c.id, c.name, c.birth_date as born, a.attended_on as day, a.accompanied_by as with
      from family_education_attendance a join guided_child c on c.id = a.child_id`),
  ).toEqual([{ id: LAN_ID, name: '王小兰', born: '2015-03-07', day: '2025-07-18', with: 'GRANDPARENT' }]);
});
