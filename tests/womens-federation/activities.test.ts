import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  anExpert,
  daysAgo,
  divisionSection,
  newChild,
  refused,
  rowsIn,
  section,
  startFederation,
  tomorrow,
  VILLAGE,
} from './federation.ts';

let department: TestDepartment;
let expertId: string;
let siteId: string;
let campaignId: string;
beforeAll(async () => {
  department = await startFederation();
  expertId = await anExpert(department);
  const site = { name: '站点', kind: 'VILLAGE', divisionCode: VILLAGE, services: ['LECTURE'], openedOn: daysAgo(60) };
  siteId = (await act(department, 'createGuidanceSite', site)).id;
  const campaign = { name: '书香飘万家', season: 'YEAR_ROUND', from: daysAgo(300) };
  campaignId = (await act(department, 'createFamilyEducationCampaign', campaign)).id;
});
afterAll(() => department.stop());

const lecture = {
  title: '珍爱生命,预防溺水',
  topic: 'DROWNING',
  heldOn: daysAgo(20),
  divisionCode: VILLAGE,
  place: '村文化广场',
  participantCount: 40,
};

describe('a lecture', () => {
  test('is held with the known children who came; a child named for the first time is registered', async () => {
    const attendances = [{ child: newChild(2, '甲二'), accompaniedBy: 'GRANDPARENT' }, { child: newChild(3, '甲三') }];
    const input = { ...lecture, siteId, expertId, campaignId, attendances };
    const selection = `{ form title topic heldOn participantCount knownChildCount site { name } expert { name }
      campaign { name activityCount } attendances { accompaniedBy attendedOn child { id } } }`;
    const held = await act(department, 'holdLecture', input, selection);
    expect(held).toEqual({
      form: 'LECTURE',
      title: lecture.title,
      topic: 'DROWNING',
      heldOn: lecture.heldOn,
      participantCount: 40,
      knownChildCount: 2,
      site: { name: '站点' },
      expert: { name: '周老师' },
      campaign: { name: '书香飘万家', activityCount: 1 },
      attendances: [
        { accompaniedBy: 'GRANDPARENT', attendedOn: lecture.heldOn, child: { id: expect.any(String) } },
        { accompaniedBy: null, attendedOn: lecture.heldOn, child: { id: expect.any(String) } },
      ],
    });
    const child = await section(
      department,
      held.attendances[0].child.id,
      '{ name attendances { activity { title } } }',
    );
    expect(child.womensFederation).toEqual({ name: '甲二', attendances: [{ activity: { title: lecture.title } }] });
  });

  test('is refused with every problem at once, and no child is registered by it', async () => {
    const before = [await rowsIn(department, 'family_education_activity'), await rowsIn(department, 'guided_child')];
    const wrong = {
      ...lecture,
      title: '',
      place: ' ',
      divisionCode: '210499',
      heldOn: tomorrow,
      participantCount: 1,
      attendances: [{ child: newChild(4) }, { child: { childId: '短' } }, { child: {} }],
    };
    expect(await act(department, 'holdLecture', wrong)).toEqual(
      refused({
        'input.title': '不能为空,请填写。',
        'input.heldOn': '日期不能晚于今天,请核对后填写实际发生的日期。',
        'input.divisionCode': '没有这个行政区划代码,请从区划列表中选择。',
        'input.place': '不能为空,请填写。',
        'input.participantCount': '参加人数不能少于列出的儿童人数,请核对。',
        'input.attendances.1.child.childId': '儿童编号格式不正确,请从档案页复制 26 位编号。',
        'input.attendances.2.child.childId': '请填写儿童编号或身份证号;没有身份证号的,请先由民政部门登记取得临时编号。',
      }),
    );
    expect([await rowsIn(department, 'family_education_activity'), await rowsIn(department, 'guided_child')]).toEqual(
      before,
    );
  });

  test('has people in it', async () => {
    expect(await act(department, 'holdLecture', { ...lecture, participantCount: 0 })).toEqual(
      refused({ 'input.participantCount': '必须大于 0,请填写实际数值。' }),
    );
  });

  test('counts a child once', async () => {
    const attendances = [{ child: newChild(5) }, { child: newChild(5) }];
    expect(await act(department, 'holdLecture', { ...lecture, attendances })).toEqual(
      refused({ 'input.attendances.1.child': '这名儿童在名单中出现了两次,请删去一次。' }),
    );
  });

  test('is held where the site was open, by an expert in office', async () => {
    expect(await act(department, 'holdLecture', { ...lecture, heldOn: daysAgo(61), siteId })).toEqual(
      refused({ 'input.siteId': '该场所在这一天没有启用,请核对日期或场所。' }),
    );
    expect(await act(department, 'holdLecture', { ...lecture, heldOn: daysAgo(366), expertId })).toEqual(
      refused({ 'input.expertId': '此人在该日期不在任,请核对日期或重新选择人员。' }),
    );
    expect(await act(department, 'holdLecture', { ...lecture, campaignId: '424242' })).toEqual(
      refused({ 'input.campaignId': '没有找到这个编号对应的记录,请从列表中重新选择。' }),
    );
  });
});

describe('the activities of a division', () => {
  test('lectures are those of form LECTURE, counted within half-open days', async () => {
    const reading = { ...lecture, form: 'READING_TOGETHER', topic: 'READING_TOGETHER', participantCount: 15 };
    await act(department, 'holdFamilyEducationActivity', reading);
    await act(department, 'holdLecture', { ...lecture, heldOn: daysAgo(10), participantCount: 30 });
    const selection = `{ lectures { totalCount } familyEducationActivities { totalCount } all: lectureCount
      early: lectureCount(until: "${daysAgo(10)}") late: lectureCount(from: "${daysAgo(10)}")
      participants: lectureParticipantCount(from: "${daysAgo(20)}", until: "${daysAgo(9)}") }`;
    expect(await divisionSection(department, '2104', selection)).toEqual({
      lectures: { totalCount: 2 },
      familyEducationActivities: { totalCount: 3 },
      all: 2,
      early: 1,
      late: 1,
      participants: 70,
    });
  });

  test('are found by topic, campaign, form and day', async () => {
    const query = `query ($filter: FamilyEducationActivityFilter) {
      familyEducationActivities(filter: $filter, orderBy: PARTICIPANT_COUNT_ASC) { nodes { participantCount } } }`;
    const find = async (filter: object) =>
      (await department.execute(query, { filter })).data.familyEducationActivities.nodes.map(
        (node: { participantCount: number }) => node.participantCount,
      );
    expect(await find({ topic: ['DROWNING', 'TRAFFIC'] })).toEqual([30, 40]);
    expect(await find({ campaignId })).toEqual([40]);
    expect(await find({ campaignId: 'x' })).toEqual([]);
    expect(await find({ form: ['READING_TOGETHER'] })).toEqual([15]);
    expect(await find({ heldOnFrom: daysAgo(10) })).toEqual([30]);
    expect(await find({ heldOnUntil: daysAgo(10), titleContains: '溺水' })).toEqual([15, 40]);
    expect(await find({ divisionCode: '210421102' })).toEqual([]);
  });
});
