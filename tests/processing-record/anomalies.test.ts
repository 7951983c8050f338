import { beforeAll, describe, expect, test } from 'vitest';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { RULES } from '../../subgraphs/processing-record/anomalies/index.ts';
import type { TestDepartment } from '../hub.ts';
import { childIds } from './generated.ts';
import {
  append,
  auditor,
  by,
  CHAIN,
  COUNTY,
  LAN,
  linked,
  MEI,
  OTHER_COUNTY,
  QIANG,
  read,
  recordOf,
  recordOfFile,
  sessionOf,
  told,
} from './world.ts';

const opened = recordOfFile();
let department: TestDepartment;

const MANY = childIds(300);
const NAME = { Child: ['name'] };
const reads = (children: string[]) => ({ groups: [told('civil-affairs', children, NAME)] });
const times = (count: number, make: (at: number) => Partial<ProcessingRecord>) =>
  Array.from({ length: count }, (_, at) => make(at));
/** A moment of Monday 2 November 2026, Beijing time. */
const monday = (time: string) => `${new Date(`2026-11-02T${time}+08:00`).toISOString()}`;
const within = (children: readonly string[], size: number, minutes: number) =>
  times(Math.ceil(children.length / size), (at) => ({
    at: new Date(Date.parse(monday('09:00:00')) + at * minutes * 60_000).toISOString(),
    ...reads(children.slice(at * size, (at + 1) * size)),
  }));
const CASE = { kind: 'CASE', number: 'GA-1', childId: LAN } as const;

/** For each rule what it lists (and as how many), and what comes close to it and is not listed. */
const STORIES: Record<
  string,
  { listed: Partial<ProcessingRecord>[]; count: number; not: Partial<ProcessingRecord>[] }
> = {
  OUTSIDE_CASE: {
    listed: [
      { ground: CASE, ...reads([LAN, QIANG]) },
      { ground: CASE, ...reads([QIANG, MEI]) },
    ],
    count: 2,
    not: [{ ground: CASE, asked: [QIANG], ...reads([LAN]) }, reads([QIANG])],
  },
  OUTSIDE_AREA: {
    listed: [
      { asked: MANY.slice(0, 3), ...reads([]) },
      { asked: MANY.slice(2, 6), ...reads([MANY[5] as string]) },
    ],
    count: 5,
    not: times(3, (at) => ({ asked: MANY.slice(at, at + 2) })),
  },
  NOT_YOUR_CASE: {
    listed: [{ kind: 'DENY', result: 'REFUSED', code: 'CASE_NOT_YOURS' }],
    count: 1,
    not: [{ kind: 'DENY', result: 'REFUSED', code: 'FREE_QUERY_NOT_ALLOWED' }],
  },
  MANY_CHILDREN: { listed: within(MANY.slice(0, 250), 50, 2), count: 250, not: within(MANY, 50, 4) },
  NIGHT: {
    listed: [
      { at: monday('22:00:00'), ...reads([LAN]) },
      { at: '2026-11-02T21:59:00.000Z', ...reads([LAN]) },
    ],
    count: 2,
    not: [
      { at: monday('21:59:59'), ...reads([LAN]) },
      { at: '2026-11-02T22:00:00.000Z', ...reads([LAN]) },
      { at: monday('23:00:00') },
      { at: monday('23:00:00'), kind: 'BREAK_GLASS', ...reads([LAN]) },
    ],
  },
  DAY_OFF: {
    listed: times(10, (at) => ({ at: `2026-11-07T0${at}:00:00.000Z`, ...reads([LAN]) })),
    count: 10,
    not: times(9, (at) => ({ at: `2026-11-07T0${at}:00:00.000Z`, ...reads([LAN]) })),
  },
  REPEATED_DENIALS: {
    listed: times(10, (at) => ({ kind: 'DENY', result: at < 9 ? 'DENIED' : 'REFUSED' })),
    count: 10,
    not: [
      ...times(30, () => ({ denied: { 'Child.nationalId': 'NO_AGREEMENT' as const } })),
      ...times(9, () => ({ kind: 'DENY', result: 'DENIED' }) as const),
    ],
  },
  EMPTY_SEARCHES: {
    listed: times(20, () => ({ kind: 'SEARCH', result: 'NO_HIT' })),
    count: 20,
    not: times(30, (at) => ({ kind: 'SEARCH', result: at < 19 ? 'NO_HIT' : 'OK' })),
  },
  BREAK_GLASS: { listed: [{ kind: 'BREAK_GLASS', ...reads([LAN]) }], count: 1, not: [reads([LAN])] },
  SAME_CHILD: {
    listed: times(20, () => reads([LAN])),
    count: 20,
    not: [...times(19, () => reads([LAN])), reads([MEI])],
  },
};

const doer = (rule: string, isListed: boolean) => ({
  ...by('CIVIL_AFFAIRS'),
  id: `${rule} ${isListed ? 'listed' : 'not'}`,
});

beforeAll(async () => {
  department = await opened();
  const records = Object.entries(STORIES).flatMap(([rule, { listed, not }]) => [
    ...listed.map((each) => recordOf({ ...each, viewer: doer(rule, true) })),
    ...not.map((each) => recordOf({ ...each, viewer: doer(rule, false) })),
  ]);
  await append(department, linked(records));
});

const PERIOD = 'from: "2026-11-01", until: "2026-11-30"';

async function anomalies(more = '', session = sessionOf(auditor)) {
  const fields = 'rule viewerId department role divisionCode on firstAt lastAt count recordIds';
  return (await read(department, `{ anomalies(${PERIOD}${more}) { ${fields} } }`, session)).anomalies;
}

describe('each rule lists what it says, and not what comes close', () => {
  test('the stories are of all rules', () => {
    expect(Object.keys(STORIES)).toEqual(RULES.map(({ code }) => code));
  });

  test.each(Object.entries(STORIES))('%s', async (rule, { listed, count }) => {
    const found = await anomalies(`, rule: ${rule}`);
    const ofRule = found.filter(({ viewerId }: { viewerId: string }) => viewerId.startsWith(`${rule} `));
    expect(ofRule).toEqual([
      {
        rule,
        viewerId: `${rule} listed`,
        department: 'CIVIL_AFFAIRS',
        role: 'OFFICER',
        divisionCode: COUNTY,
        on: rule === 'DAY_OFF' ? '2026-11-07' : '2026-11-02',
        firstAt: expect.any(String),
        lastAt: expect.any(String),
        count,
        recordIds: expect.any(Array),
      },
    ]);
    expect(ofRule[0].recordIds).toHaveLength(listed.length);
    expect(ofRule[0].recordIds.every((id: string) => id.startsWith(`${CHAIN}#`))).toBe(true);
  });
});

test('without a rule all are listed, the latest first, in the auditor’s area only and in a division’s page', async () => {
  const all = await anomalies(', first: 100');
  expect(new Set(all.map(({ rule }: { rule: string }) => rule))).toEqual(new Set(Object.keys(STORIES)));
  const times = all.map(({ lastAt }: { lastAt: string }) => lastAt);
  expect(times).toEqual([...times].sort().reverse());
  expect(await anomalies(', first: 2')).toEqual(all.slice(0, 2));
  expect(await anomalies('', sessionOf({ ...auditor, division: OTHER_COUNTY }))).toEqual([]);
  const ofDivision = async (code: string) => {
    const query = `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) { ... on Division { processingRecord { anomalies(${PERIOD}, first: 100) { rule } } } } }`;
    return (await read(department, query, sessionOf({ ...auditor, division: '21' })))._entities[0].processingRecord
      .anomalies.length;
  };
  expect(await ofDivision(COUNTY)).toBe(all.length);
  expect(await ofDivision(OTHER_COUNTY)).toBe(0);
});

test('a threshold holds for the days it is in force', async () => {
  const { anomalyRules } = await read(department, '{ anomalyRules { rule text atLeast document from } }');
  expect(anomalyRules).toHaveLength(RULES.length);
  expect(anomalyRules[0]).toEqual({
    rule: 'OUTSIDE_CASE',
    text: RULES[0]?.text,
    atLeast: 1,
    document: '联席会议工作规则(处理记录核查)',
    from: '2025-08-01',
  });
  await department.sql(`update anomaly_threshold set until = '2026-11-02' where rule = 'SAME_CHILD'`);
  await department.sql(
    `insert into anomaly_threshold (rule, at_least, document, "from") values ('SAME_CHILD', 19, '试行', '2026-11-02')`,
  );
  const found = await anomalies(', rule: SAME_CHILD');
  expect(found.map(({ viewerId }: { viewerId: string }) => viewerId).sort()).toEqual([
    'SAME_CHILD listed',
    'SAME_CHILD not',
  ]);
});
