import { afterAll, beforeAll, expect, test } from 'vitest';
import { harbourMemberships } from '../../../subgraphs/youth-league/ledgers/harbour-memberships.ts';
import { harbourOpeningTimes } from '../../../subgraphs/youth-league/ledgers/harbour-opening-times.ts';
import { harbourSessions } from '../../../subgraphs/youth-league/ledgers/harbour-sessions.ts';
import { heartHarbours } from '../../../subgraphs/youth-league/ledgers/heart-harbours.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { LAN, LAN_ID, leagueDesk, OTHER_VILLAGE, VILLAGE } from './league-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await leagueDesk();
  const harbour = { isInPoorVillage: '否', services: '亲情陪伴', openedOn: '2024-03-01' };
  await desk.told(heartHarbours, [
    { ...harbour, name: '村童心港湾', divisionCode: VILLAGE },
    { ...harbour, name: '村童心港湾', divisionCode: OTHER_VILLAGE },
  ]);
});
afterAll(() => desk[Symbol.asyncDispose]());

const HERE = { harbour: '村童心港湾', harbourDivision: VILLAGE };

test('two harbours of one name are told apart by where they are', async () => {
  const session = { heldOn: '2025-04-12', service: '自护教育', title: '防溺水', attendanceCount: 12 };
  expect(
    await desk.told(harbourSessions, [
      { ...HERE, ...session },
      { ...session, harbour: '村童心港湾' },
      { ...HERE, ...session, heldOn: '2024-02-01' },
    ]),
  ).toEqual([
    'NEW',
    ['REFUSED', 'harbour: AMBIGUOUS_REFERENCE 有几处同名,分不清是哪一处。'],
    ['REFUSED', 'harbour: RULE 该场所在这一天没有启用,请核对日期或场所。'],
  ]);
  expect(
    await desk.rows(`select h.division_code as place, s.held_on as day, s.service, s.title, s.attendance_count as children
      from harbour_session s join heart_harbour h on h.id = s.harbour_id`),
  ).toEqual([{ place: VILLAGE, day: '2025-04-12', service: 'SELF_PROTECTION', title: '防溺水', children: 12 }]);
});

test('opening times of a kind of day do not overlap', async () => {
  const time = { ...HERE, occasion: '星期六', opensAt: '9:00', closesAt: '16:30', from: '2024-03-01' };
  expect(
    await desk.told(harbourOpeningTimes, [
      time,
      { ...time, opensAt: '16:00', closesAt: '18:00' },
      { ...time, occasion: '暑假' },
    ]),
  ).toEqual(['NEW', ['REFUSED', ': OVERLAP 开放时间有重叠,请合并或改开。'], 'NEW']);
  expect(await desk.told(harbourOpeningTimes, [time])).toEqual(['SAME']);
});

test('a child joins a harbour, leaves it and comes back; it is in it once at a time', async () => {
  const joined = { ...LAN, ...HERE, from: '2025-01-04', until: null };
  expect(await desk.told(harbourMemberships, [joined])).toEqual(['NEW']);
  expect(await desk.told(harbourMemberships, [{ ...joined, from: '2025-06-07' }])).toEqual([
    ['REFUSED', 'from: OVERLAP 这名儿童这段时间已在该港湾,请核对日期。'],
  ]);
  expect(
    await desk.told(harbourMemberships, [
      { ...joined, until: '2025-05-01' },
      { ...joined, from: '2025-06-07' },
    ]),
  ).toEqual(['CHANGED', 'NEW']);
  expect(await desk.rows('select child_id as child, "from", until from harbour_membership order by "from"')).toEqual([
    { child: LAN_ID, from: '2025-01-04', until: '2025-05-01' },
    { child: LAN_ID, from: '2025-06-07', until: null },
  ]);
});
