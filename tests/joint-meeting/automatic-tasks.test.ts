import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../schema/plain-date.ts';
import type { Provider } from '../../subgraphs/joint-meeting/finding-rule.ts';
import type { ChildFacts } from '../../subgraphs/joint-meeting/findings/child-facts.ts';
import { answeringVisit, visitsIn } from '../../subgraphs/joint-meeting/tasks/answered-by-visit.ts';
import { automaticTasks, TASK_RULES } from '../../subgraphs/joint-meeting/tasks/automatic-tasks.ts';

const day = (text: string) => text as PlainDate;
const watched = (suspectedOn: string, visitedOn: string | null = null) =>
  ({ education: { dropoutWatch: { suspectedOn, visitedOn } } }) as unknown as ChildFacts;
const atSchool = { education: { dropoutWatch: null } } as unknown as ChildFacts;
const unknownToSchools = { education: null } as unknown as ChildFacts;
const all: ReadonlySet<Provider> = new Set();
const wanted = (facts: ChildFacts, unheard = all) =>
  automaticTasks(facts, unheard).wanted.map(({ rule, since }) => [rule.code, rule.from, rule.for, since]);

describe('automatic tasks 自动任务', () => {
  test('a suspected dropout asks civil affairs for a visit, since the day it was suspected', () => {
    expect(wanted(watched('2026-11-02'))).toEqual([['DROPOUT_VISIT', 'EDUCATION', 'CIVIL_AFFAIRS', '2026-11-02']]);
  });

  test('a child at school, or unknown to the schools, asks for nothing', () => {
    expect([wanted(atSchool), wanted(unknownToSchools)]).toEqual([[], []]);
  });

  test('as long as education cannot be heard nothing is asked for, and nothing ends', () => {
    const unheard = new Set<Provider>(['EDUCATION']);
    expect(automaticTasks(watched('2026-11-02'), unheard)).toEqual({ wanted: [], heard: [] });
    expect(automaticTasks(atSchool, all).heard.map(({ code }) => code)).toEqual(TASK_RULES.map(({ code }) => code));
  });

  test('each rule says what it does, on what basis, and how many days there are', () => {
    for (const rule of TASK_RULES) expect(rule.rule).toContain(`${rule.dueDays} 天`);
  });
});

describe('answered by a visit 由走访答复', () => {
  const facts = {
    civilAffairs: { lastVisit: { id: '7', visitedOn: '2026-11-20' } },
    education: { dropoutWatch: { suspectedOn: '2026-11-02', visitedOn: '2026-11-03' } },
    youthLeague: { lastMonthlyVisitOn: null },
  } as unknown as ChildFacts;
  const visits = visitsIn(facts);
  const byCivilAffairs = (from: string) => answeringVisit({ forDepartment: 'CIVIL_AFFAIRS', from }, visits);

  test('the last visit of each department is known by its day and its record, not by what was found', () => {
    expect(visits).toEqual([
      { department: 'CIVIL_AFFAIRS', id: '7', on: '2026-11-20' },
      { department: 'EDUCATION', id: null, on: '2026-11-03' },
    ]);
    expect(visitsIn({ civilAffairs: null, education: null, youthLeague: null } as ChildFacts)).toEqual([]);
  });

  test('it answers a task for that department from the day of the task on, not an earlier day and no other department', () => {
    const visit = { department: 'CIVIL_AFFAIRS', id: '7', on: day('2026-11-20') };
    expect([byCivilAffairs('2026-11-20'), byCivilAffairs('2026-11-19')]).toEqual([visit, visit]);
    expect(byCivilAffairs('2026-11-21')).toBeNull();
    expect(answeringVisit({ forDepartment: 'WOMENS_FEDERATION', from: '2026-11-01' }, visits)).toBeNull();
  });
});
