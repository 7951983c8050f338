import { describe, expect, test } from 'vitest';
import { decide } from '../../schema/access/decide.ts';
import { addDays } from '../../schema/plain-date.ts';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  agreed,
  civilManager,
  civilOfficer,
  errorCode,
  LAN,
  leagueManager,
  meetingOfFile,
  person,
  REQUEST,
  read,
  refusal,
  schoolManager,
  schoolOfficer,
  secretary,
  sessionOf,
  TOWNSHIP,
  today,
} from './meeting.ts';

const fresh = meetingOfFile();
const year = today.slice(0, 4);
const change = (more = {}) => ({
  agreementNumber: `GX-${year}-0001`,
  expectedVersion: 1,
  reason: '数据用途需要核实',
  ...more,
});
const policyOf = async (meeting: TestDepartment) => await meeting.subgraph.policy();

describe('sharing agreements 共享授权', () => {
  test('the policy is what every gateway and department decides by', async () => {
    const meeting = await fresh();
    expect(await policyOf(meeting)).toEqual({ agreements: [], sealedChildren: [], smallCellBelow: 10 });
    await agreed(meeting, { until: addDays(today, 365), isMasked: true });
    expect(await policyOf(meeting)).toEqual({
      agreements: [
        {
          number: `GX-${year}-0001`,
          provider: 'EDUCATION',
          consumer: 'CIVIL_AFFAIRS',
          purposes: REQUEST.purposes,
          fields: REQUEST.fields,
          divisions: REQUEST.divisions,
          isMasked: true,
          from: today,
          until: addDays(today, 365),
        },
      ],
      sealedChildren: [],
      smallCellBelow: 10,
    });
  });

  test('an agreement that begins later is in the policy, with its day', async () => {
    const meeting = await fresh();
    await agreed(meeting, { from: addDays(today, 7) });
    expect((await policyOf(meeting))?.agreements.map(({ from }) => from)).toEqual([addDays(today, 7)]);
    expect(await read(meeting, civilOfficer, '{ sharingAgreements { nodes { state } } }')).toEqual({
      sharingAgreements: { nodes: [{ state: 'NOT_YET' }] },
    });
  });

  test('suspension takes it out of the policy at once, resuming puts it back, and both stay as history', async () => {
    const meeting = await fresh();
    await agreed(meeting);
    const fields = 'state version suspensions { reason suspendedBy resumedBy } history { kind department reason }';
    await act(meeting, schoolManager, 'suspendAgreement', change(), 'state');
    expect((await policyOf(meeting))?.agreements).toEqual([]);
    expect(await refusal(meeting, secretary, 'suspendAgreement', change({ expectedVersion: 2 }))).toEqual({
      'input.agreementNumber': '这份授权已经中止,无需再次中止。',
    });
    const resume = change({ expectedVersion: 2, reason: '核实无误' });
    expect(await act(meeting, secretary, 'resumeAgreement', resume, fields)).toEqual({
      state: 'IN_FORCE',
      version: 3,
      suspensions: [{ reason: '数据用途需要核实', suspendedBy: schoolManager.name, resumedBy: secretary.name }],
      history: [
        { kind: 'GRANTED', department: 'EDUCATION', reason: null },
        { kind: 'SUSPENDED', department: 'EDUCATION', reason: '数据用途需要核实' },
        { kind: 'RESUMED', department: 'JOINT_MEETING', reason: '核实无误' },
      ],
    });
    expect((await policyOf(meeting))?.agreements).toHaveLength(1);
    expect(await refusal(meeting, secretary, 'resumeAgreement', change({ expectedVersion: 3 }))).toEqual({
      'input.agreementNumber': '这份授权没有中止,无需恢复。',
    });
  });

  test('ended is ended: out of the policy at once, and nothing brings it back', async () => {
    const meeting = await fresh();
    await agreed(meeting);
    expect(await act(meeting, schoolManager, 'endAgreement', change(), 'state endReason')).toEqual({
      state: 'ENDED',
      endReason: '数据用途需要核实',
    });
    expect((await policyOf(meeting))?.agreements).toEqual([]);
    for (const name of ['suspendAgreement', 'resumeAgreement', 'endAgreement'])
      expect(await refusal(meeting, schoolManager, name, change({ expectedVersion: 2 }))).toEqual({
        'input.agreementNumber': '这份授权已经结束,需要继续使用的请重新申请。',
      });
  });

  test('an agreement past its last day is not in the policy', async () => {
    const meeting = await fresh();
    await agreed(meeting, { until: addDays(today, 1) });
    expect((await policyOf(meeting))?.agreements).toHaveLength(1);
    await meeting.sql(`update sharing_agreement set "from" = $1::date - 9, "until" = $1`, [today]);
    expect((await policyOf(meeting))?.agreements).toEqual([]);
    const { sharingAgreement } = await read(
      meeting,
      secretary,
      `{ sharingAgreement(number: "GX-${year}-0001") { state } }`,
    );
    expect(sharingAgreement).toEqual({ state: 'ENDED' });
  });

  test('the provider decides, or the joint meeting; never the consumer, another department, or a smaller area', async () => {
    const meeting = await fresh();
    await agreed(meeting);
    const who = '只有教育部门的管理人员、数据管理员或联席会议的管理人员(管辖授权所涉区划)可以办理,请联系他们。';
    const township = person('EDUCATION', 'MANAGER', { division: TOWNSHIP });
    for (const other of [civilManager, schoolOfficer, leagueManager, township])
      expect(await refusal(meeting, other, 'suspendAgreement', change())).toEqual({ 'input.agreementNumber': who });
  });

  test('two changes at once: one counts, the other is a CONFLICT', async () => {
    const meeting = await fresh();
    await agreed(meeting);
    const codes = await Promise.all([
      errorCode(meeting, schoolManager, 'endAgreement', change()),
      errorCode(meeting, secretary, 'suspendAgreement', change()),
    ]);
    expect(codes.toSorted()).toEqual(['CONFLICT', undefined]);
    expect(await meeting.sql(`select count(*)::int as n from agreement_event`)).toEqual([{ n: 2 }]);
  });

  test('what was granted decides: allowed in force, NO_AGREEMENT once suspended', async () => {
    const meeting = await fresh();
    await agreed(meeting);
    const coordinate = 'Enrolment.grade';
    const catalogue = new Map([
      [
        coordinate,
        { coordinate, owner: 'EDUCATION', share: 'CONDITIONAL', level: 2, mask: null, from: [], roles: null } as const,
      ],
    ]);
    const row = { childId: LAN, division: TOWNSHIP, birthDate: null, isOnRoster: false };
    const decided = async () => {
      const policy = { version: '1', isCurrent: true, ...(await policyOf(meeting)) };
      const session = sessionOf(civilOfficer, { purpose: 'CHILD_CARE', policy: policy as never });
      return decide(session, catalogue, coordinate, row, 'READ', today);
    };
    expect(await decided()).toEqual({ kind: 'ALLOW' });
    await act(meeting, secretary, 'suspendAgreement', change(), 'id');
    expect(await decided()).toEqual({ kind: 'DENY', code: 'NO_AGREEMENT' });
  });
});
