import { afterAll, beforeAll, expect, test } from 'vitest';
import { familyGuidance } from '../../../subgraphs/womens-federation/ledgers/family-guidance.ts';
import { guidanceSessions } from '../../../subgraphs/womens-federation/ledgers/guidance-sessions.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { federationDesk, LAN, LAN_ID, OTHER_NUMBER } from './federation-desk.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await federationDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const GUIDANCE = {
  ...LAN,
  openedOn: '2025-03-03',
  expert: '沈佩云',
  volunteer: null,
  topics: '亲子沟通、居家安全(消防、用电、燃气)',
  goal: '每周固定视频联系',
  closedOn: null,
  outcome: null,
  closingNote: null,
};
const KNOWN = { nationalId: LAN.nationalId, name: LAN.name };
const SESSION = { ...KNOWN, openedOn: '2025-03-03', heldOn: '2025-03-10', form: '上门', summary: '商定本月目标' };

test('a row opens a guidance, and its closing day with an outcome closes it', async () => {
  const closed = { ...GUIDANCE, closedOn: '2025-05-20', outcome: '达到目标' };
  expect(await desk.told(familyGuidance, [GUIDANCE])).toEqual(['NEW']);
  expect(await desk.told(familyGuidance, [GUIDANCE])).toEqual(['SAME']);
  expect(await desk.told(familyGuidance, [closed])).toEqual(['CHANGED']);
  expect(
    await desk.rows(`select child_id as child, topics, goal, opened_on as opened, closed_on as closed, outcome, volunteer_id as volunteer,
      (select name from family_education_expert where id = expert_id) as expert from family_guidance`),
  ).toEqual([
    {
      child: LAN_ID,
      topics: ['PARENT_CHILD_COMMUNICATION', 'HOME_SAFETY'],
      goal: '每周固定视频联系',
      opened: '2025-03-03',
      closed: '2025-05-20',
      outcome: 'GOAL_REACHED',
      expert: '沈佩云',
      volunteer: null,
    },
  ]);
});

test('two guides, none, a second open guidance by the same one, an end without outcome are refused', async () => {
  const open = { ...GUIDANCE, openedOn: '2025-06-02' };
  expect(await desk.told(familyGuidance, [open])).toEqual(['NEW']);
  const oneGuide = 'expert: RULE 请在专家和志愿者中选择一人,不能都选,也不能都不选。';
  expect(
    await desk.told(familyGuidance, [
      { ...GUIDANCE, openedOn: '2025-07-01', volunteer: '卢秀巧' },
      { ...GUIDANCE, openedOn: '2025-07-02', expert: null },
      { ...GUIDANCE, openedOn: '2025-07-03' },
      { ...GUIDANCE, openedOn: '2025-07-04', closedOn: '2025-07-01', outcome: null },
    ]),
  ).toEqual([
    ['REFUSED', oneGuide],
    ['REFUSED', oneGuide],
    ['REFUSED', ': CONFLICT 此人对这名儿童的一对一指导还没有结束,请继续原来的指导,或先结束再开始新的。'],
    [
      'REFUSED',
      'closedOn: RULE 日期不能早于指导的开始日期(2025-07-04),请核对。',
      'outcome: RULE 填了结束日期,请同时填写结果。',
    ],
  ]);
});

test('sessions belong to the guidance that began on the day, until it is closed', async () => {
  expect(
    await desk.told(guidanceSessions, [
      SESSION,
      { ...SESSION, heldOn: '2025-05-20', form: '电话' },
      { ...SESSION, heldOn: '2025-05-21' },
      { ...SESSION, openedOn: '2025-03-04' },
      { ...SESSION, heldOn: '2025-03-01' },
      { ...SESSION, nationalId: OTHER_NUMBER, name: '李小强' },
    ]),
  ).toEqual([
    'NEW',
    'NEW',
    ['REFUSED', 'heldOn: RULE 这项指导在该日期已经结束,请核对日期,或开始新的指导。'],
    ['REFUSED', ': RULE 没有找到这一天开始的指导,请核对指导开始日期,或先在一对一指导台账登记。'],
    ['REFUSED', 'heldOn: RULE 日期不能早于指导的开始日期(2025-03-03),请核对。'],
    ['REFUSED', expect.stringContaining('CHILD_NOT_KNOWN')],
  ]);
  expect(await desk.told(guidanceSessions, [SESSION])).toEqual(['SAME']);
  expect(await desk.rows('select held_on as day, form, summary from family_guidance_session order by held_on')).toEqual(
    [
      { day: '2025-03-10', form: 'AT_HOME', summary: '商定本月目标' },
      { day: '2025-05-20', form: 'PHONE', summary: '商定本月目标' },
    ],
  );
});
