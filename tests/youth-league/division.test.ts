import { expect, test } from 'vitest';
import {
  act,
  ago,
  divisionPage,
  harbourInput,
  LAN,
  leagueOfFile,
  named,
  OTHER_VILLAGE,
  QIANG,
  refusal,
  TEAM,
  TOWNSHIP,
  today,
  VILLAGE,
} from './league.ts';

const fresh = leagueOfFile();

test('a division’s page counts its subtree, in one statement', async () => {
  const league = await fresh();
  await act(league, 'createHeartHarbour', harbourInput(), 'id');
  await act(league, 'createHeartHarbour', harbourInput({ name: '旧港湾', openedOn: ago(900) }), 'id');
  await act(league, 'updateHeartHarbour', { id: '2', expectedVersion: 1, closedOn: ago(9) }, 'id');
  await act(league, 'createHeartHarbour', harbourInput({ name: '他村港湾', divisionCode: OTHER_VILLAGE }), 'id');
  await act(league, 'pairChild', { child: named(LAN), from: ago(99), members: TEAM }, 'id');
  await act(league, 'pairChild', { child: named(QIANG), from: ago(99), members: TEAM.slice(1) }, 'id');
  await act(league, 'recordMonthlyVisit', { pairingId: '2', visitedOn: today, form: 'PHONE', content: '通话' }, 'id');
  await act(
    league,
    'setCareStandard',
    { kind: 'PAIRING_VISIT', divisionCode: '21', intervalMonths: 1, from: ago(999), source: '县团委〔2024〕3号' },
    'id',
  );
  await act(league, 'applyForDreamRoom', { child: { childId: LAN }, appliedOn: ago(50), dueOn: ago(1) }, 'id');
  const standing = {
    name: '周志愿',
    divisionCode: '210421',
    isStudent: false,
    isStanding: true,
    from: ago(9),
    serviceHours: 12.5,
  };
  await act(league, 'registerLeagueVolunteer', standing, 'serviceHours');
  const before = league.statements();
  const page = await divisionPage(
    league,
    '210421101',
    `harbourCount pairingCount completePairingCount monthlyVisitOnTimeCount quarterlyCareOnTimeCount overdueDreamRoomCount volunteerCount
     dreamRoomCountsByStage { stage count } heartHarbours(filter: { isOpen: true, service: EMOTIONAL_CARE, hasCompanion: false }) { totalCount nodes { name } }
     pairings(filter: { isVisitedThisMonth: false, isCurrent: true }) { nodes { child { id } } } dreamRooms { totalCount } volunteers { totalCount }`,
  );
  expect(league.statements() - before).toBe(1);
  expect(page).toEqual({
    harbourCount: 1,
    pairingCount: 2,
    completePairingCount: 1,
    monthlyVisitOnTimeCount: 1,
    quarterlyCareOnTimeCount: null,
    overdueDreamRoomCount: 1,
    volunteerCount: 0,
    dreamRoomCountsByStage: ['APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'].map(
      (stage) => ({
        stage,
        count: stage === 'APPLIED' ? 1 : 0,
      }),
    ),
    heartHarbours: { totalCount: 1, nodes: [{ name: '栗子村童心港湾' }] },
    pairings: { nodes: [{ child: { id: LAN } }] },
    dreamRooms: { totalCount: 1 },
    volunteers: { totalCount: 0 },
  });
  expect(await divisionPage(league, '2104', 'harbourCount volunteerCount standingVolunteerCount')).toEqual({
    harbourCount: 2,
    volunteerCount: 1,
    standingVolunteerCount: 1,
  });
});

test('root lists filter by claim and division; single records are found by id, and nothing by what is no id', async () => {
  const league = await fresh();
  await act(league, 'createHeartHarbour', harbourInput({ isInPoorVillage: false }), 'id');
  await act(league, 'pairChild', { child: named(LAN), from: ago(99), members: [] }, 'id');
  await act(league, 'pairChild', { child: named(QIANG, '陈小强', OTHER_VILLAGE), from: ago(9), members: TEAM }, 'id');
  const { data } = await league.execute(`{
    poor: heartHarbours(filter: { isInPoorVillage: true }) { totalCount }
    here: heartHarbours(filter: { divisionCode: "210421", nameContains: "栗子" }, orderBy: OPENED_ON_DESC) { nodes { id } }
    incomplete: pairings(filter: { isComplete: false }) { nodes { missingRoles child { youthLeague { name } } } }
    there: pairings(filter: { divisionCode: "210421102", isComplete: true, fromFrom: "${ago(9)}" }) { totalCount }
    heartHarbour(id: "1") { name } none: heartHarbour(id: "1x") { name } far: dreamRoom(id: "99") { id } pairing(id: "1") { from } }`);
  expect(data).toEqual({
    poor: { totalCount: 0 },
    here: { nodes: [{ id: '1' }] },
    incomplete: {
      nodes: [{ missingRoles: ['CADRE', 'COUNSELLOR', 'ORGANISATION'], child: { youthLeague: { name: '王小兰' } } }],
    },
    there: { totalCount: 1 },
    heartHarbour: { name: '栗子村童心港湾' },
    none: null,
    far: null,
    pairing: { from: ago(99) },
  });
});

test('bases and volunteers are registered; wrong input is refused', async () => {
  const league = await fresh();
  const base = { kind: 'YOUTH_HOME', name: '青年之家', divisionCode: TOWNSHIP, openedOn: ago(10) };
  await act(league, 'createLeagueBase', base, 'id');
  expect(await refusal(league, 'createLeagueBase', base)).toEqual({
    'input.name': '同一区划已有同名的阵地,请核对是否重复登记。',
  });
  const volunteer = {
    name: '周志愿',
    divisionCode: VILLAGE,
    isStudent: true,
    isStanding: false,
    from: ago(-2),
    serviceHours: -1,
  };
  expect(await refusal(league, 'registerLeagueVolunteer', volunteer)).toEqual({
    'input.from': '日期不能晚于今天,请核对后填写实际发生的日期。',
    'input.serviceHours': '不能小于 0,请填写实际数值。',
  });
  const { data } = await league.execute(
    '{ leagueBases(filter: { kind: [YOUTH_HOME, HAPPY_KITCHEN], isOpen: true }) { nodes { name } } }',
  );
  expect(data.leagueBases.nodes).toEqual([{ name: '青年之家' }]);
});
