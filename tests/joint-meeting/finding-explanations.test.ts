import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../schema/plain-date.ts';
import { addWorkingDays } from '../../schema/working-days.ts';
import { holidayCalendar } from '../../subgraphs/joint-meeting/due-day.ts';
import { publishedHolidays } from '../../subgraphs/joint-meeting/holidays.ts';
import type { TestDepartment } from '../hub.ts';
import { answer, child, judgingOfFile, outcome, system } from './judging.ts';
import {
  act,
  ago,
  civilOfficer,
  errorCode,
  LAN,
  leagueManager,
  person,
  read,
  refusal,
  schoolManager,
  schoolOfficer,
  secretary,
  sessionOf,
  today,
} from './meeting.ts';

const fresh = judgingOfFile();
const facts = () => answer([child(LAN)]);
const REASON = '随父母在外省就读,已有当地学籍证明';
const until = addDays(today, 90);

const found = async (meeting: TestDepartment) => {
  const { findings } = await read(meeting, secretary, '{ findings { nodes { id version } } }');
  return (findings as { nodes: { id: string; version: number }[] }).nodes[0] as { id: string; version: number };
};

/** A finding of the education department, and what explains it. */
async function explainable() {
  const { meeting, judge } = await fresh();
  await judge(facts());
  const { id, version } = await found(meeting);
  const explanation = { findingId: id, expectedVersion: version, reason: REASON, until };
  const explain = () => act(meeting, schoolOfficer, 'explainFinding', explanation, 'state version');
  return { meeting, judge, explanation, explain };
}

const expire = async (meeting: TestDepartment, by = system) =>
  meeting.execute('mutation { expireExplanations { reopenedCount } }', {}, sessionOf(by, { purpose: 'STATISTICS' }));

describe('explained findings 已说明的比对结果', () => {
  test('the responsible department says why it is so, and until when; the reason is kept in the history', async () => {
    const { meeting, explanation } = await explainable();
    const fields = 'state explanation explainedUntil version history { kind department recordedBy reason }';
    expect(await act(meeting, schoolOfficer, 'explainFinding', explanation, fields)).toEqual({
      state: 'EXPLAINED',
      explanation: REASON,
      explainedUntil: until,
      version: 2,
      history: [
        { kind: 'FOUND', department: 'JOINT_MEETING', recordedBy: '系统比对', reason: null },
        { kind: 'EXPLAINED', department: 'EDUCATION', recordedBy: schoolOfficer.name, reason: REASON },
      ],
    });
  });

  test('an explanation says something, for a year at most', async () => {
    const { meeting, explanation } = await explainable();
    const wrong = { ...explanation, reason: '已知', until: today };
    expect(await refusal(meeting, schoolOfficer, 'explainFinding', wrong)).toEqual({
      'input.reason': '请写明原因,至少 10 个字。',
      'input.until': '请填写今天以后的日期。',
    });
    const long = { ...explanation, until: addDays(addMonths(today, 12), 1) };
    expect(await refusal(meeting, schoolOfficer, 'explainFinding', long)).toEqual({
      'input.until': '说明最长一年有效,到期仍不一致的再行说明。',
    });
  });

  test('a department whose facts it rests on sees it but cannot explain it; for the others it does not exist', async () => {
    const { meeting, explanation } = await explainable();
    const who = '教育部门或联席会议的工作人员、管理人员、数据管理员';
    for (const viewer of [civilOfficer, person('EDUCATION', 'CASEWORKER', { division: '210421102201' })])
      expect(await refusal(meeting, viewer, 'explainFinding', explanation)).toEqual({
        'input.findingId': `只有${who}可以办理,请联系他们。`,
      });
    for (const viewer of [leagueManager, person('EDUCATION', 'MANAGER', { division: '210422' })])
      expect(await refusal(meeting, viewer, 'explainFinding', explanation)).toEqual({
        'input.findingId': '没有找到这个编号对应的记录,请从列表中重新选择。',
      });
  });

  test('while it is explained it stays explained, however often it is found; when the facts agree it closes', async () => {
    const { meeting, judge, explain } = await explainable();
    await explain();
    expect(await judge(facts())).toEqual(outcome({ judgedCount: 1 }));
    expect(await judge(answer([child(LAN, { education: {} })]))).toEqual(outcome({ judgedCount: 1, closedCount: 1 }));
    const query = '{ findings { nodes { state explanation explainedUntil } } }';
    const closed = { state: 'CLOSED', explanation: null, explainedUntil: null };
    expect(await read(meeting, secretary, query)).toEqual({ findings: { nodes: [closed] } });
  });

  test('when the explanation has run out it is open again, and due anew: by the sweep’s tick, or when the child is judged', async () => {
    const { meeting, judge, explain } = await explainable();
    await explain();
    await meeting.sql('update finding set explained_until = $1, due_on = $2', [today, ago(20)]);
    expect(await expire(meeting)).toEqual({ data: { expireExplanations: { reopenedCount: 1 } } });
    expect(await expire(meeting)).toEqual({ data: { expireExplanations: { reopenedCount: 0 } } });
    const dueOn = addWorkingDays(today, 10, holidayCalendar(publishedHolidays())).on;
    const query = '{ findings { nodes { state isOverdue dueOn history { kind } } } }';
    const history = [{ kind: 'FOUND' }, { kind: 'EXPLAINED' }, { kind: 'EXPLANATION_EXPIRED' }];
    const open = { state: 'OPEN', isOverdue: false, dueOn, history };
    expect(await read(meeting, secretary, query)).toEqual({ findings: { nodes: [open] } });
    await meeting.sql(`update finding set state = 'EXPLAINED', explanation = 'x', explained_until = $1`, [today]);
    expect(await judge(facts())).toEqual(outcome({ judgedCount: 1, reopenedCount: 1 }));
  });

  test('an explanation can be withdrawn, with a reason', async () => {
    const { meeting, explanation, explain } = await explainable();
    const withdrawal = (expectedVersion: number) => ({
      findingId: explanation.findingId,
      expectedVersion,
      reason: '证明有误',
    });
    expect(await refusal(meeting, schoolManager, 'withdrawExplanation', withdrawal(1))).toEqual({
      'input.findingId': '这条比对结果没有说明,无需撤回。',
    });
    await explain();
    expect(await act(meeting, secretary, 'withdrawExplanation', withdrawal(2), 'state explanation')).toEqual({
      state: 'OPEN',
      explanation: null,
    });
  });

  test('whoever explains what has changed meanwhile is told so', async () => {
    const { meeting, judge, explanation } = await explainable();
    await judge(answer([child(LAN, { education: {} })]));
    expect(await errorCode(meeting, schoolOfficer, 'explainFinding', explanation)).toBe('CONFLICT');
    const { version: expectedVersion } = await found(meeting);
    expect(await refusal(meeting, schoolOfficer, 'explainFinding', { ...explanation, expectedVersion })).toEqual({
      'input.findingId': '各部门的数据已经一致,比对结果已消除,无需说明。',
    });
  });

  test('judging and expiring are for the joint meeting’s own system alone', async () => {
    const { meeting } = await explainable();
    const input = { childIds: [LAN], facts: facts() };
    for (const viewer of [secretary, person('EDUCATION', 'SYSTEM')]) {
      const { errors } = await expire(meeting, viewer);
      expect(errors?.[0]?.extensions.code).toMatch(/ROLE_NOT_ALLOWED|OTHER_DEPARTMENT/);
      const text = 'mutation ($input: JudgeChildrenInput!) { judgeChildren(input: $input) { judgedCount } }';
      const judged = await meeting.execute(text, { input }, sessionOf(viewer, { purpose: 'VERIFICATION' }));
      expect(judged.errors?.[0]?.extensions.code).toMatch(/ROLE_NOT_ALLOWED|OTHER_DEPARTMENT/);
    }
  });
});
