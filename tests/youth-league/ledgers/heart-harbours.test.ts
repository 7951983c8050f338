import { afterAll, beforeAll, expect, test } from 'vitest';
import { harbourCompanions } from '../../../subgraphs/youth-league/ledgers/harbour-companions.ts';
import { heartHarbours } from '../../../subgraphs/youth-league/ledgers/heart-harbours.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { leagueDesk, VILLAGE } from './league-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await leagueDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const HARBOUR = {
  name: '栗子村童心港湾',
  divisionCode: VILLAGE,
  address: '栗子村文化室',
  isInPoorVillage: '是',
  equipment: '图书 200 册',
  services: '亲情陪伴、自护教育',
  openedOn: '2024-03-01',
  closedOn: null,
  companionName: '于秀英',
  companionPhone: '13900001111',
  companionFrom: '2024-03-01',
};
const companions = () => desk.rows('select name, "from", until from harbour_companion order by harbour_id, "from"');

test('a row registers a harbour with its companion; a new companion ends the term of the former one', async () => {
  const changed = { ...HARBOUR, companionName: '关桂芝', companionPhone: null, companionFrom: '2025-02-01' };
  expect(await desk.told(heartHarbours, [HARBOUR])).toEqual(['NEW']);
  expect(await desk.told(heartHarbours, [HARBOUR])).toEqual(['SAME']);
  expect(await desk.told(heartHarbours, [changed])).toEqual(['CHANGED']);
  expect(
    await desk.rows(
      'select name, division_code as place, is_in_poor_village as poor, services, opened_on as opened, closed_on as closed from heart_harbour',
    ),
  ).toEqual([
    {
      name: '栗子村童心港湾',
      place: VILLAGE,
      poor: true,
      services: ['FAMILY_COMPANIONSHIP', 'SELF_PROTECTION'],
      opened: '2024-03-01',
      closed: null,
    },
  ]);
  expect(await companions()).toEqual([
    { name: '于秀英', from: '2024-03-01', until: '2025-02-01' },
    { name: '关桂芝', from: '2025-02-01', until: null },
  ]);
});

test('former companions fit in whatever their order, and a closed harbour closes the last term', async () => {
  const term = { harbour: '栗子村童心港湾', name: '佟丽娟', phone: null, from: '2024-09-01', until: null };
  expect(await desk.told(harbourCompanions, [term])).toEqual(['NEW']);
  const closed = { ...HARBOUR, closedOn: '2026-01-01', companionName: '关桂芝', companionFrom: '2025-02-01' };
  expect(await desk.told(heartHarbours, [closed])).toEqual(['CHANGED']);
  expect(await companions()).toEqual([
    { name: '于秀英', from: '2024-03-01', until: '2024-09-01' },
    { name: '佟丽娟', from: '2024-09-01', until: '2025-02-01' },
    { name: '关桂芝', from: '2025-02-01', until: '2026-01-01' },
  ]);
});

test('a companion without a day, before the harbour, or without a name; a harbour of a county: all refused', async () => {
  const other = { ...HARBOUR, name: '另一处' };
  expect(
    await desk.told(heartHarbours, [
      { ...other, companionFrom: null },
      { ...other, name: '二处', companionFrom: '2024-02-01' },
      { ...other, name: '三处', companionName: null },
      { ...other, divisionCode: '210421' },
    ]),
  ).toEqual([
    ['REFUSED', 'companionFrom: RULE 填了童伴妈妈,请同时填写任职日期。'],
    ['REFUSED', 'companionFrom: RULE 日期不能早于港湾的启用日期(2024-03-01),请核对。'],
    ['REFUSED', 'companionName: RULE 填了童伴妈妈的电话或任职日期,请同时填写姓名。'],
    ['REFUSED', 'divisionCode: WRONG_DIVISION_LEVEL 这里需要乡镇或村一级的行政区划代码。'],
  ]);
});
