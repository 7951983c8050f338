import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Example } from '../../console/explorer/example.ts';
import { OperationLimits } from '../../gateway/operation-limits.ts';
import { LoadedSupergraph } from '../../gateway/supergraph.ts';
import { PURPOSE_RULES } from '../../schema/access/role-rules.ts';
import { startTestHub } from '../hub.ts';
import { savedExamples, variablesOf } from './saved-examples.ts';

const questions = [
  '一个孩子的全貌',
  '一个地区一页',
  '谁在部门之间掉队',
  '谁该做什么',
  '数据怎样共享',
  '谁看过谁的数据',
  '数据质量',
  '开好联席会议',
];

test('the examples answer the four questions of the joint meeting and say how data are shared, who has read them, how good they are and what the meeting needs, each at least twice', () => {
  const asked = savedExamples.map(({ question }) => question);
  expect([...new Set(asked)]).toEqual(questions);
  for (const question of questions) expect(asked.filter((one) => one === question).length).toBeGreaterThanOrEqual(2);
  expect(savedExamples.length).toBeGreaterThanOrEqual(12);
});

test('every purpose that an example names is one that can be stated', () => {
  const terms = Object.values(PURPOSE_RULES).map(({ term }) => term);
  expect(savedExamples.flatMap(({ purposes }) => purposes).filter((term) => !terms.includes(term))).toEqual([]);
});

test('every example says what it is for and has a title of its own', () => {
  expect(savedExamples.filter(({ explanation }) => explanation === '')).toEqual([]);
  expect(new Set(savedExamples.map(({ title }) => title)).size).toBe(savedExamples.length);
});

describe('against the frozen graph', () => {
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const { apiSchema } = new LoadedSupergraph(sdl);

  test.each(savedExamples)('$id $title is a valid query', ({ query }) => {
    expect(validate(apiSchema, parse(query)).map(({ message }) => message)).toEqual([]);
  });

  test.each(savedExamples)('$id $title is within the limits of an operation', ({ query }) => {
    expect(new OperationLimits('hub').problem(query)).toBeUndefined();
  });
});

describe('against the demo county', () => {
  let hub: Awaited<ReturnType<typeof startTestHub>>;
  beforeAll(async () => {
    hub = await startTestHub({ mode: 'in-process', demo: { seed: 1, children: 700 } });
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  const ask = async (id: string) => {
    const example = savedExamples.find((one) => one.id === id);
    if (!example) throw new Error(`No example ${id}`);
    return hub.query(example.query, variablesOf(example));
  };

  /** Acts, the child whose id everybody fills in, and the record are asked by the thirteen officers (tests/access-officers). */
  const isAct = ({ query }: Example) => /^mutation /m.test(query);
  /** There once the sweep has run, and once a pack has been ordered (tests/sweep/monthly-story.test.ts). */
  const comeLater = [
    '35-findings-of-my-department',
    '36-finding-with-evidence',
    '45-tasks-for-my-department',
    '82-meeting-packs',
  ];
  const ready = savedExamples.filter(
    (example) =>
      ![...comeLater, '17-child-by-id'].includes(example.id) && !isAct(example) && !example.id.startsWith('6'),
  );

  test.each(ready)('$id $title finds something, and only what is never shared is missing', async ({ id }) => {
    const { data, errors = [] } = await ask(id);
    expect(errors.filter(({ extensions }) => extensions.code !== 'NOT_SHARED')).toEqual([]);
    for (const [name, found] of Object.entries<Found | null>(data)) {
      expect(found, name).not.toBeNull();
      expect(found?.nodes?.length ?? 1, name).toBeGreaterThan(0);
    }
  });

  test('the profile has something from each of the four departments', async () => {
    const { data, extensions } = await ask('11-child-profile');
    const [child] = data.children.nodes;
    const { civilAffairs, education, womensFederation, youthLeague } = child;
    expect([civilAffairs, education, womensFederation, youthLeague]).not.toContain(null);
    expect(extensions.departments.map(({ status }: { status: string }) => status)).toEqual(['OK', 'OK', 'OK', 'OK']);
  });

  test('the townships have the left-behind children that FS53 counts, 100 in all', async () => {
    const { data } = await ask('22-townships');
    expect(data.division.civilAffairs.leftBehindCount).toBe(100);
    const counts = data.division.subdivisions.map((one: Township) => [one.name, one.civilAffairs.leftBehindCount]);
    expect(Object.fromEntries(counts)).toEqual({
      石文镇: 11,
      后安镇: 26,
      救兵镇: 6,
      上马镇: 11,
      马圈子乡: 2,
      汤图满族乡: 19,
      峡河乡: 20,
      海浪乡: 5,
    });
  });

  test('the dashboard shows figures of all four departments, for the county and its eight townships, over twelve months', async () => {
    const { code: _, fullName: __, subdivisions, ...sections } = (await ask('25-county-dashboard')).data.division;
    expect(subdivisions).toHaveLength(8);
    for (const [name, { figures }] of Object.entries<{ figures: Shown[] }>(sections)) {
      expect(figures.length, name).toBeGreaterThan(10);
      expect(figures.filter(({ trend, areas }) => trend.length !== 12 || areas.length !== 8)).toEqual([]);
    }
  });

  test('children in the ledger but in no school can be told from the others', async () => {
    const { data } = await ask('31-ledger-without-school');
    const missing = data.children.nodes.filter((child: LedgerChild) => !child.education?.isEnrolled);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.length).toBeLessThan(data.children.nodes.length);
  });

  test('children in a school file whom the ledger does not count as left-behind can be told from the others', async () => {
    const { data } = await ask('32-school-file-without-ledger');
    const missing = data.schoolFiles.nodes.filter(({ child }: FileEntry) => !child.categories?.includes('LEFT_BEHIND'));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.length).toBeLessThan(data.schoolFiles.nodes.length);
  });

  test('guardians that differ between ledger and school file stand side by side', async () => {
    const { data } = await ask('33-guardians-differ');
    const differing = data.children.nodes.filter(({ civilAffairs, education }: GuardedChild) => {
      const [register, school] = [civilAffairs?.guardianship?.guardianName, education?.schoolFile?.guardian?.name];
      return register && school && register !== school;
    });
    expect(differing.length).toBeGreaterThan(0);
  });
});

interface Found {
  nodes?: unknown[];
}

interface Shown {
  trend: unknown[];
  areas: unknown[];
}

interface Township {
  name: string;
  civilAffairs: { leftBehindCount: number };
}

interface LedgerChild {
  education: { isEnrolled: boolean } | null;
}

interface FileEntry {
  child: { categories: string[] | null };
}

interface GuardedChild {
  civilAffairs: { guardianship: { guardianName: string } | null } | null;
  education: { schoolFile: { guardian: { name: string } | null } | null } | null;
}
