import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 } });
});
afterAll(() => hub.stop());

const QUALITY =
  'dataQuality { childCount completeShare validShare freshShare linkedShare isLive duplicateCount openReviewCount }';

interface Section {
  dataQuality: { childCount: number };
}

test('the report of every township and department is one operation, with one statement a department', async () => {
  const before = hub.statements();
  const { data, errors } = await hub.query(`{ division(code: "210421") { subdivisions { name
    civilAffairs { ${QUALITY} } education { ${QUALITY} } womensFederation { ${QUALITY} } youthLeague { ${QUALITY} } } } }`);
  expect(errors).toBeUndefined();
  expect(hub.statements() - before).toEqual(4);
  const { subdivisions } = data.division;
  expect(subdivisions.map(({ name }: { name: string }) => name)).toHaveLength(8);
  for (const section of ['civilAffairs', 'education', 'womensFederation', 'youthLeague'])
    expect(
      subdivisions.reduce(
        (sum: number, each: Record<string, Section>) => sum + (each[section]?.dataQuality.childCount ?? 0),
        0,
      ),
    ).toBeGreaterThan(50);
});

test('numbers and lists agree in every department', async () => {
  const counts = 'invalidCount staleCount unlinkedCount duplicateCount incompleteCount';
  const lists = (list: string) =>
    ['INVALID', 'STALE', 'UNLINKED', 'DUPLICATE', 'INCOMPLETE']
      .map((problem) => `${problem}: ${list}(filter: { dataQuality: ${problem} }, first: 0) { totalCount }`)
      .join(' ');
  const { data, errors } = await hub.query(`{ division(code: "210421") {
    civilAffairs { dataQuality { ${counts} } ${lists('children')} }
    education { dataQuality { ${counts} } ${lists('pupils')} }
    womensFederation { dataQuality { ${counts} } ${lists('guidedChildren')} }
    youthLeague { dataQuality { ${counts} } ${lists('leagueChildren')} } } }`);
  expect(errors).toBeUndefined();
  for (const { dataQuality, ...listed } of Object.values(data.division) as Record<string, Record<string, number>>[])
    expect(Object.values(listed).map((each) => each?.totalCount)).toEqual(Object.values(dataQuality ?? {}));
});
