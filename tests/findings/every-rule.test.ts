import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../schema/plain-date.ts';
import { rules } from '../../subgraphs/joint-meeting/findings/index.ts';
import { providerOfPath } from '../../subgraphs/joint-meeting/findings/provider-of-path.ts';
import { STANDARDS } from '../../subgraphs/joint-meeting/findings/standards.ts';
import { child, day, ELSEWHERE, TODAY, VILLAGE } from './agreeing-child.ts';

const here = new URL('../../subgraphs/joint-meeting/findings/', import.meta.url);
const facts = readFileSync(new URL('facts.graphql', here), 'utf8');
const fileOf = (code: string) => `${code.toLowerCase().replaceAll('_', '-')}.ts`;

describe('the rules 比对规则', () => {
  test('there are at least twenty-four, each with a code of its own', () => {
    expect(rules.length).toBeGreaterThanOrEqual(24);
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });

  test('each has a file and a test that are named by it', () => {
    const tests = readdirSync(import.meta.dirname);
    const files = readdirSync(here);
    for (const file of rules.map(({ code }) => fileOf(code))) {
      expect(files).toContain(file);
      expect(tests).toContain(file.replace('.ts', '.test.ts'));
    }
  });

  test('a child of whom all departments say the same and for whom everything is done has no finding', () => {
    const found = rules.flatMap((rule) => rule.judge(child(), { today: TODAY, standards: STANDARDS }));
    expect(found).toEqual([]);
  });

  test('a child of whom nothing is known has none', () => {
    const unknown = { birthDate: null, isActive: null, categories: null, division: null, womensFederation: null };
    const facts = child({ ...unknown, civilAffairs: null, education: null, youthLeague: null });
    expect(rules.flatMap((rule) => rule.judge(facts, { today: TODAY, standards: STANDARDS }))).toEqual([]);
  });

  test('each says in Chinese when it is found and when it closes, on what ground, how pressing and why', () => {
    for (const { rule, basis, severityReason, needs, dueWorkingDays } of rules) {
      expect(rule).toMatch(/即关闭/);
      expect(basis).toMatch(/法|〔\d{4}〕|《|议事规则|提案答复/);
      expect(severityReason.length).toBeGreaterThan(6);
      expect(needs.length).toBeGreaterThan(0);
      expect(dueWorkingDays).toBeGreaterThan(0);
    }
  });

  test('facts.graphql asks for no name but the guardians’, which are compared, and for no number, address or phone', () => {
    const names = facts.match(/\w+/g) ?? [];
    expect(names.filter((name) => /name/i.test(name))).toEqual(['guardianName', 'name']);
    expect(names.filter((name) => /nationalId|address|phone|status|screening|reason/i.test(name))).toEqual([]);
  });
});

/** Nothing is done for the child, and the departments contradict each other, for longer than any rule waits. */
const NEGLECTED = child({
  birthDate: day('2012-05-01'),
  division: { code: VILLAGE, womensFederation: { hasSiteInReach: false }, youthLeague: { hasHarbourInReach: false } },
  civilAffairs: {
    hasPossibleDuplicate: true,
    isKeyCareObject: true,
    guardianship: null,
    serviceAgreementEndedOn: day('2026-03-31'),
    unansweredReferralOn: day('2026-03-01'),
    unvisitedReturnOn: day('2026-03-02'),
    childrensHomes: [],
    childDirectors: [{ isTrainedThisYear: false }],
  },
  education: {
    division: { code: ELSEWHERE },
    currentEnrolments: [],
    dropoutWatch: { suspectedOn: day('2026-03-03'), visitedOn: null },
    professionalHelpAdvisedOn: day('2026-03-04'),
  },
  youthLeague: {
    pairing: { from: day('2025-02-10'), isComplete: false },
    lastMonthlyVisitOn: null,
    lastCollectiveCareOn: day('2026-01-10'),
    dreamRoom: { dueOn: day('2026-03-05'), isOverdue: true },
  },
});

test('what is found says the same the next day: it speaks of days by their date, not by how long ago they are', () => {
  const foundOn = (today: typeof TODAY) =>
    rules.flatMap(({ code, judge }) =>
      judge(NEGLECTED, { today, standards: STANDARDS }).map((found) => ({ code, found })),
    );
  const first = foundOn(TODAY);
  expect(first.length).toBeGreaterThan(10);
  expect(foundOn(addDays(TODAY, 1))).toEqual(first);
});

describe('whose an error is', () => {
  test.each([
    [['childrenToJudge', 3, 'education', 'schoolFile', 'guardian'], 'EDUCATION'],
    [['childrenToJudge', 3, 'birthDate'], 'CIVIL_AFFAIRS'],
    [['childrenToJudge', 3, 'division', 'youthLeague'], 'YOUTH_LEAGUE'],
    [['childrenToJudge', 3, 'womensFederation', 'division'], 'WOMENS_FEDERATION'],
    [['childrenToJudge', 3], null],
    [[], null],
  ])('%j: %s', (path, provider) => expect(providerOfPath(path)).toBe(provider));
});
