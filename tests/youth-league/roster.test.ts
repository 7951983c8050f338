import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { policyOf, stewardOf, stewardSession } from '../sessions.ts';
import {
  act,
  ago,
  divisionPage,
  harbourInput,
  LAN,
  leagueOfFile,
  NAMELESS,
  named,
  OTHER_VILLAGE,
  QIANG,
  refusal,
  section,
  today,
  VILLAGE,
} from './league.ts';

const fresh = leagueOfFile();

const cadre = (signInId: string) => ({ role: 'CADRE', name: '赵干部', signInId });

/** The children that a member of pairings sees as their own. */
async function childrenOf(league: TestDepartment, signInId: string): Promise<string[]> {
  const viewer = stewardOf('youth-league', { id: signInId, role: 'CASEWORKER', division: '210421' });
  const session = stewardSession('youth-league', { viewer, purpose: 'CHILD_CARE' });
  const { data, errors } = await league.execute('{ leagueChildren { nodes { id } } }', {}, session);
  expect(errors).toBeUndefined();
  return data.leagueChildren.nodes.map(({ id }: { id: string }) => id).sort();
}

describe('a member of a pairing who signs in', () => {
  test('looks after the children of their pairings, wherever in the county they live', async () => {
    const league = await fresh();
    await act(league, 'pairChild', { child: named(LAN), from: ago(90), members: [cadre(' cadre-1 ')] }, 'id');
    const other = named(QIANG, '陈小强', OTHER_VILLAGE);
    await act(league, 'pairChild', { child: other, from: ago(90), members: [cadre('cadre-1')] }, 'id');
    await act(league, 'pairChild', { child: named(NAMELESS), from: ago(90), members: [cadre('cadre-2')] }, 'id');
    expect(await childrenOf(league, 'cadre-1')).toEqual([LAN, QIANG]);
    expect(await childrenOf(league, 'cadre-2')).toEqual([NAMELESS]);
    expect(await childrenOf(league, 'cadre-3')).toEqual([]);
  });

  test('looks after the child until somebody else takes the role or the pairing ends', async () => {
    const league = await fresh();
    const pair = { child: named(LAN), from: ago(90), members: [cadre('cadre-1')] };
    const { id } = await act(league, 'pairChild', pair, 'id');
    const next = { pairingId: id, expectedVersion: 1, ...cadre('cadre-2'), name: '钱干部', from: today };
    expect(await act(league, 'addPairingMember', next, 'members { name signInId }')).toEqual({
      members: [
        { name: '钱干部', signInId: 'cadre-2' },
        { name: '赵干部', signInId: 'cadre-1' },
      ],
    });
    expect(await childrenOf(league, 'cadre-1')).toEqual([]);
    expect(await childrenOf(league, 'cadre-2')).toEqual([LAN]);
    await league.sql(`update pairing_member set until = $1 where sign_in_id = 'cadre-1'`, [ago(2)]);
    await league.sql(`update pairing_member set "from" = $1 where sign_in_id = 'cadre-2'`, [ago(2)]);
    await act(league, 'endPairing', { pairingId: id, expectedVersion: 2, until: today, reason: '迁出' }, 'id');
    expect(await childrenOf(league, 'cadre-2')).toEqual([]);
  });

  test('an account that is left blank is refused', async () => {
    const league = await fresh();
    const pair = { child: named(LAN), from: ago(90), members: [cadre(' ')] };
    expect(await refusal(league, 'pairChild', pair)).toEqual({ 'input.members.0.signInId': '不能为空,请填写。' });
  });
});

describe('a sealed child', () => {
  const sealed = () => stewardSession('youth-league', { policy: policyOf([], { sealedChildren: [LAN] }) });

  /** A child with everything that figures count. */
  async function manifold(league: TestDepartment): Promise<void> {
    const child = { childId: LAN };
    const { id: pairingId } = await act(league, 'pairChild', { child: named(LAN), from: ago(90), members: [] }, 'id');
    await act(league, 'recordMonthlyVisit', { pairingId, visitedOn: today, form: 'HOME', content: '谈心' }, 'id');
    await act(league, 'applyForDreamRoom', { child, appliedOn: ago(9), dueOn: ago(1) }, 'id');
    const { id } = await act(league, 'recordMicroWish', { child, wish: '一个足球', wishedOn: ago(3) }, 'id');
    await act(league, 'claimMicroWish', { id, expectedVersion: 1, claimedBy: '志愿者协会', claimedOn: today }, 'id');
    await act(league, 'fulfilMicroWish', { id, expectedVersion: 2, fulfilledOn: today }, 'id');
    const harbour = await act(league, 'createHeartHarbour', harbourInput(), 'id');
    await act(league, 'joinHarbour', { harbourId: harbour.id, child, from: ago(30) }, 'id');
    const place = { divisionCode: VILLAGE, openedOn: ago(60) };
    const base = await act(league, 'createLeagueBase', { ...place, kind: 'YOUTH_HOME', name: '青年之家' }, 'id');
    const event = { heldOn: today, participants: [child] };
    await act(league, 'holdCollectiveCare', { ...event, baseId: base.id, theme: '同行' }, 'id');
    const activity = { ...event, project: 'HAPPY_READING', title: '共读', divisionCode: VILLAGE };
    await act(league, 'holdCareProjectActivity', activity, 'id');
    for (const [kind, intervalMonths] of [
      ['PAIRING_VISIT', 1],
      ['COLLECTIVE_CARE', 3],
    ])
      await act(
        league,
        'setCareStandard',
        { kind, intervalMonths, divisionCode: '21', from: ago(90), source: '文件' },
        'id',
      );
  }

  test('is in no figure of its division', async () => {
    const league = await fresh();
    await manifold(league);
    const figures = `pairingCount completePairingCount monthlyVisitOnTimeCount quarterlyCareOnTimeCount overdueDreamRoomCount
      dreamRoomCountsByStage { count } fulfilledWishCount careProjectParticipationCount`;
    const counts = (n: number) => ({
      pairingCount: n,
      completePairingCount: 0,
      monthlyVisitOnTimeCount: n,
      quarterlyCareOnTimeCount: n,
      overdueDreamRoomCount: n,
      dreamRoomCountsByStage: [{ count: n }, ...Array(5).fill({ count: 0 })],
      fulfilledWishCount: n,
      careProjectParticipationCount: n,
    });
    expect(await divisionPage(league, VILLAGE, figures)).toEqual(counts(1));
    expect(await divisionPage(league, VILLAGE, figures, sealed())).toEqual(counts(0));
  });

  test('is not counted at its harbour or with those who took part', async () => {
    const league = await fresh();
    await manifold(league);
    const query = `{ heartHarbours { nodes { memberCount } } collectiveCares { nodes { participantCount } }
      careProjectActivities { nodes { participantCount } } careProjects { participationCount } }`;
    const counts = (n: number) => ({
      heartHarbours: { nodes: [{ memberCount: n }] },
      collectiveCares: { nodes: [{ participantCount: n }] },
      careProjectActivities: { nodes: [{ participantCount: n }] },
      careProjects: [0, 0, 0, 0, n, 0].map((participationCount) => ({ participationCount })),
    });
    expect((await league.execute(query)).data).toEqual(counts(1));
    expect((await league.execute(query, {}, sealed())).data).toEqual(counts(0));
    expect(await section(league, LAN, 'name')).toEqual({ name: '王小兰' });
  });
});
