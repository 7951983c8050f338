import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { TestDepartment } from '../hub.ts';
import { policyOf, stewardSession } from '../sessions.ts';
import { county, registered } from './covered-children.ts';
import { answer, child, departmentsWith, judgingOfFile } from './judging.ts';
import {
  auditor,
  civilOfficer,
  LAN,
  leagueManager,
  QIANG,
  read,
  schoolOfficer,
  secretary,
  sessionOf,
} from './meeting.ts';

const fresh = judgingOfFile();
const RULES = { rules: [] };
const inOrder = county('childrenByCoverage { totalCount nodes { childId receivedCount lackingCount } }');

/** The children of the county, those first whom the fewest services reach: who, what they have, what they lack. */
async function children(meeting: TestDepartment, by: Viewer = secretary, filter = '') {
  const query = inOrder.replace('childrenByCoverage', `childrenByCoverage${filter}`);
  const { _entities } = await read(meeting, by, query);
  const [{ jointMeeting }] = _entities as [{ jointMeeting: { childrenByCoverage: { nodes: Shown[] } } }];
  return jointMeeting.childrenByCoverage.nodes.map((each) => [each.childId, each.receivedCount, each.lackingCount]);
}

interface Shown {
  childId: string;
  receivedCount: number;
  lackingCount: number;
}

async function coverageOf(meeting: TestDepartment, by: Viewer, id = LAN) {
  const { _entities } = await read(
    meeting,
    by,
    `{ _entities(representations: [{ __typename: "Child", id: "${id}" }]) { ... on Child { jointMeeting { coverage {
      receivedCount lackingCount received { code } lacking { code title } } } } } }`,
  );
  const [{ jointMeeting }] = _entities as [{ jointMeeting: { coverage: object | null } | null }];
  return jointMeeting?.coverage ?? null;
}

const stored = (meeting: TestDepartment) =>
  meeting.sql(
    'select child_id, entitled, received, received_count, lacking_count from child_coverage order by child_id',
  );

describe('what children are to have and have 应享与已享服务', () => {
  test('each child is kept with what it has and what it lacks; judged twice it is the same', async () => {
    const { meeting, judge } = await fresh();
    const facts = answer([registered(LAN)]);
    await judge(facts, RULES);
    const before = await stored(meeting);
    expect(await coverageOf(meeting, secretary)).toEqual({
      receivedCount: 5,
      lackingCount: 2,
      received: ['GUARDIAN_ON_RECORD', 'REGULAR_VISIT', 'CHILD_DIRECTOR', 'CHILDRENS_HOME', 'GUIDANCE_SITE'].map(
        (code) => ({ code }),
      ),
      lacking: [
        { code: 'SERVICE_AGREEMENT', title: '委托服务协议' },
        { code: 'HEART_HARBOUR', title: '童心港湾' },
      ],
    });
    await judge(facts, RULES);
    expect(await stored(meeting)).toEqual(before);
  });

  test('children whom the fewest services reach come first, and the order changes with the facts', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([registered(LAN), registered(QIANG, { guardianship: null })]), RULES);
    expect(await children(meeting)).toEqual([
      [QIANG, 4, 3],
      [LAN, 5, 2],
    ]);
    await judge(answer([registered(LAN, { guardianship: null, childDirectors: [] })]), RULES);
    expect(await children(meeting)).toEqual([
      [LAN, 3, 4],
      [QIANG, 4, 3],
    ]);
    expect(await children(meeting, secretary, '(filter: { lacks: "CHILD_DIRECTOR" })')).toEqual([[LAN, 3, 4]]);
    expect(await children(meeting, secretary, '(filter: { receives: "CHILD_DIRECTOR" })')).toEqual([[QIANG, 4, 3]]);
  });

  test('a department that is not heard takes nothing away and gives nothing', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([registered(LAN)]), RULES);
    const place = { code: '210421102201', womensFederation: { hasSiteInReach: true }, youthLeague: null };
    const departments = departmentsWith('YOUTH_LEAGUE', 'UNAVAILABLE');
    await judge(answer([registered(LAN, { guardianship: null }, { division: place })], { departments }), RULES);
    expect(await children(meeting)).toEqual([[LAN, 4, 3]]);
  });

  test('the counts of places are those of their children, whatever is written', async () => {
    const { meeting, judge } = await fresh();
    const elsewhere = { division: { code: '210422', womensFederation: null, youthLeague: null } };
    const counted = `select division_code, code, entitled, received from coverage_count where entitled > 0 order by 1, 2`;
    const recounted = `select c.division_code, e.code, count(*)::int as entitled,
        (count(*) filter (where e.code = any(c.received)))::int as received
      from child_coverage c cross join unnest(c.entitled) e(code) group by 1, 2 order by 1, 2`;
    for (const children of [
      [registered(LAN), registered(QIANG, { guardianship: null })],
      [registered(LAN, { childDirectors: [] }, elsewhere)],
      [registered(QIANG, {}, { isActive: false }), registered(LAN, {}, elsewhere)],
    ]) {
      await judge(answer(children), RULES);
      expect(await meeting.sql(counted)).toEqual(await meeting.sql(recounted));
    }
    expect((await meeting.sql(counted)).length).toBeGreaterThan(5);
  });

  test('a child that leaves the register is to have nothing any more', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([registered(LAN), registered(QIANG)]), RULES);
    await judge(answer([registered(LAN, {}, { isActive: false }), child(QIANG, { civilAffairs: null })]), RULES);
    expect(await stored(meeting)).toEqual([]);
  });
});

describe('who sees it 可见范围', () => {
  test('a department sees of a child what it provides itself, the list is the joint meeting’s', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([registered(LAN)]), RULES);
    const league = {
      receivedCount: 0,
      lackingCount: 1,
      received: [],
      lacking: [{ code: 'HEART_HARBOUR', title: '童心港湾' }],
    };
    expect(await coverageOf(meeting, leagueManager)).toEqual(league);
    expect(await coverageOf(meeting, schoolOfficer)).toBeNull();
    expect(await coverageOf(meeting, civilOfficer)).toMatchObject({ receivedCount: 4, lackingCount: 1 });
    expect([await children(meeting, leagueManager), await children(meeting, civilOfficer)]).toEqual([[], []]);
  });

  test('psychological files are never told of a child, and few of them are told to nobody', async () => {
    const { meeting, judge } = await fresh();
    const key = registered(
      LAN,
      { isKeyCareObject: true },
      { education: { currentEnrolments: [{}], hasPsychologicalFile: false } },
    );
    await judge(answer([key]), RULES);
    expect(await children(meeting)).toEqual([[LAN, 5, 3]]);
    expect(await children(meeting, secretary, '(filter: { lacks: "PSYCHOLOGICAL_FILE" })')).toEqual([]);
    const { _entities } = await read(meeting, secretary, county('entitlements { code entitledCount isWithheld }'));
    const [{ jointMeeting }] = _entities as [{ jointMeeting: { entitlements: { code: string }[] } }];
    const withheld = { code: 'PSYCHOLOGICAL_FILE', entitledCount: null, isWithheld: true };
    expect(jointMeeting.entitlements.find(({ code }) => code === 'PSYCHOLOGICAL_FILE')).toEqual(withheld);
  });

  test('few children are counted for the joint meeting and for whose service it is, and withheld from others', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([registered(LAN), registered(QIANG)]), RULES);
    const count = async (by: Viewer) => {
      const { _entities } = await read(meeting, by, county('entitlements { code entitledCount receivedCount share }'));
      const [{ jointMeeting }] = _entities as [{ jointMeeting: { entitlements: { code: string }[] } }];
      return jointMeeting.entitlements.filter(({ code }) =>
        ['HEART_HARBOUR', 'CHILDRENS_HOME', 'PAIRING'].includes(code),
      );
    };
    const home = { code: 'CHILDRENS_HOME', entitledCount: 2, receivedCount: 2, share: 1 };
    const harbour = { code: 'HEART_HARBOUR', entitledCount: 2, receivedCount: 0, share: 0 };
    const pairing = { code: 'PAIRING', entitledCount: 0, receivedCount: 0, share: null };
    const hidden = { entitledCount: null, receivedCount: null, share: null };
    expect(await count(secretary)).toEqual([home, harbour, pairing]);
    expect(await count(leagueManager)).toEqual([{ ...home, ...hidden }, harbour, pairing]);
    expect(await count(auditor)).toEqual([{ ...home, ...hidden }, { ...harbour, ...hidden }, pairing]);
  });

  test('a sealed child is in no list and in no count', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([registered(LAN), registered(QIANG)]), RULES);
    const session = sessionOf(secretary, { policy: policyOf([], { sealedChildren: [LAN] }) });
    const query = county('childrenByCoverage { totalCount } entitlements { code entitledCount }');
    const { jointMeeting } = (await meeting.execute(query, {}, session)).data._entities[0];
    expect(jointMeeting.childrenByCoverage).toEqual({ totalCount: 1 });
    expect(jointMeeting.entitlements[0]).toEqual({ code: 'GUARDIAN_ON_RECORD', entitledCount: 1 });
  });

  test('it goes with the child when the child is erased', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([registered(LAN)]), RULES);
    const steward = { ...stewardSession('joint-meeting').viewer, division: '21' } as Viewer;
    const session = stewardSession('joint-meeting', { viewer: steward });
    const input = { childId: LAN, confirmChildId: LAN, ground: 'GUARDIAN_REQUEST', expectedRowCount: 3 };
    const erase = 'mutation ($input: EraseConcernedChildInput!) { eraseConcernedChild(input: $input) { rowCount } }';
    expect((await meeting.execute(erase, { input }, session)).data).toEqual({ eraseConcernedChild: { rowCount: 3 } });
    expect(await stored(meeting)).toEqual([]);
  });
});
