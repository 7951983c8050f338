import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCounty, daysAgo, OTHER_VILLAGE, type TestCounty, TOWNSHIP, today, VILLAGE } from './county.ts';

const VISIT = { visitorKind: 'VOLUNTEER', visitorName: '郑秀', purpose: 'REGULAR_VISIT', finding: '情绪稳定' };
const CASE = { workerId: '1', reason: '祖辈监护能力不足', plan: '每月入户' };

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

async function aCase(openedOn: string) {
  const childId = await county.register();
  const { payload } = await county.act(
    'openCase',
    { childId, ...CASE, openedOn },
    'id isOpen station { name } worker { name }',
  );
  return { childId, caseId: payload.id as string, payload };
}

test('a case is opened, visited, closed; the visits stay with it', async () => {
  const { childId, caseId, payload } = await aCase(daysAgo(60));
  expect(payload).toMatchObject({ isOpen: true, station: { name: '青溪镇社工站' }, worker: { name: '于慧' } });
  const visit = { childId, caseId, ...VISIT, visitedOn: daysAgo(10), nextDueOn: daysAgo(1) };
  const recorded = await county.act('recordHomeVisit', visit, 'serviceCase { visitCount } division { code } nextDueOn');
  expect(recorded.payload).toEqual({
    serviceCase: { visitCount: 1 },
    division: { code: VILLAGE },
    nextDueOn: daysAgo(1),
  });
  expect(
    await county.section(childId, 'lastVisit { visitedOn } nextVisitDueOn isVisitOverdue openCase { id }'),
  ).toEqual({
    lastVisit: { visitedOn: daysAgo(10) },
    nextVisitDueOn: daysAgo(1),
    isVisitOverdue: true,
    openCase: { id: caseId },
  });
  const close = (closedOn: string) =>
    county.act(
      'closeCase',
      { id: caseId, expectedVersion: 1, closedOn, outcome: '目标达成' },
      'isOpen outcome visits { finding }',
    );
  expect((await close(daysAgo(11))).problems).toEqual([
    ['input.closedOn', `日期不能早于最近一次探访日期(${daysAgo(10)}),请核对。`],
  ]);
  expect((await close(daysAgo(2))).payload).toEqual({
    isOpen: false,
    outcome: '目标达成',
    visits: [{ finding: '情绪稳定' }],
  });
  expect((await close(daysAgo(2))).code).toBe('CONFLICT');
});

test('a child has one open case at most', async () => {
  const { childId } = await aCase(daysAgo(60));
  const { problems } = await county.act('openCase', { childId, ...CASE, openedOn: daysAgo(5) });
  expect(problems).toEqual([['input.childId', '这名儿童已有未结个案,请在原个案中跟进,或先结案。']]);
});

test.each([
  ['in the future', { visitedOn: daysAgo(-1) }, ['input.visitedOn'], '不能晚于今天'],
  ['before its case was opened', { visitedOn: daysAgo(61) }, ['input.visitedOn'], '开案日期'],
  [
    'with the next one due before it',
    { visitedOn: daysAgo(5), nextDueOn: daysAgo(6) },
    ['input.nextDueOn'],
    '必须晚于',
  ],
  ['without a finding', { visitedOn: daysAgo(5), finding: '  ' }, ['input.finding'], '不能为空'],
  ['for an unknown case', { visitedOn: daysAgo(5), caseId: '99' }, ['input.caseId'], '没有找到'],
])('a visit %s is refused and not written', async (_, more, fields, message) => {
  const { childId, caseId } = await aCase(daysAgo(60));
  const before = await county.count('home_visit');
  const { problems } = await county.act('recordHomeVisit', { childId, caseId, ...VISIT, ...more });
  expect(problems.map(([field]) => field)).toEqual(fields);
  expect(problems[0]?.[1]).toContain(message);
  expect(await county.count('home_visit')).toBe(before);
});

test("another child's case is refused", async () => {
  const { caseId } = await aCase(daysAgo(60));
  const childId = await county.register({ name: '林小红' });
  const { problems } = await county.act('recordHomeVisit', { childId, caseId, ...VISIT, visitedOn: today });
  expect(problems).toEqual([['input.caseId', '这个个案不是这名儿童的,请重新选择。']]);
});

test('visits are counted by day, kind of visitor and division', async () => {
  const childId = await county.register({ name: '韩小云', divisionCode: OTHER_VILLAGE });
  for (const [days, visitorKind] of [
    [40, 'VOLUNTEER'],
    [20, 'CHILD_DIRECTOR'],
    [0, 'VOLUNTEER'],
  ] as const)
    await county.act('recordHomeVisit', { childId, ...VISIT, visitorKind, visitedOn: daysAgo(days) });
  const { data } = await county.execute(
    `query($from: Date, $until: Date, $kind: HomeVisitorKind) { division(code: "${OTHER_VILLAGE}") { civilAffairs {
       all: visitCount volunteers: visitCount(visitorKind: VOLUNTEER) some: visitCount(from: $from, until: $until) kind: visitCount(visitorKind: $kind) } }
     seen: children(filter: { nameContains: "韩小云", notVisitedSince: $until }) { totalCount } homeVisits(filter: { divisionCode: "${OTHER_VILLAGE}", visitedOnFrom: $from }, orderBy: VISITED_ON_ASC) { nodes { visitedOn } } }`,
    { from: daysAgo(20), until: today, kind: 'CHILD_DIRECTOR' },
  );
  expect(data?.division.civilAffairs).toEqual({ all: 3, volunteers: 2, some: 1, kind: 1 });
  expect(data?.seen.totalCount).toBe(0);
  expect(data?.homeVisits.nodes).toEqual([{ visitedOn: daysAgo(20) }, { visitedOn: today }]);
});

test('a mandatory report may come before the child is known, but not without a place (HN2019)', async () => {
  const report = {
    danger: 'DOMESTIC_VIOLENCE',
    reporterRole: 'TEACHER',
    description: '身上有伤',
    reportedOn: daysAgo(3),
  };
  expect((await county.act('recordMandatoryReport', report)).problems).toEqual([
    ['input.divisionCode', '儿童尚未查明时必须填写发生地,请选择区划。'],
  ]);
  const unknown = await county.act(
    'recordMandatoryReport',
    { ...report, divisionCode: TOWNSHIP },
    'child { id } division { name } isAnswered',
  );
  expect(unknown.payload).toEqual({ child: null, division: { name: '青溪镇' }, isAnswered: false });
  const childId = await county.register();
  const answered = { ...report, childId, receivedOn: daysAgo(2), answeredOn: daysAgo(1), answer: '已入户核实' };
  expect((await county.act('recordMandatoryReport', answered, 'child { id } isAnswered')).payload).toEqual({
    child: { id: childId },
    isAnswered: true,
  });
  const wrong = await county.act('recordMandatoryReport', { ...answered, receivedOn: daysAgo(4), answer: null });
  expect(wrong.problems.map(([field]) => field)).toEqual(['input.receivedOn', 'input.answeredOn']);
});

test('a referral goes to a station or to an agency named in words', async () => {
  const childId = await county.register();
  const referral = { childId, kind: 'PSYCHOLOGICAL_HELP', reason: '情绪低落', referredOn: daysAgo(3) };
  expect((await county.act('recordReferral', referral)).problems).toEqual([
    ['input.referredTo', '请填写转给谁,或选择社工站。'],
  ]);
  const { payload } = await county.act(
    'recordReferral',
    { ...referral, stationId: '1' },
    'referredTo station { id } isAnswered',
  );
  expect(payload).toEqual({ referredTo: '青溪镇社工站', station: { id: '1' }, isAnswered: false });
});
