import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { answer, child, departmentsWith, judgingOfFile } from './judging.ts';
import { act, ago, civilOfficer, LAN, leagueManager, read, refusal, schoolOfficer, today, VILLAGE } from './meeting.ts';
import { make, number, step } from './task-people.ts';

const fresh = judgingOfFile();
const school = (suspectedOn: string | null = ago(3)) => ({
  education: { currentEnrolments: [], dropoutWatch: suspectedOn ? { suspectedOn, visitedOn: null } : null },
});
const visited = (visitedOn: string) => ({ civilAffairs: { lastVisit: { id: '41', visitedOn } } });
const told = (...sections: object[]) => answer([child(LAN, Object.assign({}, ...sections))]);
const options = { rules: [] };
const taskOf = async (meeting: TestDepartment, fields: string) =>
  (await read(meeting, schoolOfficer, `{ task(number: "${number}") { ${fields} } }`)).task;

describe('a task that asks for a visit 要求走访', () => {
  const asking = { asksForVisit: true };
  const FIELDS = 'state asksForVisit visitDepartment visitId visitedOn';
  const open = (asksForVisit: boolean) => ({
    state: 'OPEN',
    asksForVisit,
    visitDepartment: null,
    visitId: null,
    visitedOn: null,
  });

  test('a visit of its department on its day or later answers it; an earlier one does not', async () => {
    const { meeting, judge } = await fresh();
    await make(meeting, asking);
    await judge(told(visited(ago(1))), options);
    expect(await taskOf(meeting, FIELDS)).toEqual(open(true));
    await judge(told(visited(today)), options);
    expect(await taskOf(meeting, `${FIELDS} result history { kind }`)).toEqual({
      state: 'ANSWERED',
      asksForVisit: true,
      visitDepartment: 'CIVIL_AFFAIRS',
      visitId: '41',
      visitedOn: today,
      result: `民政部门已登记 ${today} 的走访,详情请向其了解。`,
      history: [{ kind: 'CREATED' }, { kind: 'ANSWERED' }],
    });
  });

  test('one that does not ask for a visit is for people to answer', async () => {
    const { meeting, judge } = await fresh();
    await make(meeting);
    await judge(told(visited(today)), options);
    expect(await taskOf(meeting, FIELDS)).toEqual(open(false));
  });

  test('accepted, it is answered as well; returned, only by a visit after the return', async () => {
    const { meeting, judge } = await fresh();
    await make(meeting, asking);
    await act(meeting, civilOfficer, 'acceptTask', step(1), 'id');
    await judge(told(visited(today)), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'ANSWERED' });
    await act(meeting, schoolOfficer, 'returnTask', step(3, { reason: '没有见到孩子,请再去一次' }), 'id');
    await judge(told(visited(today)), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'RETURNED' });
    await meeting.sql('update task set counted_from = counted_from - 1');
    await judge(told(visited(today)), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'ANSWERED' });
  });

  test('no rule withdraws or closes it: the child at school, and a new suspicion, leave it as it is', async () => {
    const { meeting, judge } = await fresh();
    await make(meeting, asking);
    await judge(told(school()), options);
    await judge(told(school(null)), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'OPEN' });
    await judge(told(visited(today)), options);
    await judge(told(school(null), visited(today)), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'ANSWERED' });
  });

  test('handed on, the next department’s visit answers it, if visits of that department are told of', async () => {
    const league = { youthLeague: { lastMonthlyVisitOn: today } };
    const { meeting, judge } = await fresh();
    await make(meeting, asking);
    const to = (version: number, forDepartment: string) => step(version, { forDepartment, reason: '请你们办理' });
    await act(meeting, civilOfficer, 'forwardTask', to(1, 'YOUTH_LEAGUE'), 'id');
    await judge(told(visited(today)), options);
    expect(await taskOf(meeting, FIELDS)).toEqual(open(true));
    await act(meeting, leagueManager, 'forwardTask', to(2, 'WOMENS_FEDERATION'), 'id');
    await judge(told(visited(today), league), options);
    expect(await taskOf(meeting, FIELDS)).toEqual(open(false));
    const again = await fresh();
    await make(again.meeting, { ...asking, forDepartment: 'YOUTH_LEAGUE' });
    await again.judge(told(league), options);
    expect(await taskOf(again.meeting, 'state visitDepartment')).toEqual({
      state: 'ANSWERED',
      visitDepartment: 'YOUTH_LEAGUE',
    });
  });

  test('a department that is down answers nothing', async () => {
    const { meeting, judge } = await fresh();
    await make(meeting, asking);
    const departments = departmentsWith('CIVIL_AFFAIRS', 'UNAVAILABLE');
    await judge(answer([child(LAN, visited(today))], { departments }), options);
    expect(await taskOf(meeting, 'state')).toEqual({ state: 'OPEN' });
  });

  test('where no visit could answer it, it is refused with the reason', async () => {
    const { meeting } = await fresh();
    const wish = { kind: 'REFERRAL', divisionCode: VILLAGE, whatToDo: '请入户走访', ...asking };
    const why = (more: object, by = schoolOfficer) => refusal(meeting, by, 'createTask', { ...wish, ...more });
    expect(await why({ childId: LAN, forDepartment: 'WOMENS_FEDERATION' })).toEqual({
      'input.asksForVisit': '比对不知道妇联的走访,不能据以自动答复;请不要求走访,由其写明情况答复。',
    });
    expect(await why({ childId: LAN, forDepartment: 'EDUCATION' }, civilOfficer)).toEqual({
      'input.asksForVisit':
        '比对只知道教育部门登记疑似辍学后的劝返家访,不知道其他家访,不能据以自动答复;请不要求走访,由其写明情况答复。',
    });
    expect(await why({ forDepartment: 'CIVIL_AFFAIRS' })).toEqual({
      'input.asksForVisit': '只有针对一名儿童的任务可以要求走访,请填写儿童编号,或不要求走访。',
    });
  });
});
