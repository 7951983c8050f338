import { describe, expect, test } from 'vitest';
import { act, ago, errorCode, LAN, leagueOfFile, named, QIANG, refusal, section, TEAM, today } from './league.ts';

const fresh = leagueOfFile();

const pair = (more = {}) => ({ child: named(LAN), from: ago(90), members: TEAM, ...more });

describe('pairings 结对 1+3', () => {
  test('a pairing with cadre, counsellor and organisation is complete', async () => {
    const league = await fresh();
    expect(
      await act(league, 'pairChild', pair(), 'id isComplete isCurrent missingRoles members { role name }'),
    ).toEqual({
      id: '1',
      isComplete: true,
      isCurrent: true,
      missingRoles: [],
      members: TEAM,
    });
  });

  test('an incomplete pairing is kept and shows its gap until somebody fills it', async () => {
    const league = await fresh();
    const fields = 'version isComplete missingRoles';
    expect(await act(league, 'pairChild', pair({ members: TEAM.slice(0, 1) }), fields)).toEqual({
      version: 1,
      isComplete: false,
      missingRoles: ['COUNSELLOR', 'ORGANISATION'],
    });
    const add = (version: number, member: object) =>
      act(league, 'addPairingMember', { pairingId: '1', expectedVersion: version, from: ago(30), ...member }, fields);
    await add(1, TEAM[1] as object);
    expect(await add(2, TEAM[2] as object)).toEqual({ version: 3, isComplete: true, missingRoles: [] });
  });

  test('a role has one current member: a new one ends the former one’s term', async () => {
    const league = await fresh();
    await act(league, 'pairChild', pair(), 'id');
    const change = { pairingId: '1', expectedVersion: 1, role: 'CADRE', name: '新干部', from: ago(10) };
    expect(await refusal(league, 'addPairingMember', { ...change, from: ago(90) })).toEqual({
      'input.from': '新成员的开始日期必须晚于现任的开始日期。',
    });
    const { members } = await act(league, 'addPairingMember', change, 'members { role name until isCurrent }');
    expect((members as object[]).slice(0, 2)).toEqual([
      { role: 'CADRE', name: '新干部', until: null, isCurrent: true },
      { role: 'CADRE', name: '赵干部', until: ago(10), isCurrent: false },
    ]);
    expect(await refusal(league, 'pairChild', pair({ child: named(QIANG), members: [TEAM[0], TEAM[0]] }))).toEqual({
      'input.members.1.role': '同一类成员只能有一名,请保留一名。',
    });
  });

  test('a member who goes leaves a gap', async () => {
    const league = await fresh();
    await act(league, 'pairChild', pair(), 'id');
    const end = { memberId: '2', expectedVersion: 1, until: ago(1) };
    expect(await act(league, 'endPairingMember', end, 'isComplete missingRoles')).toEqual({
      isComplete: false,
      missingRoles: ['COUNSELLOR'],
    });
    expect(await refusal(league, 'endPairingMember', { ...end, expectedVersion: 2 })).toEqual({
      'input.memberId': '这名成员的任期已经结束,无需再次结束。',
    });
  });

  test('a child has one pairing at a time, and all of them as history', async () => {
    const league = await fresh();
    await act(league, 'pairChild', pair(), 'id');
    expect(await refusal(league, 'pairChild', pair({ from: ago(10) }))).toEqual({
      'input.from': '这名儿童这段时间已有结对,请先结束原结对或核对日期。',
    });
    await act(league, 'endPairing', { pairingId: '1', expectedVersion: 1, until: ago(20), reason: '辅导员调离' }, 'id');
    await act(league, 'pairChild', pair({ from: ago(20) }), 'id');
    expect(await section(league, LAN, 'pairing { from } pairings { from until endReason members { until } }')).toEqual({
      pairing: { from: ago(20) },
      pairings: [
        { from: ago(20), until: null, endReason: null, members: Array(3).fill({ until: null }) },
        {
          from: ago(90),
          until: ago(20),
          endReason: '辅导员调离',
          members: Array(3).fill({ until: ago(20) }),
        },
      ],
    });
  });

  test('a stale version is a CONFLICT', async () => {
    const league = await fresh();
    await act(league, 'pairChild', pair(), 'id');
    const end = { pairingId: '1', expectedVersion: 2, until: ago(20), reason: '搬离' };
    expect(await errorCode(league, 'endPairing', end)).toBe('CONFLICT');
    const member = { pairingId: '1', expectedVersion: 0, from: ago(2), ...TEAM[0] };
    expect(await errorCode(league, 'addPairingMember', member)).toBe('CONFLICT');
  });
});

describe('monthly visits 月常态走访', () => {
  const visit = (more = {}) => ({ pairingId: '1', visitedOn: today, form: 'HOME', content: '了解学习情况', ...more });

  test('a visit makes the child visited this month; several a month are welcome', async () => {
    const league = await fresh();
    await act(league, 'pairChild', pair(), 'id');
    const fields = 'lastMonthlyVisitOn isVisitedThisMonth monthlyVisits { visitedOn visitor { name } }';
    expect(await section(league, LAN, fields)).toEqual({
      lastMonthlyVisitOn: null,
      isVisitedThisMonth: false,
      monthlyVisits: [],
    });
    await act(league, 'recordMonthlyVisit', visit({ visitedOn: ago(40), visitorId: '1' }), 'id');
    expect(await section(league, LAN, 'isVisitedThisMonth')).toEqual({ isVisitedThisMonth: false });
    await act(league, 'recordMonthlyVisit', visit(), 'id');
    await act(league, 'recordMonthlyVisit', visit({ form: 'VIDEO' }), 'id');
    const read = await section(league, LAN, fields);
    expect(read).toMatchObject({ lastMonthlyVisitOn: today, isVisitedThisMonth: true });
    expect(read?.monthlyVisits).toEqual([
      { visitedOn: today, visitor: null },
      { visitedOn: today, visitor: null },
      { visitedOn: ago(40), visitor: { name: '赵干部' } },
    ]);
  });

  test('a visit in the future, outside the pairing, or by somebody else is refused', async () => {
    const league = await fresh();
    await act(league, 'pairChild', pair(), 'id');
    await act(league, 'pairChild', pair({ child: named(QIANG) }), 'id');
    expect(await refusal(league, 'recordMonthlyVisit', visit({ visitedOn: ago(-1), content: '' }))).toEqual({
      'input.visitedOn': '日期不能晚于今天,请核对后填写实际发生的日期。',
      'input.content': '不能为空,请填写。',
    });
    expect(await refusal(league, 'recordMonthlyVisit', visit({ visitedOn: ago(91) }))).toEqual({
      'input.visitedOn': '走访日期不在结对期间内,请核对日期或结对。',
    });
    const nobody = '没有找到这个编号对应的记录,请从列表中重新选择。';
    expect(await refusal(league, 'recordMonthlyVisit', visit({ visitorId: '4' }))).toEqual({
      'input.visitorId': nobody,
    });
    expect(await refusal(league, 'recordMonthlyVisit', visit({ pairingId: 'x' }))).toEqual({
      'input.pairingId': nobody,
    });
  });

  test('a pairing cannot end before its last visit', async () => {
    const league = await fresh();
    await act(league, 'pairChild', pair(), 'id');
    await act(league, 'recordMonthlyVisit', visit({ visitedOn: ago(5) }), 'id');
    const end = { pairingId: '1', expectedVersion: 1, until: ago(5), reason: '搬离' };
    expect(await refusal(league, 'endPairing', end)).toEqual({
      'input.until': '这一天或之后还有走访记录,请把结束日期改到最后一次走访之后。',
    });
  });

  test('the same idempotency key records one visit', async () => {
    const league = await fresh();
    await act(league, 'pairChild', pair(), 'id');
    const record =
      'mutation ($input: RecordMonthlyVisitInput!) { recordMonthlyVisit(input: $input, idempotencyKey: "k-1") { id } }';
    for (let times = 0; times < 2; times++)
      expect((await league.execute(record, { input: visit() })).data).toEqual({ recordMonthlyVisit: { id: '1' } });
    const other = await league.execute(record, { input: visit({ form: 'PHONE' }) });
    expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await league.sql('select count(*)::int as count from monthly_visit')).toEqual([{ count: 1 }]);
  });
});
