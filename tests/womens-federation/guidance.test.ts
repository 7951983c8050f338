import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  anExpert,
  aVolunteer,
  daysAgo,
  divisionSection,
  newChild,
  refused,
  rowsIn,
  section,
  startFederation,
  tomorrow,
} from './federation.ts';

let department: TestDepartment;
let expertId: string;
let volunteerId: string;
beforeAll(async () => {
  department = await startFederation();
  expertId = await anExpert(department);
  volunteerId = await aVolunteer(department);
});
afterAll(() => department.stop());

const topics = ['STUDY_HABITS', 'SCREEN_ADDICTION'];
const child = newChild(2, '甲二');
const SELECTION = `{ id version isOpen outcome closedOn topics sessionCount lastSessionOn expert { name }
  volunteer { name } child { id } sessions { heldOn form summary } }`;

describe('guiding a family', () => {
  let id: string;
  let childId: string;

  test('begins with one guide; the child is registered by it', async () => {
    const input = { child, expertId, topics, goal: '每周视频', openedOn: daysAgo(50) };
    const opened = await act(department, 'openFamilyGuidance', input, SELECTION);
    ({ id } = opened);
    childId = opened.child.id;
    expect(opened).toEqual({
      id: expect.any(String),
      version: 1,
      isOpen: true,
      outcome: null,
      closedOn: null,
      topics,
      sessionCount: 0,
      lastSessionOn: null,
      expert: { name: '周老师' },
      volunteer: null,
      child: { id: expect.stringMatching(/^[0-9A-Z]{26}$/) },
      sessions: [],
    });
  });

  test('needs a guide, one only, in office, and a topic', async () => {
    const one = '请在专家和志愿者中选择一人,不能都选,也不能都不选。';
    const both = { child, expertId, volunteerId, topics: [], openedOn: tomorrow };
    expect(await act(department, 'openFamilyGuidance', both)).toEqual(
      refused({
        'input.expertId': one,
        'input.topics': '请至少填写一项。',
        'input.openedOn': '日期不能晚于今天,请核对后填写实际发生的日期。',
      }),
    );
    expect(await act(department, 'openFamilyGuidance', { child, topics, openedOn: daysAgo(1) })).toEqual(
      refused({ 'input.expertId': one }),
    );
    expect(await act(department, 'openFamilyGuidance', { child, volunteerId, topics, openedOn: daysAgo(400) })).toEqual(
      refused({ 'input.volunteerId': '此人在该日期不在任,请核对日期或重新选择人员。' }),
    );
    expect(await rowsIn(department, 'family_guidance')).toBe(1);
  });

  test('is open once per child and guide, but another guide may join', async () => {
    const input = { child: { childId }, expertId, topics, openedOn: daysAgo(1) };
    expect(await act(department, 'openFamilyGuidance', input)).toEqual(
      refused({
        'input.child': '此人对这名儿童的一对一指导还没有结束,请继续原来的指导,或先结束再开始新的。',
      }),
    );
    const joined = { child: { childId }, volunteerId, topics, openedOn: daysAgo(40) };
    await act(department, 'openFamilyGuidance', joined);
    expect(await divisionSection(department, '210421', '{ guidedFamilyCount }')).toEqual({ guidedFamilyCount: 1 });
    const { womensFederation } = await section(
      department,
      childId,
      '{ currentGuidance { openedOn } guidances(first: 5) { openedOn } }',
    );
    expect(womensFederation).toEqual({
      currentGuidance: { openedOn: daysAgo(40) },
      guidances: [{ openedOn: daysAgo(40) }, { openedOn: daysAgo(50) }],
    });
  });

  test('goes on in sessions, the latest first', async () => {
    const session = { guidanceId: id, form: 'AT_HOME', summary: '了解家庭近况' };
    await act(department, 'recordGuidanceSession', { ...session, heldOn: daysAgo(30) });
    const answer = await act(
      department,
      'recordGuidanceSession',
      { ...session, form: 'PHONE', heldOn: daysAgo(20) },
      SELECTION,
    );
    expect(answer).toMatchObject({ sessionCount: 2, lastSessionOn: daysAgo(20) });
    expect(answer.sessions.map((each: { form: string }) => each.form)).toEqual(['PHONE', 'AT_HOME']);
  });

  test('has no session before it began, in the future, or without a word', async () => {
    const session = { guidanceId: id, form: 'VIDEO', summary: '' };
    expect(await act(department, 'recordGuidanceSession', { ...session, heldOn: daysAgo(51) })).toEqual(
      refused({
        'input.heldOn': `日期不能早于指导的开始日期(${daysAgo(50)}),请核对。`,
        'input.summary': '不能为空,请填写。',
      }),
    );
    expect(await act(department, 'recordGuidanceSession', { ...session, summary: '有', heldOn: tomorrow })).toEqual(
      refused({ 'input.heldOn': '日期不能晚于今天,请核对后填写实际发生的日期。' }),
    );
    expect(await rowsIn(department, 'family_guidance_session')).toBe(2);
  });

  test('closes once, not before its last session, and not over somebody else’s change', async () => {
    const close = { guidanceId: id, expectedVersion: 1, closedOn: daysAgo(10), outcome: 'GOAL_REACHED' };
    expect(await act(department, 'closeFamilyGuidance', { ...close, closedOn: daysAgo(21) })).toEqual(
      refused({ 'input.closedOn': `日期不能早于最近一次指导的日期(${daysAgo(20)}),请核对。` }),
    );
    expect(await act(department, 'closeFamilyGuidance', { ...close, expectedVersion: 7 })).toEqual({
      code: 'CONFLICT',
      problems: {},
    });
    expect(await act(department, 'closeFamilyGuidance', close, SELECTION)).toMatchObject({
      isOpen: false,
      outcome: 'GOAL_REACHED',
      closedOn: daysAgo(10),
      version: 2,
    });
    expect(await act(department, 'closeFamilyGuidance', { ...close, expectedVersion: 2 })).toEqual(
      refused({ 'input.guidanceId': '这项指导已经结束,不能再次结束。' }),
    );
  });

  test('that is closed takes a session of the time before, none of the time after', async () => {
    const session = { guidanceId: id, form: 'AT_SITE', summary: '补记' };
    expect(await act(department, 'recordGuidanceSession', { ...session, heldOn: daysAgo(9) })).toEqual(
      refused({ 'input.heldOn': '这项指导在该日期已经结束,请核对日期,或开始新的指导。' }),
    );
    expect(
      await act(department, 'recordGuidanceSession', { ...session, heldOn: daysAgo(10) }, '{ sessionCount }'),
    ).toEqual({
      sessionCount: 3,
    });
  });

  test('may begin again with the same guide after it was closed; both stay on record', async () => {
    await act(department, 'openFamilyGuidance', { child: { childId }, expertId, topics, openedOn: daysAgo(5) });
    const { womensFederation } = await section(department, childId, '{ guidances { isOpen } }');
    expect(womensFederation.guidances).toEqual([{ isOpen: true }, { isOpen: true }, { isOpen: false }]);
  });

  test('is found by topic and by where the child lives', async () => {
    const query = `query ($filter: FamilyGuidanceFilter) { familyGuidances(filter: $filter) { totalCount } }`;
    const count = async (filter: object) =>
      (await department.execute(query, { filter })).data.familyGuidances.totalCount;
    expect(await count({ topic: 'STUDY_HABITS', divisionCode: '210421101' })).toBe(3);
    expect(await count({ topic: 'DROWNING' })).toBe(0);
    expect(await count({ isOpen: false })).toBe(1);
    expect(await count({ divisionCode: '210421102' })).toBe(0);
  });
});
