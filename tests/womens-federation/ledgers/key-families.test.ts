import { afterAll, beforeAll, expect, test } from 'vitest';
import { guidedChildren } from '../../../subgraphs/womens-federation/ledgers/guided-children.ts';
import { keyFamilies } from '../../../subgraphs/womens-federation/ledgers/key-families.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { federationDesk, LAN, LAN_ID } from './federation-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await federationDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const KEY = { ...LAN, reason: '家庭经济困难', note: null, from: '2025-01-10', until: null };

test('a family is a key family, is none any more, and becomes one again', async () => {
  const ended = { ...KEY, until: '2025-06-01' };
  expect(await desk.told(keyFamilies, [KEY])).toEqual(['NEW']);
  expect(await desk.told(keyFamilies, [{ ...KEY, from: '2025-09-01' }])).toEqual([
    ['REFUSED', 'from: OVERLAP 这名儿童的家庭在该日期已是重点家庭,请先解除原来的认定,或核对认定日期。'],
  ]);
  expect(await desk.told(keyFamilies, [{ ...KEY, from: '2025-09-01' }, ended])).toEqual(['NEW', 'CHANGED']);
  expect(
    await desk.rows('select child_id as child, reason, "from", until from key_family_record order by "from"'),
  ).toEqual([
    { child: LAN_ID, reason: 'POVERTY', from: '2025-01-10', until: '2025-06-01' },
    { child: LAN_ID, reason: 'POVERTY', from: '2025-09-01', until: null },
  ]);
});

test('the register of children keeps names, residence and telephone; the number leaves only the id and the birth date', async () => {
  const child = { ...LAN, familyPhone: '13900001111' };
  expect(await desk.told(guidedChildren, [child])).toEqual(['CHANGED']);
  expect(await desk.told(guidedChildren, [child])).toEqual(['SAME']);
  expect(
    await desk.rows(
      'select id, name, birth_date as born, division_code as home, family_phone as phone from guided_child',
    ),
  ).toEqual([{ id: LAN_ID, name: '王小兰', born: '2015-03-07', home: LAN.divisionCode, phone: '13900001111' }]);
  expect(JSON.stringify(await desk.rows('select * from guided_child'))).not.toContain(LAN.nationalId);
});
