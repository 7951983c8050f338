import { expect, test, vi } from 'vitest';
import { ChangedPapers } from '../../gateway/events/changed-papers.ts';
import type { Viewer } from '../../schema/access/viewer.ts';
import { childNumber } from '../feed/reader.ts';
import { ask } from '../hub.ts';
import { stewardOf } from '../sessions.ts';
import { listen } from './listening.ts';
import { IN_TIME, sweptHub, VILLAGE } from './sweeping.ts';

const LAN = childNumber(1);
/** Nobody here may write queries of their own. */
const officer = (department: string, more: Partial<Viewer> = {}) => ({
  viewer: stewardOf(department, { role: 'OFFICER', division: '210421', rights: [], ...more }),
});

const FINDING = `insert into concerned_child (id, division_code, source, recorded_by, recorded_on, updated_at)
    values ('${LAN}', '${VILLAGE}', '测试', '测试', current_date, now());
  insert into finding (child_id, code, responsible, departments, severity, division_code, evidence, found_on, last_seen_at,
      counted_from, due_on, is_due_provisional, state, updated_at)
    values ('${LAN}', 'ENROLLED_IN_TWO_SCHOOLS', 'EDUCATION', '{EDUCATION}', 'ORDINARY', '${VILLAGE}', '[{}]', current_date, now(),
      current_date, current_date, false, 'OPEN', now())`;
const CLOSED = `update finding set state = 'CLOSED', closed_on = current_date, closed_because = 'FACTS_AGREE',
  updated_at = now(), version = version + 1`;

test('a finding that has changed is named to those who may see it, each change once, and it is on record that they read it', {
  timeout: 120_000,
}, async () => {
  await using hub = await sweptHub();
  const gateway = await hub.gateway('off');
  const [school, league] = [officer('education'), officer('youth-league')];
  const [inSchool, inLeague] = [await listen(gateway.url, school), await listen(gateway.url, league)];
  await expect.poll(() => inLeague.of('jointMeetingChanged').length, IN_TIME).toBe(1);
  await expect.poll(() => inSchool.of('jointMeetingChanged').length, IN_TIME).toBe(1);
  await hub.sql('joint-meeting', FINDING);
  await expect.poll(() => inSchool.of('findingChanged'), IN_TIME).toEqual([{ id: '1', state: 'OPEN' }]);
  await hub.sql('joint-meeting', CLOSED);
  await expect
    .poll(() => inSchool.of('findingChanged'), IN_TIME)
    .toEqual([
      { id: '1', state: 'OPEN' },
      { id: '1', state: 'CLOSED' },
    ]);
  await expect.poll(() => inLeague.of('jointMeetingChanged').length, IN_TIME).toBe(3);
  expect(inLeague.of('findingChanged')).toEqual([]);
  const asked = gateway.recorder.records.filter(({ name }) => name === 'ChangedPapers');
  expect(asked.filter(({ viewer }) => viewer?.id === school.viewer.id).map(({ purpose }) => purpose)).toEqual([
    'VERIFICATION',
    'VERIFICATION',
  ]);
});

test('a task is named to the department that it is for, as soon as it is made', async () => {
  await using hub = await sweptHub();
  const gateway = await hub.gateway('off');
  const heard = await listen(gateway.url, officer('civil-affairs'), {}, '?purpose=CHILD_CARE');
  await expect.poll(() => heard.of('jointMeetingChanged').length, IN_TIME).toBe(1);
  const input = { kind: 'REFERRAL', divisionCode: VILLAGE, forDepartment: 'CIVIL_AFFAIRS', whatToDo: '入户了解情况' };
  const act = 'mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }';
  const { data } = await ask(gateway.url, act, { input }, { ...officer('education'), purpose: 'CHILD_CARE' });
  await expect
    .poll(() => heard.of('taskChanged'), { ...IN_TIME, timeout: 3_000 })
    .toEqual([{ id: data.createTask.id, state: 'OPEN' }]);
});

test('who was away for minutes is named what has changed meanwhile when they come back', async () => {
  await using hub = await sweptHub();
  const gateway = await hub.gateway('off');
  await hub.sql('joint-meeting', FINDING.replaceAll('now())', "now() - interval '5 minutes')"));
  const before = `1@${Date.now() - 600_000}`;
  const back = await listen(gateway.url, officer('education'), { 'last-event-id': before });
  await expect.poll(() => back.of('findingChanged'), IN_TIME).toEqual([{ id: '1', state: 'OPEN' }]);
  const elsewhere = await listen(gateway.url, officer('youth-league'), { 'last-event-id': before });
  await expect.poll(() => elsewhere.of('jointMeetingChanged').length, IN_TIME).toBe(1);
  expect(elsewhere.of('findingChanged')).toEqual([]);
});

test('what could not be heard is asked for again, and missed by nobody', async () => {
  const asked: string[] = [];
  const told: string[] = [];
  const answers = [
    {
      data: { findings: null },
      departments: [{ department: 'joint-meeting', status: 'UNAVAILABLE' as const, asOf: '' }],
    },
    { data: { findings: { nodes: [{ id: '7', state: 'OPEN', version: 1 }] } }, departments: [] },
  ];
  vi.useFakeTimers();
  const ask = async (since: string) => {
    asked.push(since);
    return answers.shift() ?? { data: {}, departments: [] };
  };
  const papers = new ChangedPapers({ ask, tell: ({ id }) => told.push(id) });
  papers.moved();
  await vi.advanceTimersByTimeAsync(60_000);
  papers.stop();
  vi.useRealTimers();
  expect([told, asked.length, new Set(asked).size]).toEqual([['7'], 2, 1]);
});
