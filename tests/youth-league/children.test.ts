import { describe, expect, test } from 'vitest';
import {
  act,
  ago,
  childOfNumber,
  errorCode,
  LAN,
  leagueOfFile,
  NAMELESS,
  NUMBER,
  named,
  OTHER_VILLAGE,
  QIANG,
  refusal,
  section,
  TEAM,
  TOWNSHIP,
  today,
  VILLAGE,
} from './league.ts';

const fresh = leagueOfFile();

const wish = (child: object) => ({ child, wish: '一个足球', wishedOn: ago(3) });

describe('children the League meets', () => {
  test('a child is registered by the act that first names it, by its number, which is not kept', async () => {
    const league = await fresh();
    const child = {
      nationalId: ` ${NUMBER.toLowerCase()}`,
      name: '王小兰',
      divisionCode: VILLAGE,
      isDeFactoUnattended: true,
    };
    expect(await act(league, 'recordMicroWish', wish(child), 'child { id }')).toEqual({ child: { id: childOfNumber } });
    await act(league, 'recordMicroWish', wish({ childId: childOfNumber }), 'id');
    expect(
      await section(league, childOfNumber, 'name isDeFactoUnattended division { code } version microWishes { status }'),
    ).toEqual({
      name: '王小兰',
      isDeFactoUnattended: true,
      division: { code: VILLAGE },
      version: 1,
      microWishes: [{ status: 'OPEN' }, { status: 'OPEN' }],
    });
    const stored = await league.sql('select row_to_json(c)::text as row from league_child c');
    expect(stored[0]?.row).not.toContain(NUMBER);
  });

  test('a new child without name and division, or named by nothing, is refused', async () => {
    const league = await fresh();
    expect(await refusal(league, 'recordMicroWish', wish({ childId: LAN }))).toEqual({
      'input.child.name': '共青团还没有登记这名儿童,请填写姓名,随本次操作一并登记。',
      'input.child.divisionCode': '共青团还没有登记这名儿童,请填写居住地,随本次操作一并登记。',
    });
    expect(await refusal(league, 'recordMicroWish', wish({ name: '王小兰' }))).toEqual({
      'input.child.childId': '请填写儿童编号或身份证号;没有身份证号的,请先由民政部门登记取得临时编号。',
    });
    expect(await refusal(league, 'recordMicroWish', wish({ ...named(LAN), divisionCode: '210421' }))).toEqual({
      'input.child.divisionCode': '这里需要乡镇或村一级的行政区划代码,请重新选择。',
    });
  });

  test('a wrong number, a wrong id, or two that disagree are refused', async () => {
    const league = await fresh();
    const wrong = `${NUMBER.slice(0, 17)}${NUMBER[17] === '0' ? '1' : '0'}`;
    expect(
      await refusal(league, 'recordMicroWish', wish({ nationalId: wrong, name: '甲', divisionCode: VILLAGE })),
    ).toEqual({
      'input.child.nationalId': '身份证号校验位不符,多半有一位抄错,请对照证件逐位核对。',
    });
    expect(await refusal(league, 'recordMicroWish', wish({ childId: '123' }))).toEqual({
      'input.child.childId': '儿童编号格式不正确,请从档案页复制 26 位编号。',
    });
    expect(await refusal(league, 'recordMicroWish', wish({ ...named(LAN), nationalId: NUMBER }))).toEqual({
      'input.child.nationalId': '身份证号与儿童编号不是同一名儿童,请核对,或只填其中一项。',
    });
  });

  test('what the League was told about a child can be corrected, on the version seen', async () => {
    const league = await fresh();
    await act(league, 'recordMicroWish', wish(named(LAN)), 'id');
    const update = { childId: LAN, expectedVersion: 1, divisionCode: OTHER_VILLAGE, isDeFactoUnattended: false };
    expect(
      await act(
        league,
        'updateLeagueChild',
        update,
        'id youthLeague { divisionCode name isDeFactoUnattended version }',
      ),
    ).toEqual({
      id: LAN,
      youthLeague: { divisionCode: OTHER_VILLAGE, name: '王小兰', isDeFactoUnattended: false, version: 2 },
    });
    expect(await errorCode(league, 'updateLeagueChild', update)).toBe('CONFLICT');
  });
});

describe('provisional ids 临时编号', () => {
  test('a known number moves everything to the proper id, and back when undone', async () => {
    const league = await fresh();
    await act(league, 'pairChild', { child: named(NAMELESS), from: ago(90), members: TEAM }, 'id');
    await act(league, 'applyForDreamRoom', { child: { childId: NAMELESS }, appliedOn: ago(9) }, 'id');
    const identify = { provisionalId: NAMELESS, nationalId: NUMBER };
    expect(
      await act(
        league,
        'identifyLeagueChild',
        identify,
        'id youthLeague { pairing { isComplete } dreamRoom { stage } }',
      ),
    ).toEqual({
      id: childOfNumber,
      youthLeague: { pairing: { isComplete: true }, dreamRoom: { stage: 'APPLIED' } },
    });
    await act(league, 'recordMicroWish', wish({ childId: NAMELESS }), 'id');
    expect(await section(league, childOfNumber, 'microWishes { wish }')).toEqual({
      microWishes: [{ wish: '一个足球' }],
    });
    expect(await section(league, NAMELESS, 'name')).toBeNull();
    await act(league, 'undoIdentifyLeagueChild', { provisionalId: NAMELESS }, 'id');
    expect(await section(league, NAMELESS, 'pairing { id } microWishes { wish }')).toEqual({
      pairing: { id: '1' },
      microWishes: [{ wish: '一个足球' }],
    });
  });

  test('two registrations of one child are never merged', async () => {
    const league = await fresh();
    await act(league, 'recordMicroWish', wish(named(NAMELESS)), 'id');
    await act(league, 'recordMicroWish', wish({ ...named(childOfNumber) }), 'id');
    expect(await refusal(league, 'identifyLeagueChild', { provisionalId: NAMELESS, nationalId: NUMBER })).toEqual({
      'input.nationalId': '这个身份证号已有一份登记,不能直接合并。请由数据管理员比对两份登记后处理。',
    });
  });
});

describe('sections', () => {
  test('sections of several children take one statement; a child the League does not know has none', async () => {
    const league = await fresh();
    for (const id of [LAN, QIANG])
      await act(league, 'pairChild', { child: named(id), from: ago(9), members: TEAM }, 'id');
    await act(league, 'recordMonthlyVisit', { pairingId: '1', visitedOn: today, form: 'HOME', content: '谈心' }, 'id');
    const before = league.statements();
    const answer = await league.execute(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { id youthLeague {
         name source recordedBy recordedOn pairing { isComplete members { role } visits(first: 1) { form } } isVisitedThisMonth
         isCaredForThisQuarter lastCollectiveCareOn harbours { name } dreamRoom { stage } careProjectParticipations(first: 2) { id } } } } }`,
      { of: [LAN, 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ', QIANG].map((id) => ({ __typename: 'Child', id })) },
    );
    expect(league.statements() - before).toBe(1);
    const read = (isVisited: boolean) => ({
      name: '王小兰',
      source: '共青团登记',
      recordedBy: '测试数据管理员',
      recordedOn: today,
      pairing: {
        isComplete: true,
        members: TEAM.map(({ role }) => ({ role })),
        visits: isVisited ? [{ form: 'HOME' }] : [],
      },
      isVisitedThisMonth: isVisited,
      isCaredForThisQuarter: false,
      lastCollectiveCareOn: null,
      harbours: [],
      dreamRoom: null,
      careProjectParticipations: [],
    });
    expect(answer.data._entities).toEqual([
      { id: LAN, youthLeague: read(true) },
      { id: 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ', youthLeague: null },
      { id: QIANG, youthLeague: read(false) },
    ]);
  });

  test('the list of children pages in order and filters by claim and division', async () => {
    const league = await fresh();
    await act(league, 'pairChild', { child: named(LAN, '王小兰'), from: ago(9), members: TEAM }, 'id');
    await act(league, 'recordMicroWish', wish(named(QIANG, '陈小强', OTHER_VILLAGE)), 'id');
    await act(league, 'recordMicroWish', wish(named(NAMELESS, '安安', TOWNSHIP)), 'id');
    const list = async (rest: string) =>
      (
        await league.execute(
          `{ leagueChildren${rest} { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`,
        )
      ).data.leagueChildren;
    const names = async (rest: string) => (await list(rest)).nodes.map((node: { name: string }) => node.name);
    expect(await names('(orderBy: NAME_ASC)')).toEqual(['安安', '陈小强', '王小兰']);
    const page = await list('(orderBy: NAME_ASC, first: 2)');
    expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(await names(`(orderBy: NAME_ASC, first: 2, after: "${page.pageInfo.endCursor}")`)).toEqual(['王小兰']);
    expect(await names('(filter: { isPaired: true })')).toEqual(['王小兰']);
    expect(await names('(filter: { isPaired: false, divisionCode: "210421102" })')).toEqual(['陈小强']);
    expect(await names('(filter: { nameContains: "小", isVisitedThisMonth: false }, orderBy: NAME_DESC)')).toEqual([
      '王小兰',
      '陈小强',
    ]);
  });
});
