import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';
import {
  ago,
  DEPARTMENTS,
  dutyOf,
  EVERYTHING,
  KNOWN,
  LAN,
  QIANG,
  STRANGER,
  SYSTEM,
  today,
} from './four-departments.ts';

describe.each(DEPARTMENTS)('one visit, several duties 一访多用: $visit', (owner) => {
  const { folder, code, visit, section, visits } = owner;
  const other = DEPARTMENTS.find((each) => each.code !== code)?.code as string;
  const table = visit.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
  let department: TestDepartment;
  beforeAll(async () => {
    department = await startDepartment(folder);
    for (const statement of KNOWN[folder] ?? []) await department.sql(statement);
  });
  afterAll(() => department?.stop());
  beforeEach(async () => {
    await department.sql(`truncate ${table}, ${table}_duty, ${table}_credit restart identity cascade`);
  });

  const setDuty = async (more = {}) => {
    const document = `mutation ($input: SetVisitDutyInput!) { set${visit}Duty(input: $input) { id } }`;
    expect((await department.execute(document, { input: dutyOf(owner, more) })).errors).toBeUndefined();
  };
  const offer = async (more = {}) => {
    const offered = { childId: LAN, visitedOn: ago(2), fromDepartment: other, visitId: '7', contents: EVERYTHING };
    const input = { ...offered, sawChild: true, sawGuardian: true, visitorName: '赵志愿', ...more };
    const document = `mutation ($input: CreditVisitInput!) { credit${visit}(input: $input) { id } }`;
    const answer = await department.execute(document, { input }, SYSTEM);
    expect(answer.errors).toBeUndefined();
    return answer.data[`credit${visit}`];
  };
  const shown = async (childId = LAN) => {
    const answer = await department.execute(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { ${section} {
        ${visits} { visitedOn contents sawChild sawGuardian creditedFrom creditedVisitId source }
        visitCredits { fromDepartment sourceVisitId visitedOn outcome shortfalls missingContents } } } } }`,
      { of: [{ __typename: 'Child', id: childId }] },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data._entities[0][section];
  };
  const nothing = { [visits]: [], visitCredits: [] };

  test('a visit of another department that contains all that is asked counts as one of its own, and says whose it was', async () => {
    await setDuty();
    expect(await offer()).toEqual({ id: '1' });
    expect(await shown()).toEqual({
      [visits]: [
        {
          visitedOn: ago(2),
          contents: EVERYTHING,
          sawChild: true,
          sawGuardian: true,
          creditedFrom: other,
          creditedVisitId: '7',
          source: expect.stringMatching(/\(一访多用\)$/),
        },
      ],
      visitCredits: [
        {
          fromDepartment: other,
          sourceVisitId: '7',
          visitedOn: ago(2),
          outcome: 'CREDITED',
          shortfalls: [],
          missingContents: [],
        },
      ],
    });
  });

  test('one content missing, and the child not met: nothing is credited, and it says what was missing', async () => {
    await setDuty();
    const [missing] = owner.contents;
    await offer({ contents: EVERYTHING.filter((each) => each !== missing), sawChild: false });
    expect(await shown()).toEqual({
      [visits]: [],
      visitCredits: [
        {
          fromDepartment: other,
          sourceVisitId: '7',
          visitedOn: ago(2),
          outcome: 'SHORT',
          shortfalls: ['CONTENT_MISSING', 'CHILD_NOT_SEEN'],
          missingContents: [missing],
        },
      ],
    });
  });

  test('what fell short is judged anew when the visit has been completed and is offered again', async () => {
    await setDuty();
    await offer({ contents: [] });
    await offer();
    const { [visits]: made, visitCredits } = await shown();
    expect([made.length, visitCredits.map((each: { outcome: string }) => each.outcome)]).toEqual([1, ['CREDITED']]);
  });

  test('as long as no authority has set a duty nothing is credited and nothing is kept', async () => {
    expect(await offer()).toBeNull();
    expect(await shown()).toEqual(nothing);
  });

  test('a duty holds from its day on, and only for visits of the departments that it accepts', async () => {
    await setDuty({ from: ago(1) });
    expect(await offer()).toBeNull();
    await setDuty({ from: today, acceptedFrom: [] });
    expect(await offer({ visitedOn: today })).toBeNull();
    expect(await shown()).toEqual(nothing);
  });

  test('offered twice, it is credited once', async () => {
    await setDuty();
    expect([await offer(), await offer()]).toEqual([{ id: '1' }, { id: '1' }]);
    expect((await shown())[visits]).toHaveLength(1);
  });

  test('two departments that went together on one day make one visit here', async () => {
    await setDuty();
    await offer();
    await offer({ fromDepartment: DEPARTMENTS.filter((each) => each.code !== code)[1]?.code });
    const { [visits]: made, visitCredits } = await shown();
    expect([made.length, visitCredits.map((each: { outcome: string }) => each.outcome).toSorted()]).toEqual([
      1,
      ['ALREADY_VISITED', 'CREDITED'],
    ]);
  });

  test('a child that it owes no such visit, or does not know, is left alone', async () => {
    await setDuty();
    const owesEveryChild = folder === 'civil-affairs';
    expect(await offer({ childId: QIANG })).toEqual(owesEveryChild ? { id: '1' } : null);
    expect(await offer({ childId: STRANGER, visitId: '8' })).toBeNull();
    if (!owesEveryChild) expect(await shown(QIANG)).toEqual(nothing);
  });

  test('a credited visit, and one of which nothing was written down, are not offered on', async () => {
    await setDuty();
    await offer();
    const answer = await department.execute(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { ${section} { visitsToOffer(since: "${ago(35)}") { id } } } } }`,
      { of: [{ __typename: 'Child', id: LAN }] },
      { ...SYSTEM, viewer: SYSTEM.viewer && { ...SYSTEM.viewer, department: code } },
    );
    expect([answer.errors, answer.data._entities[0][section]]).toEqual([undefined, { visitsToOffer: [] }]);
  });

  test('only the joint meeting’s system may credit, and no department its own visits', async () => {
    const document = `mutation ($input: CreditVisitInput!) { credit${visit}(input: $input) { id } }`;
    const input = { childId: LAN, visitedOn: ago(2), fromDepartment: code, visitId: '7', contents: [] };
    const asked = { input: { ...input, sawChild: true, sawGuardian: true } };
    const codes = [await department.execute(document, asked), await department.execute(document, asked, SYSTEM)].map(
      ({ errors }) => errors?.[0]?.extensions.code,
    );
    expect(codes).toEqual(['ROLE_NOT_ALLOWED', 'BAD_INPUT']);
  });
});
