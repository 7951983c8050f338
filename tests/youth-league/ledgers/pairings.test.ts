import { beforeEach, expect, test } from 'vitest';
import { monthlyVisits } from '../../../subgraphs/youth-league/ledgers/monthly-visits.ts';
import { pairingMembers } from '../../../subgraphs/youth-league/ledgers/pairing-members.ts';
import { pairings } from '../../../subgraphs/youth-league/ledgers/pairings.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { KNOWN_LAN, LAN, LAN_ID, leagueDesk } from './league-desk.ts';

let desk: ToldDesk;
beforeEach(async () => {
  desk = await leagueDesk();
  return () => desk[Symbol.asyncDispose]();
});

const PAIRING = {
  ...LAN,
  from: '2025-01-06',
  cadreName: '尚启明',
  cadreWorkplace: '后安镇团委',
  cadrePhone: '13900001111',
  cadreFrom: null,
  counsellorName: '钱玉洁',
  counsellorFrom: null,
  organisationName: null,
  until: null,
  endReason: null,
};
const members = () =>
  desk.rows(
    'select role, name, workplace, sign_in_id as account, "from", until from pairing_member order by role, "from"',
  );
const CADRE = {
  role: 'CADRE',
  name: '尚启明',
  workplace: '后安镇团委',
  account: null,
  from: '2025-01-06',
  until: null,
};
const COUNSELLOR = {
  role: 'COUNSELLOR',
  name: '钱玉洁',
  workplace: null,
  account: null,
  from: '2025-01-06',
  until: null,
};

test('a row pairs a child with its members; a gap is a gap; the same row again changes nothing', async () => {
  expect(await desk.told(pairings, [PAIRING])).toEqual(['NEW']);
  expect(await desk.told(pairings, [PAIRING])).toEqual(['SAME']);
  expect(await desk.rows('select child_id as child, "from", until, end_reason as why from pairing')).toEqual([
    { child: LAN_ID, from: '2025-01-06', until: null, why: null },
  ]);
  expect(await members()).toEqual([CADRE, COUNSELLOR]);
});

test('a new cadre ends the term of the former one, who stays as they were; ending the pairing ends all terms', async () => {
  await desk.told(pairings, [PAIRING]);
  const changed = { ...PAIRING, cadreName: '赵立新', cadreWorkplace: null, cadreFrom: '2025-04-01' };
  expect(await desk.told(pairings, [changed])).toEqual(['CHANGED']);
  const ended = { ...changed, until: '2025-09-01', endReason: '儿童迁出' };
  expect(await desk.told(pairings, [ended])).toEqual(['CHANGED']);
  expect(await members()).toEqual([
    { ...CADRE, until: '2025-04-01' },
    { ...CADRE, name: '赵立新', workplace: null, from: '2025-04-01', until: '2025-09-01' },
    { ...COUNSELLOR, until: '2025-09-01' },
  ]);
  // an old table without the change of cadre renames nobody
  expect(
    await desk.told(pairings, [{ ...PAIRING, cadreName: '别人', until: '2025-09-01', endReason: '儿童迁出' }]),
  ).toEqual(['SAME']);
});

test('members have accounts and terms of their own', async () => {
  await desk.told(pairings, [PAIRING]);
  const term = {
    ...KNOWN_LAN,
    role: '少先队辅导员',
    memberName: '佟老师',
    signInId: 'tong',
    from: '2025-03-01',
    until: null,
  };
  expect(await desk.told(pairingMembers, [term, { ...term, from: '2024-12-01' }])).toEqual([
    'NEW',
    ['REFUSED', 'from: RULE 这名儿童在该日期没有结对,请先登记结对,或核对日期。'],
  ]);
  expect(await members()).toEqual([
    CADRE,
    { ...COUNSELLOR, until: '2025-03-01' },
    { ...COUNSELLOR, name: '佟老师', account: 'tong', from: '2025-03-01' },
  ]);
});

test('a pairing that overlaps another, ends without a reason, or has a telephone of nobody is refused', async () => {
  await desk.told(pairings, [PAIRING]);
  expect(
    await desk.told(pairings, [
      { ...PAIRING, from: '2025-06-01' },
      { ...PAIRING, until: '2025-09-01' },
      { ...PAIRING, from: '2025-07-01', cadreName: null, cadreFrom: '2025-06-01' },
    ]),
  ).toEqual([
    ['REFUSED', 'from: OVERLAP 这名儿童这段时间已有结对,请先结束原结对或核对日期。'],
    ['REFUSED', 'endReason: RULE 填了结束日期,请同时填写结束原因。'],
    [
      'REFUSED',
      'cadreName: RULE 填了共青团干部的其他情况,请同时填写姓名或名称。',
      'cadreFrom: RULE 不在结对期间内,请核对日期。',
    ],
  ]);
});

test('a visit belongs to the pairing of its day, and its visitor to the members of that day', async () => {
  const former = { ...PAIRING, from: '2024-01-08', until: '2024-12-01', endReason: '重新结对' };
  await desk.told(pairings, [former, PAIRING]);
  const visit = { ...KNOWN_LAN, visitedOn: '2025-02-10', visitor: '尚启明', form: '入户', content: '检查作业。' };
  const early = { ...visit, visitedOn: '2024-02-10', visitor: null };
  expect(
    await desk.told(monthlyVisits, [
      visit,
      early,
      { ...visit, visitedOn: '2024-12-20' },
      { ...visit, visitor: '钱玉吉' },
    ]),
  ).toEqual([
    'NEW',
    'NEW',
    ['REFUSED', 'visitedOn: RULE 走访日期不在结对期间内,请核对日期或结对。'],
    ['REFUSED', ': RULE 走访人不是这个结对的成员,请核对姓名,或先在结对成员台账登记。'],
  ]);
  expect(await desk.told(monthlyVisits, [visit, early])).toEqual(['SAME', 'SAME']);
  expect(
    await desk.rows(`select v.visited_on as day, p."from" as pairing, m.name as visitor, m."from" as since, v.form
      from monthly_visit v join pairing p on p.id = v.pairing_id left join pairing_member m on m.id = v.visitor_id order by 1`),
  ).toEqual([
    { day: '2024-02-10', pairing: '2024-01-08', visitor: null, since: null, form: 'HOME' },
    { day: '2025-02-10', pairing: '2025-01-06', visitor: '尚启明', since: '2025-01-06', form: 'HOME' },
  ]);
});
