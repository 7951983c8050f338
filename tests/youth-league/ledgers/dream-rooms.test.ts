import { beforeEach, expect, test } from 'vitest';
import { dreamRooms } from '../../../subgraphs/youth-league/ledgers/dream-rooms.ts';
import type { ToldDesk } from '../../ledgers/told-desk.ts';
import { LAN, LAN_ID, leagueDesk } from './league-desk.ts';

let desk: ToldDesk;
beforeEach(async () => {
  desk = await leagueDesk();
  return () => desk[Symbol.asyncDispose]();
});

const ROOM = {
  ...LAN,
  appliedOn: '2025-01-12',
  surveyedOn: '2025-01-20',
  surveyedNote: '南屋一间',
  approvedOn: null,
  renovatingOn: null,
  acceptedOn: null,
  followedUpOn: null,
  dueOn: '2027-09-30',
  costYuan: '6,000元',
  funder: '县希望工程办公室',
};
const stages = () =>
  desk.rows(
    'select stage, reached_on as day, after_stage as after, after_on as since, note from dream_room_stage_record order by reached_on, id',
  );

test('a row brings a room to the stage of its last day; later rows move it on', async () => {
  expect(await desk.told(dreamRooms, [ROOM])).toEqual(['NEW']);
  expect(await desk.told(dreamRooms, [ROOM])).toEqual(['SAME']);
  const further = { ...ROOM, approvedOn: '2025-02-10', renovatingOn: '2025-03-02' };
  expect(await desk.told(dreamRooms, [further])).toEqual(['CHANGED']);
  expect(
    await desk.rows('select child_id as child, stage, due_on as due, cost_yuan as cost, funder from dream_room'),
  ).toEqual([{ child: LAN_ID, stage: 'RENOVATING', due: '2027-09-30', cost: 6000, funder: '县希望工程办公室' }]);
  expect(await stages()).toEqual([
    { stage: 'APPLIED', day: '2025-01-12', after: null, since: null, note: null },
    { stage: 'SURVEYED', day: '2025-01-20', after: 'APPLIED', since: '2025-01-12', note: '南屋一间' },
    { stage: 'APPROVED', day: '2025-02-10', after: 'SURVEYED', since: '2025-01-20', note: null },
    { stage: 'RENOVATING', day: '2025-03-02', after: 'APPROVED', since: '2025-02-10', note: null },
  ]);
});

test('a corrected day of a stage is taken over by the stage after it', async () => {
  await desk.told(dreamRooms, [ROOM]);
  expect(await desk.told(dreamRooms, [{ ...ROOM, appliedOn: '2025-01-15' }])).toEqual(['CHANGED']);
  expect((await stages()).slice(0, 2)).toEqual([
    { stage: 'APPLIED', day: '2025-01-15', after: null, since: null, note: null },
    { stage: 'SURVEYED', day: '2025-01-20', after: 'APPLIED', since: '2025-01-15', note: '南屋一间' },
  ]);
});

test('a stage left out, dated before the one it follows, or taken back is refused', async () => {
  await desk.told(dreamRooms, [ROOM]);
  expect(await desk.told(dreamRooms, [{ ...ROOM, surveyedOn: null, surveyedNote: null }])).toEqual([
    ['REFUSED', 'surveyedOn: RULE 这间小屋已登记到“勘察”阶段,请填写这一阶段的日期。'],
  ]);
  expect(await desk.told(dreamRooms, [{ ...ROOM, approvedOn: null, renovatingOn: '2025-01-19' }])).toEqual([
    ['REFUSED', 'approvedOn: RULE 后面的阶段已有日期,请补填批准日期。'],
  ]);
  expect(await desk.told(dreamRooms, [{ ...ROOM, approvedOn: '2025-01-19' }])).toEqual([
    ['REFUSED', 'approvedOn: RULE 日期不能早于勘察日期(2025-01-20),请核对。'],
  ]);
  expect((await stages()).length).toBe(2);
});

test('no room is accepted while an item of the checklist of that day is unmet', async () => {
  const accepted = { ...ROOM, approvedOn: '2025-02-10', renovatingOn: '2025-03-02', acceptedOn: '2025-04-15' };
  await desk.sql(
    `with l as (insert into dream_room_checklist (division_code, "from", source, recorded_by, recorded_on, updated_at)
       values ('210421', '2025-04-01', '测试', '测试', '2025-04-01', now()) returning id),
     g as (insert into dream_room_checklist_group (checklist_id, kind) select id, 'SIX_ITEMS' from l returning id)
     insert into dream_room_checklist_item (group_id, position, text) select id, 1, '一张书桌' from g`,
  );
  expect(await desk.told(dreamRooms, [accepted])).toEqual([
    ['REFUSED', ': RULE 检查清单还有未达到的条目,请整改并登记检查结果后再验收。'],
  ]);
  expect(await desk.told(dreamRooms, [{ ...accepted, acceptedOn: '2025-03-20' }])).toEqual(['NEW']);
});
