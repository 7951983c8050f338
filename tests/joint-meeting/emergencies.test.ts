import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  ago,
  COUNTY,
  civilManager,
  civilOfficer,
  errorCode,
  LAN,
  meetingOfFile,
  NAMELESS,
  OTHER_COUNTY,
  person,
  QIANG,
  read,
  refusal,
  schoolManager,
  secretary,
  sessionOf,
  TOWNSHIP,
  today,
  VILLAGE,
  womenOfficer,
} from './meeting.ts';

const fresh = meetingOfFile();
const director = person('CIVIL_AFFAIRS', 'CASEWORKER', { division: VILLAGE });
const DANGER = { childId: LAN, dangerKind: 'VIOLENCE', reason: '接群众报告孩子被打伤,须马上联系监护人' };
const number = `JJ-${today.slice(0, 4)}-0001`;
const open = (meeting: TestDepartment, by: Viewer = director, more = {}) =>
  act(meeting, by, 'openEmergency', { ...DANGER, ...more }, 'number version openedAt expiresAt');
const groundOf = (meeting: TestDepartment, by: Viewer, of = number) => meeting.subgraph.ground(of, sessionOf(by));
const review = (more = {}) => ({
  number,
  expectedVersion: 1,
  finding: 'JUSTIFIED',
  text: '已核实报告,处置及时',
  ...more,
});

describe('emergency access 紧急查阅', () => {
  test('it opens one child for sixty minutes to the person who opened it, and to nobody else', async () => {
    const meeting = await fresh();
    const { openedAt, expiresAt } = await open(meeting);
    expect(Date.parse(String(expiresAt)) - Date.parse(String(openedAt))).toBe(3_600_000);
    expect(await groundOf(meeting, director)).toEqual({ kind: 'BREAK_GLASS', number, childId: LAN });
    expect(await groundOf(meeting, civilManager)).toBeNull();
    expect(await groundOf(meeting, director, 'JJ-2020-0001')).toBeNull();
  });

  test('after the hour, or once closed, it opens nothing', async () => {
    const meeting = await fresh();
    await open(meeting);
    await meeting.sql(
      `update emergency_access set opened_at = opened_at - interval '61 min', expires_at = expires_at - interval '61 min'`,
    );
    expect(await groundOf(meeting, director)).toBeNull();
    expect(await refusal(meeting, director, 'closeEmergency', { number, expectedVersion: 1 })).toEqual({
      'input.number': '这次紧急查阅已经结束,无需关闭。',
    });
    const second = await open(meeting, director, { childId: QIANG });
    const close = { number: second.number, expectedVersion: 1 };
    expect(await refusal(meeting, civilManager, 'closeEmergency', close)).toEqual({
      'input.number': '只有登记人本人可以办理,请联系他们。',
    });
    expect(await act(meeting, director, 'closeEmergency', close, 'isOpen')).toEqual({ isOpen: false });
    expect(await groundOf(meeting, director, String(second.number))).toBeNull();
  });

  test('it needs a reason of ten characters and a child', async () => {
    const meeting = await fresh();
    expect(
      await refusal(meeting, director, 'openEmergency', { ...DANGER, childId: '小兰', reason: '很急   ' }),
    ).toEqual({
      'input.childId': '儿童编号格式不正确,请从档案页复制 26 位编号。',
      'input.reason': '请写清发生了什么、为什么必须马上查阅,至少 10 个字。',
    });
  });

  test('a person has at most three open at once, also when asking for four at the same time', async () => {
    const meeting = await fresh();
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => errorCode(meeting, director, 'openEmergency', DANGER)),
    );
    expect(codes.toSorted()).toEqual(['BAD_INPUT', undefined, undefined, undefined]);
    expect(await refusal(meeting, director, 'openEmergency', DANGER)).toEqual({
      'input.childId': '您已有 3 次紧急查阅没有结束,请先关闭用完的再登记。',
    });
    await act(meeting, director, 'closeEmergency', { number, expectedVersion: 1 }, 'id');
    await open(meeting);
    await open(meeting, womenOfficer);
  });

  test('every department that owns data and the opener’s own managers are told at once', async () => {
    const meeting = await fresh();
    await open(meeting);
    const query = '{ notices { nodes { audience department divisionCode emergency { number openedBy reason } } } }';
    const notice = (audience: string, department: string) => ({
      audience,
      department,
      divisionCode: VILLAGE,
      emergency: { number, openedBy: director.name, reason: DANGER.reason },
    });
    expect(await read(meeting, schoolManager, query)).toEqual({
      notices: { nodes: [notice('OWNER', 'EDUCATION')] },
    });
    expect(await read(meeting, civilManager, query)).toEqual({
      notices: { nodes: [notice('SUPERVISOR', 'CIVIL_AFFAIRS'), notice('OWNER', 'CIVIL_AFFAIRS')] },
    });
    for (const other of [womenOfficer, person('EDUCATION', 'MANAGER', { division: OTHER_COUNTY })])
      expect(await read(meeting, other, query)).toEqual({ notices: { nodes: [] } });
    expect(await read(meeting, secretary, '{ notices { totalCount } }')).toEqual({ notices: { totalCount: 5 } });
  });

  test('a manager who did not open it reviews it, once', async () => {
    const meeting = await fresh();
    await open(meeting);
    const fields = 'isReviewed finding reviewText reviewedBy version';
    expect(await act(meeting, civilManager, 'reviewEmergency', review(), fields)).toEqual({
      isReviewed: true,
      finding: 'JUSTIFIED',
      reviewText: '已核实报告,处置及时',
      reviewedBy: civilManager.name,
      version: 2,
    });
    expect(await refusal(meeting, secretary, 'reviewEmergency', review({ expectedVersion: 2 }))).toEqual({
      'input.number': '这次紧急查阅已经复核,不能再次复核。',
    });
  });

  test('nobody reviews their own, and no officer, other department or other area reviews at all', async () => {
    const meeting = await fresh();
    await open(meeting, civilManager);
    expect(await refusal(meeting, civilManager, 'reviewEmergency', review())).toEqual({
      'input.number': '不能复核自己登记的紧急查阅,请由其他管理人员复核。',
    });
    const elsewhere = person('CIVIL_AFFAIRS', 'MANAGER', { division: TOWNSHIP });
    for (const other of [schoolManager, elsewhere])
      expect(await refusal(meeting, other, 'reviewEmergency', review())).toEqual({
        'input.number': '只有登记人所在部门或联席会议的管理人员(管辖登记人所在区划)可以办理,请联系他们。',
      });
    expect(await refusal(meeting, civilOfficer, 'reviewEmergency', review())).toEqual({
      'input.number': '没有这个编号,请从列表中复制后重新填写。',
    });
    await expect(
      meeting.sql(
        `update emergency_access set finding = 'JUSTIFIED', review_text = 'x', reviewed_at = now(), reviewer_id = opener_id, reviewed_by = 'x'`,
      ),
    ).rejects.toThrow('emergency_access_reviewed_by_another');
  });

  test('an unreviewed one past its day is overdue, and the division’s page waits for it', async () => {
    const meeting = await fresh();
    for (const childId of [LAN, QIANG, NAMELESS]) await open(meeting, director, { childId });
    await meeting.sql('update emergency_access set review_due_on = $1 where number = $2', [ago(1), number]);
    const overdue = '{ emergencyAccesses(filter: { isReviewOverdue: true }) { nodes { number isReviewOverdue } } }';
    expect(await read(meeting, civilManager, overdue)).toEqual({
      emergencyAccesses: { nodes: [{ number, isReviewOverdue: true }] },
    });
    const page = `{ _entities(representations: [{ __typename: "Division", code: "${COUNTY}" }]) { ... on Division {
      jointMeeting { emergencyToReviewCount emergencies(filter: { isReviewed: false }) { totalCount } } } } }`;
    expect(await read(meeting, secretary, page)).toEqual({
      _entities: [{ jointMeeting: { emergencyToReviewCount: 3, emergencies: { totalCount: 3 } } }],
    });
  });

  test('an officer sees only their own', async () => {
    const meeting = await fresh();
    await open(meeting, director);
    await open(meeting, civilOfficer);
    const mine = '{ emergencyAccesses { nodes { openedBy } } }';
    expect(await read(meeting, civilOfficer, mine)).toEqual({
      emergencyAccesses: { nodes: [{ openedBy: civilOfficer.name }] },
    });
  });
});
