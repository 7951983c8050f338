import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LoadedSupergraph } from '../../gateway/supergraph.ts';
import { departmentCode, type Viewer } from '../../schema/access/viewer.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { type Answer, startTestHub, type TestHub } from '../hub.ts';
import { fullAgreement } from '../sessions.ts';
import { MARK, moveTownshipAway, NEIGHBOUR, type Neighbour } from './neighbouring-county.ts';
import { randomQuery } from './random-query.ts';

/** How many are asked; COUNTY_QUERIES=1000 asks as many as access was accepted with. */
const QUERIES = Number(process.env.COUNTY_QUERIES ?? 400);
const departments = departmentNames();
const codes = departments.map(departmentCode);
const PURPOSES = ['PROTECTION', 'CHILD_CARE', 'SUPERVISION', 'VERIFICATION'] as const;

/** Everything conditional is shared by all with all: half of them in plain, half masked but for one township. */
const agreements = codes.flatMap((provider, at) =>
  codes.flatMap((consumer, by) => {
    if (provider === consumer) return [];
    if ((at + by) % 2 === 0) return [fullAgreement(provider, consumer)];
    const township = fullAgreement(provider, consumer, { divisions: ['210421101'] });
    return [fullAgreement(provider, consumer, { isMasked: true }), township];
  }),
);

let hub: TestHub;
let neighbour: Neighbour;
let own: string[];
beforeAll(async () => {
  const policy = async () => ({ agreements, sealedChildren: [], smallCellBelow: 10 });
  hub = await startTestHub({ demo: { seed: 1, children: 100 }, policy });
  neighbour = await moveTownshipAway(hub, departments);
  own = (await hub.sql<{ id: string }>('civil-affairs', 'select id from registered_child order by id'))
    .map(({ id }) => id)
    .filter((id) => !neighbour.childIds.includes(id));
});
afterAll(() => hub?.stop());

/** A county officer of a department, for whom everything conditional is shared by all others. */
function officer(department: string): Viewer {
  return {
    id: `officer of ${department}`,
    name: '县级工作人员',
    department,
    role: 'OFFICER',
    division: '210421',
    assurance: 3,
    rights: ['ANALYST'],
  };
}

test('the neighbouring county is there: a national steward finds its children and places', async () => {
  const { data } = await hub.query(
    `{ children(filter: { divisionCode: "${NEIGHBOUR}" }) { totalCount } schools(filter: { divisionCode: "${NEIGHBOUR}" }) { totalCount } }`,
  );
  expect(data.children.totalCount).toBe(neighbour.childIds.length);
  expect(data.schools.totalCount).toBeGreaterThan(0);
});

test(`${QUERIES} random queries by county officers bring nothing of another county, and no internal error`, async () => {
  const schema = new LoadedSupergraph(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'))
    .apiSchema;
  const words = {
    childIds: [...own.slice(0, 8), ...neighbour.childIds.slice(0, 8)],
    codes: ['210421', '210421100', '21', ...neighbour.codes.slice(0, 4)],
    texts: ['小', '王', '中心', MARK],
  };
  const found: unknown[] = [];
  const outcomes = { withData: 0, refused: 0 };
  const ask = async (seed: number) => {
    const query = randomQuery(schema, words, seed);
    const viewer = officer(codes[seed % codes.length] as string);
    const purpose = PURPOSES[Math.floor(seed / codes.length) % PURPOSES.length];
    const answer = await hub.query(query, {}, { viewer, purpose });
    if (answer.data && Object.values(answer.data).some((value) => value !== null)) outcomes.withData += 1;
    if (!answer.data) outcomes.refused += 1;
    const problem = problemOf(answer);
    if (problem) found.push({ problem, query, seed });
  };
  const worker = async (first: number) => {
    for (let seed = first; seed < QUERIES; seed += 4) await ask(seed);
  };
  await Promise.all([0, 1, 2, 3].map(worker));
  expect(found.slice(0, 5)).toEqual([]);
  expect(outcomes.withData).toBeGreaterThan(QUERIES / 3);
}, 300_000);

/** What is wrong with an answer to somebody of the demo county. */
function problemOf(answer: Answer): string | null {
  const text = JSON.stringify(answer.data ?? {});
  const leaked = [MARK, ...neighbour.childIds].find((each) => text.includes(each));
  if (leaked) return `${leaked} in ${text.slice(0, 600)}`;
  const internal = answer.errors?.find(({ extensions }) => extensions?.code === 'INTERNAL');
  return internal ? JSON.stringify(internal) : null;
}
