import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub.ts';
import { PROFILE } from './profile.ts';

describe.each(['in-process', 'remote'] as const)('Fushun County as FS53 counts it (%s)', (mode) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ mode, demo: { seed: 1, children: 700 } });
  });
  afterAll(() => hub.stop());

  const ask = async (question: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await hub.query(question, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('has 100 left-behind children, split over its eight townships as surveyed', async () => {
    const { division } = await ask(`{ division(code: "210421") { name
      civilAffairs { childCount(category: LEFT_BEHIND) }
      subdivisions { name civilAffairs { childCount(category: LEFT_BEHIND) } } } }`);
    const townships = Object.fromEntries(
      division.subdivisions.map((each: { name: string; civilAffairs: { childCount: number } }) => [
        each.name,
        each.civilAffairs.childCount,
      ]),
    );
    expect([division.name, division.civilAffairs.childCount]).toEqual(['抚顺县', 100]);
    expect(townships).toEqual({
      后安镇: 26,
      上马镇: 11,
      石文镇: 11,
      救兵镇: 6,
      马圈子乡: 2,
      汤图满族乡: 19,
      峡河乡: 20,
      海浪乡: 5,
    });
  });

  it('has 19 cases, 62 visits by volunteers, 8 publicity events with 300 people and more, 8 rural youth palaces', async () => {
    const { division } = await ask(`{ division(code: "210421") {
      civilAffairs { caseCount visitCount(visitorKind: VOLUNTEER) publicityEvents { totalCount } publicityParticipantCount }
      education { youthPalaceCount } } }`);
    const { caseCount, visitCount, publicityEvents, publicityParticipantCount } = division.civilAffairs;
    expect([caseCount, visitCount, publicityEvents.totalCount, division.education.youthPalaceCount]).toEqual([
      19, 62, 8, 8,
    ]);
    expect(publicityParticipantCount).toBeGreaterThanOrEqual(300);
  });

  it('has 97 villages in 8 townships', async () => {
    const { villages, townships } =
      await ask(`{ villages: divisions(filter: { divisionCode: "210421", level: VILLAGE }) { totalCount }
      townships: divisions(filter: { divisionCode: "210421", level: TOWNSHIP }) { totalCount } }`);
    expect([villages.totalCount, townships.totalCount]).toEqual([97, 8]);
  });

  it('shows one child from four departments in one question', async () => {
    const { children } = await ask(
      `{ children(filter: { categories: [DE_FACTO_UNATTENDED] }, first: 50) { nodes { ...Profile } } } ${PROFILE}`,
    );
    const whole = children.nodes.find((child: Record<string, unknown>) =>
      ['civilAffairs', 'education', 'womensFederation', 'youthLeague'].every((section) => child[section]),
    );
    expect(whole).toMatchObject({
      civilAffairs: { source: expect.any(String) },
      education: { name: whole.name },
      womensFederation: { name: whole.name },
      youthLeague: { name: whole.name },
    });
  });

  it('keeps the children who fall between departments', async () => {
    const { children } = await ask(`{ children(filter: { categories: [LEFT_BEHIND] }, first: 100) { nodes { age
      civilAffairs { guardianship { guardianName } }
      education { isEnrolled schoolFile { guardians { name until } } } youthLeague { pairing { isComplete } isVisitedThisMonth } } } }`);
    const nodes: Array<Record<string, never>> = children.nodes;
    const some = (claim: (child: never) => unknown) => nodes.filter((child) => claim(child as never)).length;
    type Kept = {
      age: number;
      civilAffairs: { guardianship: { guardianName: string } | null };
      education: {
        isEnrolled: boolean;
        schoolFile: { guardians: { name: string; until: string | null }[] } | null;
      } | null;
      youthLeague: { pairing: { isComplete: boolean } | null; isVisitedThisMonth: boolean } | null;
    };
    const bothNameGuardian = (child: Kept) => guardianAtSchool(child) && child.civilAffairs.guardianship;
    const guardianAtSchool = (child: Kept) =>
      child.education?.schoolFile?.guardians.find((each) => each.until === null)?.name;
    expect({
      inNoSchool: some((child: Kept) => child.age >= 6 && child.age < 15 && !child.education?.isEnrolled),
      overAge: some((child: Kept) => child.age >= 16),
      guardiansDiffer: some(
        (child: Kept) =>
          bothNameGuardian(child) && guardianAtSchool(child) !== child.civilAffairs.guardianship?.guardianName,
      ),
    }).toEqual({ inNoSchool: 3, overAge: 2, guardiansDiffer: 3 });
    expect(some((child: Kept) => !child.youthLeague?.pairing)).toBeGreaterThan(0);
    expect(some((child: Kept) => child.youthLeague?.pairing && !child.youthLeague.pairing.isComplete)).toBeGreaterThan(
      0,
    );
    expect(some((child: Kept) => child.youthLeague?.pairing && !child.youthLeague.isVisitedThisMonth)).toBeGreaterThan(
      0,
    );
  });

  it('knows pupils whom the register does not: their child has no civil affairs section but a school', async () => {
    const { pupils } = await ask(
      '{ pupils(first: 100) { nodes { child { id name civilAffairs { source } education { name } } } } }',
    );
    const unknown = pupils.nodes.filter(
      (pupil: { child: { civilAffairs: unknown } }) => pupil.child.civilAffairs === null,
    );
    expect(unknown.length).toBeGreaterThan(50);
    expect(unknown[0].child).toMatchObject({ name: null, civilAffairs: null, education: { name: expect.any(String) } });
  });
});
