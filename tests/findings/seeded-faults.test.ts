import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayAt } from '../../schema/plain-date.ts';
import { buildPopulation } from '../../subgraphs/demo/build-population.ts';
import { type Fault, faultsOf } from '../../subgraphs/demo/faults-of.ts';
import { rules } from '../../subgraphs/joint-meeting/findings/index.ts';
import { STANDARDS } from '../../subgraphs/joint-meeting/findings/standards.ts';
import { testLinkageKey } from '../databases.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { allFacts } from './ask-facts.ts';

const DEMO = { seed: 1, children: 7_000 };
const now = new Date();
const today = dayAt(now);

let hub: TestHub;
let faults: Fault[];
/** `child rule` of everything found of the seeded children. */
const found = new Set<string>();

beforeAll(async () => {
  faults = faultsOf(buildPopulation({ ...DEMO, today, now, linkageKey: testLinkageKey }));
  hub = await startTestHub({ demo: DEMO, policy: 'joint-meeting' });
  const ids = faults.map(({ childId }) => childId);
  for (const facts of await allFacts(hub, ids, '99'))
    for (const rule of rules)
      if (rule.judge(facts, { today, standards: STANDARDS }).length > 0) found.add(`${facts.id} ${rule.code}`);
}, 300_000);
afterAll(() => hub?.stop());

describe('seeded faults 演示问题', () => {
  test('the synthetic province has at least five hundred, of every rule, and as many children with none', () => {
    const codes = faults.map(({ rule }) => rule).filter((rule) => rule !== null);
    expect(codes.length).toBeGreaterThanOrEqual(500);
    const expected = rules
      .map(({ code }) => code)
      .filter((code) => code !== 'DIRECTOR_UNTRAINED' || today.slice(5) >= '10-01');
    expect([...new Set(codes)].sort()).toEqual(expected.sort());
    expect(faults.length - codes.length).toBeGreaterThanOrEqual(500);
  });

  test('at least 98 % of them are found', () => {
    const wanted = faults.filter(({ rule }) => rule !== null).map(({ childId, rule }) => `${childId} ${rule}`);
    const missed = wanted.filter((pair) => !found.has(pair));
    expect(missed.length / wanted.length).toBeLessThanOrEqual(0.02);
  });

  test('of what is found of seeded children, at most 2 % is not a fault of theirs; of a child with none, nothing', () => {
    const wanted = new Set(faults.map(({ childId, rule }) => `${childId} ${rule}`));
    const wrong = [...found].filter((pair) => !wanted.has(pair));
    expect(wrong.length / found.size).toBeLessThanOrEqual(0.02);
  });
});
