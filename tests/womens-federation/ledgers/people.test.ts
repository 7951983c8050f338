import { afterAll, beforeAll, expect, test } from 'vitest';
import { experts } from '../../../subgraphs/womens-federation/ledgers/experts.ts';
import { volunteers } from '../../../subgraphs/womens-federation/ledgers/volunteers.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { COUNTY, federationDesk, TOWNSHIP } from './federation-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await federationDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

test('a row enlists an expert; the day of leaving is added to the same row; the days are in order', async () => {
  const expert = {
    name: '何敏',
    divisionCode: COUNTY,
    qualification: '心理咨询师',
    topics: '心理健康',
    from: '2024-05-01',
  };
  expect(await desk.told(experts, [expert])).toEqual(['NEW']);
  expect(await desk.told(experts, [{ ...expert, until: '2024-05-01' }])).toEqual([
    ['REFUSED', 'until: RULE 结束日期必须晚于开始日期,请核对两个日期。'],
  ]);
  expect(await desk.told(experts, [{ ...expert, until: '2025-05-01' }])).toEqual(['CHANGED']);
  expect(
    await desk.rows(
      `select qualification, topics, employer, "from", until from family_education_expert where name = '何敏'`,
    ),
  ).toEqual([
    {
      qualification: 'PSYCHOLOGICAL_COUNSELLOR',
      topics: ['PSYCHOLOGICAL_WELLBEING'],
      employer: null,
      from: '2024-05-01',
      until: '2025-05-01',
    },
  ]);
});

test('a volunteer needs no qualification', async () => {
  const volunteer = { name: '白雪', divisionCode: TOWNSHIP, phone: '13900002222', from: '2024-05-01' };
  expect(await desk.told(volunteers, [volunteer, { ...volunteer, name: '白梅', phone: '12' }])).toEqual([
    'NEW',
    ['REFUSED', 'phone: NOT_A_PHONE 电话号码只能由数字和短横线组成,最多 20 位。'],
  ]);
  expect(await desk.told(volunteers, [volunteer])).toEqual(['SAME']);
});
