import { describe, expect, test } from 'vitest';
import { childIdOf } from '../../schema/child-id.ts';
import { checkCharacter, parseNationalId } from '../../schema/national-id.ts';
import { addDays } from '../../schema/plain-date.ts';
import { testLinkageKey } from '../databases.ts';
import {
  act,
  ago,
  asked,
  civilManager,
  civilOfficer,
  errorCode,
  LAN,
  meetingOfFile,
  NAMELESS,
  person,
  read,
  refusal,
  schoolManager,
  secretary,
  today,
} from './meeting.ts';

const fresh = meetingOfFile();
const steward = person('CIVIL_AFFAIRS', 'DATA_STEWARD');
const SEAL = { childId: LAN, caseNumber: 'GA-210421-2026-0007', reason: '案件侦办期间封存' };
const NUMBER = `99000020150101001${checkCharacter('99000020150101001')}`;

describe('sealed children 封存', () => {
  test('a seal is in the policy at once, and gone from it when unsealed; the rows stay', async () => {
    const meeting = await fresh();
    expect(await act(meeting, civilManager, 'sealChild', SEAL, 'childId caseNumber isCurrent sealedBy')).toEqual({
      childId: LAN,
      caseNumber: SEAL.caseNumber,
      isCurrent: true,
      sealedBy: civilManager.name,
    });
    expect((await meeting.subgraph.policy())?.sealedChildren).toEqual([LAN]);
    expect(await refusal(meeting, civilManager, 'sealChild', SEAL)).toEqual({
      'input.childId': '这名儿童已经封存,无需再次封存。',
    });
    const unseal = { childId: LAN, reason: '案件办结' };
    expect(await act(meeting, civilManager, 'unsealChild', unseal, 'isCurrent unsealReason')).toEqual({
      isCurrent: false,
      unsealReason: '案件办结',
    });
    expect((await meeting.subgraph.policy())?.sealedChildren).toEqual([]);
    expect(await refusal(meeting, civilManager, 'unsealChild', unseal)).toEqual({
      'input.childId': '这名儿童没有封存,无需解除。',
    });
  });

  test('only civil affairs’ managers and data stewards seal and unseal', async () => {
    const meeting = await fresh();
    for (const other of [civilOfficer, schoolManager, secretary])
      for (const [name, input] of [
        ['sealChild', SEAL],
        ['unsealChild', { childId: LAN, reason: '办结' }],
      ] as const)
        expect(await refusal(meeting, other, name, input)).toEqual({
          'input.childId': '只有民政部门的管理人员或数据管理员可以办理,请联系他们。',
        });
  });

  test('those who may seal find the sealed child’s seal; others find nothing', async () => {
    const meeting = await fresh();
    await act(meeting, civilManager, 'sealChild', SEAL, 'id');
    const policy = { version: 's', isCurrent: true, ...(await meeting.subgraph.policy()) } as never;
    const query = '{ childSeals { nodes { childId reason } totalCount } }';
    const seals = { nodes: [{ childId: LAN, reason: SEAL.reason }], totalCount: 1 };
    expect(await read(meeting, civilManager, query, { policy })).toEqual({ childSeals: seals });
    expect(await read(meeting, steward, query, { policy, purpose: 'CORRECTION' })).toEqual({ childSeals: seals });
    for (const other of [civilOfficer, schoolManager, secretary])
      expect(await read(meeting, other, query, { policy })).toEqual({ childSeals: { nodes: [], totalCount: 0 } });
  });

  test('two seals at once: one row', async () => {
    const meeting = await fresh();
    const codes = await Promise.all([1, 2].map(() => errorCode(meeting, civilManager, 'sealChild', SEAL)));
    expect(codes.toSorted()).toEqual(['BAD_INPUT', undefined]);
    expect(await meeting.sql('select count(*)::int as n from child_seal')).toEqual([{ n: 1 }]);
  });

  test('a child that gets its number stays sealed, under both its ids', async () => {
    const meeting = await fresh();
    await act(meeting, civilManager, 'sealChild', { ...SEAL, childId: NAMELESS }, 'id');
    const proper = childIdOf(testLinkageKey, parseNationalId(NUMBER));
    const identify = { provisionalId: NAMELESS, nationalId: NUMBER };
    await act(meeting, person('JOINT_MEETING', 'OFFICER'), 'identifyConcernedChild', identify, 'id');
    expect((await meeting.subgraph.policy())?.sealedChildren).toEqual([proper, NAMELESS].toSorted());
    const unseal = { childId: NAMELESS, reason: '案件办结' };
    expect(await act(meeting, civilManager, 'unsealChild', unseal, 'childId')).toEqual({ childId: proper });
    expect((await meeting.subgraph.policy())?.sealedChildren).toEqual([]);
  });
});

describe('settings 策略参数', () => {
  test('the joint meeting’s manager sets the small-cell limit, never below three', async () => {
    const meeting = await fresh();
    const set = (smallCellBelow: number) => ({ smallCellBelow, reason: '联席会议第三次会议决定' });
    expect(await refusal(meeting, secretary, 'setSmallCellBelow', set(2))).toEqual({
      'input.smallCellBelow': '不能小于 3,否则统计数会指向具体儿童。',
    });
    expect(await refusal(meeting, person('JOINT_MEETING', 'OFFICER'), 'setSmallCellBelow', set(5))).toEqual({
      'input.smallCellBelow': '只有联席会议的管理人员可以办理,请联系他们。',
    });
    expect(await errorCode(meeting, civilManager, 'setSmallCellBelow', set(5))).toBe('OTHER_DEPARTMENT');
    await act(meeting, secretary, 'setSmallCellBelow', set(5), 'id');
    expect((await meeting.subgraph.policy())?.smallCellBelow).toBe(5);
    await act(meeting, secretary, 'setSmallCellBelow', set(10), 'id');
    const { policySettings } = await read(meeting, secretary, '{ policySettings(first: 2) { smallCellBelow } }');
    expect(policySettings).toEqual([{ smallCellBelow: 10 }, { smallCellBelow: 5 }]);
  });

  test('answer periods are standards with a basis and a first day; a new one replaces the former', async () => {
    const meeting = await fresh();
    const from = addDays(today, 1);
    const set = { kind: 'CORRECTION_REQUEST', workingDays: 5, legalBasis: '省政务数据共享办法', from };
    expect(await refusal(meeting, secretary, 'setAnswerPeriod', { ...set, workingDays: 0, from: ago(1) })).toEqual({
      'input.workingDays': '必须大于 0,请填写实际数值。',
      'input.from': `日期不能早于今天(${today}),请核对。`,
    });
    await act(meeting, secretary, 'setAnswerPeriod', set, 'id');
    const { answerPeriods } = await read(meeting, secretary, '{ answerPeriods { kind workingDays from until } }');
    expect((answerPeriods as { kind: string }[]).filter(({ kind }) => kind === 'CORRECTION_REQUEST')).toEqual([
      { kind: 'CORRECTION_REQUEST', workingDays: 5, from, until: null },
      { kind: 'CORRECTION_REQUEST', workingDays: 10, from: '2025-08-01', until: from },
    ]);
  });

  test('a year’s holidays, once published, make provisional due days firm', async () => {
    const meeting = await fresh();
    const year = 2098;
    await asked(meeting);
    await meeting.sql(
      `update sharing_request set requested_on = '2098-01-01', due_on = '2098-01-15', is_due_provisional = true`,
    );
    const days = [
      { day: '2098-01-02', kind: 'DAY_OFF', name: '元旦' },
      { day: '2098-01-04', kind: 'WORKING_DAY', name: '元旦' },
    ];
    const wrong = [
      days[0],
      { ...days[0], day: '2097-01-01' },
      { ...days[1], day: '2098-01-03', kind: 'WORKING_DAY' },
      days[0],
    ];
    expect(
      await refusal(meeting, secretary, 'publishHolidayCalendar', { year, document: '示例', days: wrong }),
    ).toEqual({
      'input.days.1.day': '不在 2098 年内,请核对。',
      'input.days.2.kind': '调休上班只能是星期六或星期日。',
      'input.days.3.day': '这一天重复了,请保留一条。',
    });
    await act(meeting, secretary, 'publishHolidayCalendar', { year, document: '示例通知', days }, 'day');
    expect(
      await read(
        meeting,
        secretary,
        '{ sharingRequests { nodes { dueOn isDueProvisional } } holidayCalendar(year: 2098) { day kind } }',
      ),
    ).toEqual({
      sharingRequests: { nodes: [{ dueOn: '2098-01-15', isDueProvisional: false }] },
      holidayCalendar: days.map(({ day, kind }) => ({ day, kind })),
    });
    expect(await refusal(meeting, secretary, 'publishHolidayCalendar', { year, document: '再次', days })).toEqual({
      'input.year': '这一年的节假日安排已经登记,不能重复登记。',
    });
  });
});
