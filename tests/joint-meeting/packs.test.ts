import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';
import {
  act,
  COUNTY,
  civilManager,
  errorCode,
  meetingOfFile,
  person,
  read,
  refusal,
  secretary,
  sessionOf,
  today,
} from './meeting.ts';

const opened = meetingOfFile();
const fresh = async () => {
  const meeting = await opened();
  await meeting.sql('truncate meeting_pack, meeting_pack_part, meeting restart identity cascade');
  return meeting;
};

const system = person('JOINT_MEETING', 'SYSTEM', { division: '21' });
const number = `CL-${today.slice(0, 4)}-0001`;
const ORDER = { divisionCode: COUNTY, title: '十一月会议材料' };
const SUMMARY = {
  figureCount: 2,
  figureBelowTargetCount: 1,
  changeCount: 0,
  findingCount: 3,
  lateTaskCount: 0,
  undertakingCount: 20,
  undertakingMetCount: 1,
};
const SEALED = { packId: '1', gaps: [], summary: SUMMARY };

/** An act of the hub's own system. */
async function bySystem(meeting: TestDepartment, name: string, input: object) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { state attempts hash content isComplete } }`;
  const session = { viewer: system, purpose: 'STATISTICS' as const, ground: null, policy: policyOf() };
  const { data, errors } = await meeting.execute(query, { input }, session);
  return data?.[name] ?? errors?.[0]?.extensions.fields ?? errors?.[0]?.message;
}

test('ordered by the joint meeting, filled in parts, sealed with a hash of all that it says', async () => {
  const meeting = await fresh();
  expect(await act(meeting, secretary, 'freezeMeetingPack', ORDER, 'id number state content hash')).toEqual({
    id: '1',
    number,
    state: 'ORDERED',
    content: null,
    hash: null,
  });
  await bySystem(meeting, 'fillMeetingPack', { packId: '1', part: 'figures-education', content: '[{"b":1,"a":0.25}]' });
  await bySystem(meeting, 'fillMeetingPack', { packId: '1', part: 'figures-education', content: '[{"b":2,"a":0.25}]' });
  const { content, ...sealed } = await bySystem(meeting, 'sealMeetingPack', SEALED);
  expect(sealed).toEqual({ state: 'READY', attempts: 0, isComplete: true, hash: hash('sm3', content, 'hex') });
  expect(content).toContain('"figures-education":[{"a":0.25,"b":2}]');
  expect(JSON.parse(content).cover).toMatchObject({ number, ...ORDER, meeting: null, gaps: [], summary: SUMMARY });
});

test('a sealed pack does not change any more, whoever asks', async () => {
  const meeting = await fresh();
  await act(meeting, secretary, 'freezeMeetingPack', ORDER, 'id');
  await bySystem(meeting, 'sealMeetingPack', SEALED);
  const said = [{ field: 'input.packId', message: '这份材料已经封存,不能再改。' }];
  const part = { packId: '1', part: 'findings', content: '[]' };
  expect(await bySystem(meeting, 'fillMeetingPack', part)).toEqual(said);
  expect(await bySystem(meeting, 'sealMeetingPack', SEALED)).toEqual(said);
  const kept = /a sealed meeting pack does not change/;
  await expect(meeting.sql(`update meeting_pack set content = '{}'`)).rejects.toThrow(kept);
  await expect(meeting.sql('delete from meeting_pack')).rejects.toThrow(kept);
  await expect(
    meeting.sql(`insert into meeting_pack_part (pack_id, part, content) values (1, 'late', '[]')`),
  ).rejects.toThrow(kept);
});

test('what could not be gathered is tried again later, each time twice as late', async () => {
  const meeting = await fresh();
  await act(meeting, secretary, 'freezeMeetingPack', ORDER, 'id');
  expect(await bySystem(meeting, 'postponeMeetingPack', { packId: '1' })).toMatchObject({
    state: 'ORDERED',
    attempts: 1,
  });
  await bySystem(meeting, 'postponeMeetingPack', { packId: '1' });
  const [row] = await meeting.sql<{ wait: number }>(
    'select round(extract(epoch from not_before - now()))::int as wait from meeting_pack',
  );
  expect(row?.wait).toBeGreaterThan(15);
  expect(await refusal(meeting, secretary, 'freezeMeetingPack', ORDER)).toEqual({
    'input.divisionCode': '这个区划有一份材料正在汇集,请等它完成后再订。',
  });
});

test('of those who order a pack at once only one does', async () => {
  const meeting = await fresh();
  const query = 'mutation ($input: FreezeMeetingPackInput!) { freezeMeetingPack(input: $input) { number } }';
  const session = sessionOf(secretary);
  const asked = await Promise.all([1, 2, 3].map(() => meeting.execute(query, { input: ORDER }, session)));
  expect(asked.filter(({ errors }) => errors)).toHaveLength(2);
  expect(await meeting.sql('select number from meeting_pack')).toEqual([{ number }]);
});

test('a pack for a meeting takes its place and title, and knows the pack before it', async () => {
  const meeting = await fresh();
  await act(meeting, secretary, 'freezeMeetingPack', ORDER, 'id');
  await bySystem(meeting, 'sealMeetingPack', {
    ...SEALED,
    gaps: [{ department: 'EDUCATION', reason: '暂时无法访问' }],
  });
  const held = { title: '年终会议', divisionCode: COUNTY, meetsOn: today, agenda: ['总结'] };
  const { number: meetingNumber } = await act(meeting, secretary, 'scheduleMeeting', held, 'number');
  const fields =
    'title divisionCode meeting { number agenda } previous { number isComplete gaps { department reason } }';
  expect(await act(meeting, secretary, 'freezeMeetingPack', { meetingNumber }, fields)).toEqual({
    title: '年终会议',
    divisionCode: COUNTY,
    meeting: { number: meetingNumber, agenda: ['总结'] },
    previous: { number, isComplete: false, gaps: [{ department: 'EDUCATION', reason: '暂时无法访问' }] },
  });
});

test('the packs are the joint meeting’s own: other departments and other areas do not see them', async () => {
  const meeting = await fresh();
  await act(meeting, secretary, 'freezeMeetingPack', ORDER, 'id');
  const query = '{ meetingPacks { nodes { number } } meetingPack(id: "1") { number } }';
  expect(await read(meeting, secretary, query)).toEqual({
    meetingPacks: { nodes: [{ number }] },
    meetingPack: { number },
  });
  const elsewhere = person('JOINT_MEETING', 'MANAGER', { division: '210422' });
  expect(await read(meeting, elsewhere, query)).toEqual({ meetingPacks: { nodes: [] }, meetingPack: null });
  expect(await errorCode(meeting, civilManager, 'freezeMeetingPack', ORDER)).toBe('OTHER_DEPARTMENT');
  expect(await errorCode(meeting, secretary, 'sealMeetingPack', SEALED)).toBe('ROLE_NOT_ALLOWED');
});
