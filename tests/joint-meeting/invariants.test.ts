import { describe, expect, test } from 'vitest';
import { act, agreed, civilManager, LAN, meetingOfFile, secretary } from './meeting.ts';

const fresh = meetingOfFile();

describe('the database itself refuses 数据库约束', () => {
  test.each([
    ['an agreement with oneself', `update sharing_agreement set consumer = provider`, 'sharing_agreement_between_two'],
    ['an agreement about nothing', `update sharing_agreement set fields = '{}'`, 'sharing_agreement_says_something'],
    [
      'an agreement that ends before it begins',
      `update sharing_agreement set "until" = "from"`,
      'sharing_agreement_ends_after_start',
    ],
    ['an end without a reason', `update sharing_agreement set ended_at = now()`, 'sharing_agreement_end_has_reason'],
    [
      'a grant without an agreement',
      `update sharing_request set agreement_id = null`,
      'sharing_request_grant_has_agreement',
    ],
    [
      'a second suspension while one is open',
      `insert into agreement_suspension (agreement_id, suspended_at, reason, suspended_by) values (1, now(), 'x', 'x'), (1, now(), 'x', 'x')`,
      'agreement_suspension_one_at_a_time',
    ],
    [
      'an emergency longer than an hour',
      `update emergency_access set expires_at = expires_at + interval '1 minute'`,
      'emergency_access_an_hour',
    ],
    [
      'an emergency closed after it expired',
      `update emergency_access set closed_at = expires_at + interval '1 minute'`,
      'emergency_access_closed_in_time',
    ],
    ['half a review', `update emergency_access set finding = 'JUSTIFIED'`, 'emergency_access_review_is_whole'],
    [
      'two seals on one child',
      `insert into child_seal (sealed_child, case_number, division_code, reason, sealed_at, sealed_by) select sealed_child, 'x', division_code, 'x', now(), 'x' from child_seal`,
      'child_seal_one_at_a_time',
    ],
    [
      'a seal of a child that nobody noted',
      `update child_seal set sealed_child = 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ'`,
      'child_seal_concerned_child',
    ],
    [
      'a limit of two',
      `insert into policy_setting (small_cell_below, reason, set_at, recorded_by) values (2, 'x', now(), 'x')`,
      'policy_setting_hides_small_cells',
    ],
    [
      'two answer periods at once',
      `insert into answer_period (kind, working_days, legal_basis, "from") values ('SHARING_REQUEST', 5, 'x', '2026-01-01')`,
      'answer_period_no_overlap',
    ],
  ])('%s', async (_, statement, constraint) => {
    const meeting = await fresh();
    await agreed(meeting);
    const danger = { childId: LAN, dangerKind: 'MISSING', reason: '孩子离家未归,须联系亲属查找' };
    await act(meeting, civilManager, 'openEmergency', danger, 'id');
    await act(meeting, civilManager, 'sealChild', { childId: LAN, caseNumber: 'GA-1', reason: '侦办' }, 'id');
    await expect(meeting.sql(statement)).rejects.toThrow(constraint);
  });

  test('two suspensions may follow one another', async () => {
    const meeting = await fresh();
    const agreementNumber = await agreed(meeting);
    const change = (expectedVersion: number) => ({ agreementNumber, expectedVersion, reason: '核实用途' });
    await act(meeting, secretary, 'suspendAgreement', change(1), 'id');
    await act(meeting, secretary, 'resumeAgreement', change(2), 'id');
    const again = await act(meeting, secretary, 'suspendAgreement', change(3), 'state suspensions { reason }');
    expect(again).toEqual({ state: 'SUSPENDED', suspensions: Array(2).fill({ reason: '核实用途' }) });
  });
});
