import { describe, expect, test } from 'vitest';
import { answer, child, departmentsWith, IN_NO_SCHOOL, judgingOfFile, outcome, UNVISITED } from './judging.ts';
import { act, civilManager, LAN, NAMELESS, OTHER_COUNTY, QIANG, read, secretary, VILLAGE } from './meeting.ts';

const fresh = judgingOfFile();
const unheard = (...departments: string[]) => ({ unheard: new Set(departments) as never });
const inSchool = child(LAN, { education: { isEnrolled: true } });
const unvisited = child(LAN, { youthLeague: { unvisited: ['a'] } });
const states = '{ findings { nodes { code state closedBecause } } }';
const open = { code: IN_NO_SCHOOL.code, state: 'OPEN', closedBecause: null };

describe('answers that are not whole 不完整的答复', () => {
  test.each([
    ['it is not available', { departments: departmentsWith('EDUCATION', 'UNAVAILABLE') }],
    ['it may not tell', { departments: departmentsWith('EDUCATION', 'DENIED') }],
    ['it is not heard of at all', { departments: departmentsWith('EDUCATION', '').filter(({ status }) => status) }],
    ['an error lies on its section', { errors: [{ path: ['childrenToJudge', 0, 'education'], code: 'INTERNAL' }] }],
    [
      'an error of its own says so',
      { errors: [{ path: ['childrenToJudge'], code: 'INTERNAL', department: 'education' }] },
    ],
    ['a value of its own came masked', { masked: ['SchoolFile.isFatherAway'] }],
    [
      'an error names it as the owner',
      { errors: [{ path: ['childrenToJudge'], code: 'NO_AGREEMENT', owner: 'EDUCATION' }] },
    ],
  ])('education: %s; what needs it is neither opened nor closed, the rest is judged', async (_, wrong) => {
    const { meeting, judge } = await fresh();
    expect(await judge(answer([unvisited], wrong))).toEqual(
      outcome({ judgedCount: 1, openedCount: 1, ...unheard('EDUCATION') }),
    );
    await judge(answer([child(LAN)]));
    expect(await judge(answer([inSchool], wrong))).toEqual(outcome({ judgedCount: 1, ...unheard('EDUCATION') }));
    expect(await read(meeting, secretary, states)).toEqual({
      findings: { nodes: [{ code: UNVISITED.code, state: 'CLOSED', closedBecause: 'FACTS_AGREE' }, open] },
    });
  });

  test.each([
    ['there is none', { data: null }],
    ['an error says nothing of whose it is', { errors: [{ code: 'INTERNAL' }] }],
    ['something else than what was asked for came masked', { masked: ['Pupil.name2'] }],
  ])('the whole answer failed, for %s: nothing is judged', async (_, wrong) => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    const all = ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE', 'JOINT_MEETING'];
    const result = await judge(answer([inSchool], wrong), { ids: [LAN] });
    expect(result).toEqual(outcome({ judgedCount: result.judgedCount, ...unheard(...all) }));
    expect(await read(meeting, secretary, states)).toEqual({ findings: { nodes: [open] } });
  });

  const told = (...areas: string[]) => [{ coordinate: 'Enrolment.from', owner: 'EDUCATION', areas }];
  test.each([
    ['in other areas only, where it has the child', { partly: told(OTHER_COUNTY) }, VILLAGE],
    ['in some areas only, and not where it has the child', { partly: told(VILLAGE) }, null],
    ['of older children only', { partly: [{ coordinate: 'Enrolment.from', owner: 'EDUCATION' }] }, VILLAGE],
  ])('education tells %s: what needs it is neither opened nor closed, nor is a task ended', async (_, wrong, code) => {
    const { meeting, judge } = await fresh();
    const watched = { division: { code: VILLAGE }, dropoutWatch: { suspectedOn: '2026-11-02', visitedOn: null } };
    await judge(answer([child(LAN, { education: watched }), child(QIANG)]));
    const silent = (id: string) => child(id, { education: { division: code && { code } } });
    const { openedCount, closedCount } = await judge(answer([silent(LAN), silent(QIANG)], wrong));
    expect([openedCount, closedCount]).toEqual([0, 0]);
    expect(await meeting.sql('select rule_code, state from task')).toEqual([
      { rule_code: 'DROPOUT_VISIT', state: 'OPEN' },
    ]);
  });

  test('education tells in some areas only: of a child there, and of one that it has no record of, all is judged', async () => {
    const { judge } = await fresh();
    const there = child(QIANG, { education: { division: { code: VILLAGE } } });
    await judge(answer([child(QIANG)]));
    const outcome = await judge(answer([child(LAN), there], { partly: told(VILLAGE.slice(0, 9)) }));
    expect([outcome.openedCount, outcome.closedCount, [...outcome.unheard]]).toEqual([1, 1, []]);
  });

  test('what is no answer, or an old one, is refused', async () => {
    const { judge } = await fresh();
    const now = new Date(Date.now() + 11 * 60_000);
    await expect(judge('{"data": {"childrenToJudge": []}}', { ids: [] })).rejects.toThrow('应为一次查询的结果');
    await expect(judge(answer([inSchool]), { now })).rejects.toThrow('查询结果须在 10 分钟之内');
  });

  test('an answer says nothing of a child that was not asked about, nor of one that it leaves out', async () => {
    const { judge } = await fresh();
    expect(await judge(answer([child(LAN), null]), { ids: [QIANG] })).toEqual(outcome({}));
  });

  test('a rule that cannot cope with the facts opens and closes nothing; the others judge', async () => {
    const { judge } = await fresh();
    await judge(answer([child(LAN)]));
    const broken = { ...IN_NO_SCHOOL, judge: () => [].at(0) as never };
    expect(await judge(answer([unvisited]), { rules: [broken, UNVISITED] })).toEqual(
      outcome({ judgedCount: 1, openedCount: 1, failedCount: 1 }),
    );
  });
});

describe('which answer counts 以哪次答复为准', () => {
  test('an older answer undoes nothing that a newer one said', async () => {
    const { meeting, judge } = await fresh();
    const before = { askedAt: new Date(Date.now() - 60_000).toISOString() };
    await judge(answer([inSchool]));
    expect(await judge(answer([child(LAN)], before))).toEqual(outcome({}));
    expect(await read(meeting, secretary, states)).toEqual({ findings: { nodes: [] } });
  });

  test('two answers judged at once leave what the newer one says', async () => {
    const { meeting, judge } = await fresh();
    const asked = (seconds: number) => ({ askedAt: new Date(Date.now() - seconds * 1000).toISOString() });
    await Promise.all([judge(answer([child(LAN)], asked(30))), judge(answer([inSchool], asked(20)))]);
    const { findings } = await read(meeting, secretary, states);
    expect((findings as { nodes: { state: string }[] }).nodes.filter(({ state }) => state === 'OPEN')).toEqual([]);
  });

  test('a sealed child is not judged, and what was found before stays as it was', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    const seal = { childId: LAN, caseNumber: 'GA-1', reason: '侦办需要' };
    await act(meeting, civilManager, 'sealChild', seal, 'id');
    expect(await judge(answer([inSchool]))).toEqual(outcome({}));
    await act(meeting, civilManager, 'unsealChild', { childId: LAN, reason: '已结案' }, 'id');
    expect(await judge(answer([inSchool]))).toEqual(outcome({}));
    expect(await read(meeting, secretary, states)).toEqual({ findings: { nodes: [open] } });
  });

  test('under a provisional id that has been identified since, a child is not judged', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(NAMELESS)]));
    await meeting.sql('update concerned_child set id = $1 where id = $2', [LAN, NAMELESS]);
    await meeting.sql(
      `insert into child_alias (alias_id, child_id, "from", recorded_by) values ($1, $2, now(), '民政')`,
      [NAMELESS, LAN],
    );
    expect(await judge(answer([child(NAMELESS, { education: {} })]))).toEqual(outcome({}));
    expect(await judge(answer([inSchool]))).toEqual(outcome({ judgedCount: 1, closedCount: 1 }));
  });

  test('a child of another province is not this system’s to judge, until the register has it living here', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    await meeting.sql(`insert into known_division (code, level) values ('32', 'PROVINCE') on conflict do nothing`);
    await meeting.sql(`update concerned_child set division_code = '32'`);
    await meeting.sql(`update finding set division_code = '32'`);
    const onlyAtSchool = { division: null, civilAffairs: null, education: { division: { code: VILLAGE } } };
    expect(await judge(answer([child(LAN, onlyAtSchool)]))).toEqual(outcome({}));
    expect(await judge(answer([child(LAN)]))).toEqual(outcome({ judgedCount: 1 }));
    const places = 'select division_code from concerned_child union all select division_code from finding';
    expect(await meeting.sql(places)).toEqual([{ division_code: VILLAGE }, { division_code: VILLAGE }]);
    expect(await judge(answer([inSchool]))).toEqual(outcome({ judgedCount: 1, closedCount: 1 }));
  });
});

describe('findings that nobody sees any more 不再成立的结果', () => {
  const gone = { id: LAN, civilAffairs: null, education: null, womensFederation: null, youthLeague: null };

  test('a child that no department knows any more closes its findings; not while one of them is not heard', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    const silent = { departments: departmentsWith('WOMENS_FEDERATION', 'UNAVAILABLE') };
    expect(await judge(answer([gone], silent))).toEqual(outcome({ judgedCount: 1, ...unheard('WOMENS_FEDERATION') }));
    expect(await judge(answer([gone]))).toEqual(outcome({ judgedCount: 1, closedCount: 1 }));
    expect(await read(meeting, secretary, states)).toEqual({
      findings: { nodes: [{ ...open, state: 'CLOSED', closedBecause: 'OUT_OF_SCOPE' }] },
    });
  });

  test('a rule that has been withdrawn closes what it found', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    await judge(answer([child(LAN)]), { rules: [UNVISITED] });
    expect(await read(meeting, secretary, states)).toEqual({
      findings: { nodes: [{ ...open, state: 'CLOSED', closedBecause: 'RULE_WITHDRAWN' }] },
    });
  });

  test('a place that is not known is noted as the nearest that is', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN, { division: { code: `${OTHER_COUNTY}999001` } })]));
    expect(await meeting.sql('select division_code from finding')).toEqual([{ division_code: OTHER_COUNTY }]);
  });
});
