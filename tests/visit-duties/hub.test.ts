import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { visitCredits } from '../../gateway/sweep/visit-credits.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { stewardOf } from '../sessions.ts';
import { ago, DEPARTMENTS, dutyOf, EVERYTHING, KNOWN, LAN, SYSTEM, today } from './four-departments.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
  for (const { folder } of DEPARTMENTS) for (const statement of KNOWN[folder] ?? []) await hub.sql(folder, statement);
  for (const each of DEPARTMENTS)
    await perform(`mutation ($input: SetVisitDutyInput!) { set${each.visit}Duty(input: $input) { id } }`, dutyOf(each));
});
afterAll(() => hub?.stop());

beforeEach(async () => {
  for (const { folder, visit } of DEPARTMENTS) {
    const table = visit.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
    await hub.sql(folder, `truncate ${table}, ${table}_credit restart identity cascade`);
  }
  await perform('mutation ($input: RecordJointHomeVisitInput!) { recordJointHomeVisit(input: $input) { id } }', {
    child: { childId: LAN },
    visitedOn: ago(60),
    federationVisitors: ['孙网格员'],
    educationVisitors: ['李老师'],
    findings: '一切正常',
    nextDueOn: ago(30),
  });
});

async function perform(document: string, input: object): Promise<void> {
  expect((await hub.query(document, { input })).errors).toBeUndefined();
}

/** Runs the step as the joint meeting's system; gives how many offers it made. */
async function sweep(): Promise<number> {
  let offers = 0;
  await visitCredits.run?.([LAN], async (document, variables) => {
    if (document.startsWith('mutation')) offers += 1;
    const as = { viewer: SYSTEM.viewer, purpose: SYSTEM.purpose };
    const { data, errors = [], extensions } = await hub.query(document, variables, as);
    return { data, errors: errors as never, departments: extensions.departments };
  });
  return offers;
}

const record = (more: object) =>
  perform('mutation ($input: RecordMonthlyVisitInput!) { recordMonthlyVisit(input: $input) { id } }', {
    pairingId: '1',
    visitedOn: ago(1),
    form: 'HOME',
    content: '一起做作业,和奶奶谈孩子的情绪',
    contents: EVERYTHING,
    sawChild: true,
    sawGuardian: true,
    ...more,
  });

/** The clocks of the four departments, and where their last visit came from. */
async function clocks() {
  const sections = DEPARTMENTS.map(
    ({ section, clock, visits }) => `${section} { ${clock} from: ${visits}(first: 1) { creditedFrom } }`,
  );
  const viewer = stewardOf('joint-meeting', { division: '21' });
  const { data, errors } = await hub.query(
    `query ($ids: [ID!]!) { childrenToJudge(ids: $ids) { ${sections.join(' ')} } }`,
    { ids: [LAN] },
    { viewer: { ...viewer, role: 'SYSTEM' }, purpose: 'VERIFICATION' },
  );
  expect(errors).toBeUndefined();
  return data.childrenToJudge[0];
}

describe('one visit, several duties 一访多用', () => {
  test('a League visit that contains everything resets the clocks of all four departments, once', async () => {
    await record({});
    expect(await sweep()).toBe(3);
    const credited = [{ creditedFrom: 'YOUTH_LEAGUE' }];
    const all = {
      civilAffairs: { lastVisit: { visitedOn: ago(1) }, from: credited },
      education: { teacherVisits: [{ visitedOn: ago(1) }], from: credited },
      womensFederation: {
        lastJointHomeVisitOn: ago(1),
        nextJointHomeVisitDueOn: ago(-29),
        from: credited,
      },
      youthLeague: {
        lastMonthlyVisitOn: ago(1),
        isVisitedThisMonth: ago(1).slice(0, 7) === today.slice(0, 7),
        from: [{ creditedFrom: null }],
      },
    };
    expect(await clocks()).toEqual(all);
    expect(await sweep()).toBe(0);
    expect(await clocks()).toEqual(all);
  });

  test('a telephone call resets only its own: the others say what was missing', async () => {
    await record({ form: 'PHONE', contents: ['EMOTION'], sawChild: false, sawGuardian: false });
    expect(await sweep()).toBe(3);
    expect(await clocks()).toEqual({
      civilAffairs: { lastVisit: null, from: [] },
      education: { teacherVisits: [], from: [] },
      womensFederation: {
        lastJointHomeVisitOn: ago(60),
        nextJointHomeVisitDueOn: ago(30),
        from: [{ creditedFrom: null }],
      },
      youthLeague: {
        lastMonthlyVisitOn: ago(1),
        isVisitedThisMonth: ago(1).slice(0, 7) === today.slice(0, 7),
        from: [{ creditedFrom: null }],
      },
    });
    const [said] = await hub.sql(
      'civil-affairs',
      'select outcome, shortfalls, missing_contents from home_visit_credit',
    );
    expect(said).toEqual({
      outcome: 'SHORT',
      shortfalls: ['CONTENT_MISSING', 'CHILD_NOT_SEEN'],
      missing_contents: ['GUARDIANSHIP', 'SAFETY'],
    });
  });

  test('a visit of which nothing was written down, or of more than 35 days ago, is not offered', async () => {
    await record({ contents: null, sawChild: null, sawGuardian: null });
    await record({ visitedOn: ago(36) });
    expect(await sweep()).toBe(0);
  });

  test('every offer is in the processing record, of the child and by the joint meeting’s system', async () => {
    await record({});
    const before = hub.records.length;
    await sweep();
    const offers = hub.records.slice(before).filter(({ acts }) => acts.length > 0);
    expect(offers.map(({ acts, asked, viewer }) => [...acts, ...asked, viewer?.role])).toEqual(
      ['creditHomeVisit', 'creditTeacherVisit', 'creditJointHomeVisit'].map((act) => [act, LAN, 'SYSTEM']),
    );
  });
});
