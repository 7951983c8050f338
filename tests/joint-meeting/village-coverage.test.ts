import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { TestDepartment } from '../hub.ts';
import { county, registered } from './covered-children.ts';
import { answer, judgingOfFile, system } from './judging.ts';
import { COUNTY, LAN, leagueManager, read, secretary, sessionOf, TOWNSHIP, VILLAGE } from './meeting.ts';

const fresh = judgingOfFile();
const NEXT = '210421102202';

/** Two villages; a child lives in the first. */
async function villages() {
  const { meeting, judge } = await fresh();
  await meeting.sql('truncate village_coverage');
  await meeting.sql('truncate sweep_turn');
  await meeting.sql(`insert into known_division (code, level) values ($1, 'VILLAGE') on conflict do nothing`, [NEXT]);
  await judge(answer([registered(LAN)]), { rules: [] });
  return { meeting, judge };
}

const RECORD = `mutation ($input: RecordVillageCoverageInput!) {
  recordVillageCoverage(input: $input) { villageCount } }`;

const told = (meeting: TestDepartment, by: Viewer, input: object) =>
  meeting.execute(RECORD, { input }, sessionOf(by, { purpose: 'STATISTICS' }));

async function record(meeting: TestDepartment, ...standards: object[]) {
  const { data, errors } = await told(meeting, system, { countyCode: COUNTY, standards });
  expect(errors).toBeUndefined();
  return data.recordVillageCoverage;
}

async function shown(meeting: TestDepartment, by: Viewer = secretary, args = '') {
  const query = county(
    `villageCoverage${args} { nodes { divisionCode needCount lackingCount met { code } lacking { code } } }`,
  );
  const { _entities } = await read(meeting, by, query, { purpose: 'VERIFICATION' });
  const [{ jointMeeting }] = _entities as [{ jointMeeting: { villageCoverage: { nodes: Shown[] } } }];
  return jointMeeting.villageCoverage.nodes.map(({ divisionCode, needCount, met, lacking }) => [
    divisionCode,
    needCount,
    met.map(({ code }) => code),
    lacking.map(({ code }) => code),
  ]);
}

interface Shown {
  divisionCode: string;
  needCount: number | null;
  met: { code: string }[];
  lacking: { code: string }[];
}

const HOME = { code: 'CHILDRENS_HOME', met: [NEXT], lacking: [VILLAGE] };
const STATION = { code: 'SOCIAL_WORK_STATION', met: [], lacking: [TOWNSHIP] };

describe('village coverage 村级服务覆盖', () => {
  test('what is told of a township holds for its villages; those with the greatest need come first', async () => {
    const { meeting } = await villages();
    expect(await record(meeting, HOME, STATION)).toEqual({ villageCount: 2 });
    expect(await shown(meeting)).toEqual([
      [VILLAGE, 1, [], ['CHILDRENS_HOME', 'SOCIAL_WORK_STATION']],
      [NEXT, 0, ['CHILDRENS_HOME'], ['SOCIAL_WORK_STATION']],
    ]);
    expect(await shown(meeting, secretary, '(filter: { lacks: "CHILDRENS_HOME" })')).toHaveLength(1);
    expect(await shown(meeting, secretary, '(filter: { lacksAny: false })')).toEqual([]);
  });

  test('recorded twice it is the same, and a standard that is not told stays as it was', async () => {
    const { meeting } = await villages();
    await record(meeting, HOME, STATION);
    await record(meeting, { ...STATION, met: [TOWNSHIP], lacking: [] });
    const once = await shown(meeting);
    expect(once).toEqual([
      [VILLAGE, 1, ['SOCIAL_WORK_STATION'], ['CHILDRENS_HOME']],
      [NEXT, 0, ['CHILDRENS_HOME', 'SOCIAL_WORK_STATION'], []],
    ]);
    await record(meeting, { ...STATION, met: [TOWNSHIP], lacking: [] });
    expect(await shown(meeting)).toEqual(once);
  });

  test('how many villages meet a standard; one that does not apply counts neither way', async () => {
    const { meeting } = await villages();
    await record(meeting, HOME, { code: 'HOME_MEETS_STANDARD', met: [], lacking: [NEXT] });
    const { _entities } = await read(
      meeting,
      secretary,
      county('villageStandards { code metCount lackingCount share }'),
    );
    const [{ jointMeeting }] = _entities as [{ jointMeeting: { villageStandards: object[] } }];
    expect(jointMeeting.villageStandards.slice(0, 3)).toEqual([
      { code: 'CHILDRENS_HOME', metCount: 1, lackingCount: 1, share: 0.5 },
      { code: 'HOME_MEETS_STANDARD', metCount: 0, lackingCount: 1, share: 0 },
      { code: 'CHILD_DIRECTOR', metCount: 0, lackingCount: 0, share: null },
    ]);
  });

  test('how many children live there is not told to other departments when they are few', async () => {
    const { meeting } = await villages();
    await record(meeting, HOME);
    const needs = (await shown(meeting, leagueManager)).map(([code, need]) => [code, need]);
    expect(needs).toEqual([
      [VILLAGE, null],
      [NEXT, 0],
    ]);
  });

  test('for statistics the joint meeting itself is not told of few: neither needs nor entitlements', async () => {
    const { meeting } = await villages();
    await record(meeting, HOME);
    const query = county('villageCoverage { nodes { needCount } } entitlements { entitledCount isWithheld }');
    const toldFor = async (purpose: 'STATISTICS' | 'VERIFICATION') => {
      const { _entities } = await read(meeting, secretary, query, { purpose });
      const [{ jointMeeting }] = _entities as [{ jointMeeting: Record<string, unknown> }];
      const [guardian] = jointMeeting.entitlements as object[];
      return { guardian, villages: jointMeeting.villageCoverage };
    };
    const few = (needs: (number | null)[]) => ({ nodes: needs.map((needCount) => ({ needCount })) });
    expect(await toldFor('VERIFICATION')).toEqual({
      guardian: { entitledCount: 1, isWithheld: false },
      villages: few([1, 0]),
    });
    expect(await toldFor('STATISTICS')).toEqual({
      guardian: { entitledCount: null, isWithheld: true },
      villages: few([null, 0]),
    });
  });

  test('a sealed child is not counted', async () => {
    const { meeting } = await villages();
    await meeting.sql(
      `insert into child_seal (sealed_child, case_number, division_code, reason, sealed_at, sealed_by)
       values ($1, '测试', $2, '测试', now(), '测试')`,
      [LAN, VILLAGE],
    );
    await record(meeting, HOME);
    expect((await shown(meeting)).map(([, need]) => need)).toEqual([0, 0]);
  });

  test('a county waits until every village has been measured since all children were last begun to be swept', async () => {
    const { meeting } = await villages();
    const waiting = async () =>
      (await read(meeting, system, '{ countiesToMeasure(first: 9) }', { purpose: 'VERIFICATION' })).countiesToMeasure;
    expect(await waiting()).toEqual([COUNTY]);
    await record(meeting, HOME);
    expect(await waiting()).toEqual([]);
    await meeting.sql(`insert into sweep_turn (id, full_began_at) values ('SWEEP', now() + interval '1 minute')`);
    expect(await waiting()).toEqual([COUNTY]);
  });

  test('it is recorded by the joint meeting’s system alone, of a county of its area and by known standards', async () => {
    const { meeting } = await villages();
    const problems = async (by: Viewer, input: object) =>
      (await told(meeting, by, input)).errors?.map(({ extensions: { code, fields } }) => [
        code,
        fields?.map(({ field }: { field: string }) => field),
      ]);
    const input = { countyCode: COUNTY, standards: [HOME] };
    expect(await problems(secretary, input)).toEqual([['ROLE_NOT_ALLOWED', undefined]]);
    const wrong = { countyCode: '320100', standards: [{ ...HOME, code: 'SWIMMING_POOL' }] };
    expect(await problems(system, wrong)).toEqual([
      ['BAD_INPUT', ['input.countyCode', 'input.standards', 'input.countyCode']],
    ]);
  });
});
