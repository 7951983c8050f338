import { describe, expect, test } from 'vitest';
import { NOBODY } from '../../schema/access/nobody.ts';
import { NotJournaled } from '../../schema/processing-record/not-journaled.ts';
import { parseReceipts } from '../../schema/processing-record/receipt.ts';
import type { Receipt } from '../../schema/processing-record/record.ts';
import { stewardSession } from '../sessions.ts';
import { LAN, leagueOfFile, named, QIANG } from '../youth-league/league.ts';
import { added, answersAgain, held, linesOf, NO_LINES } from './lines.ts';

const fresh = leagueOfFile();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const HARBOURS = '{ heartHarbours { nodes { name } } }';
const CREATE = 'mutation ($input: CreateHeartHarbourInput!) { createHeartHarbour(input: $input) { name } }';
const WISH = 'mutation ($input: RecordMicroWishInput!) { recordMicroWish(input: $input) { id } }';
const mark = { operation: 'gateway-1.20261123t053000z.0a0a0a0a#7', head: null };
const steward = stewardSession('youth-league');
const { viewer } = steward;

describe('a department writes down what it tells before it tells it', () => {
  test('an answer is one entry: who, what for, which operation, what was told; without a name', async () => {
    const league = await fresh();
    let receipts: readonly Receipt[] | null = null;
    const entries = await added(league, async () => {
      const { extensions } = await league.subgraph.execute({ query: HARBOURS, operation: mark }, steward);
      receipts = parseReceipts(extensions);
    });
    const [receipt] = (receipts ?? []) as Receipt[];
    expect(entries).toEqual([
      {
        kind: 'ANSWER',
        at: INSTANT,
        ...mark,
        viewer: {
          id: viewer?.id,
          department: 'YOUTH_LEAGUE',
          role: 'DATA_STEWARD',
          division: '',
          assurance: 3,
        },
        purpose: 'CORRECTION',
        ground: null,
        acts: [],
        actKind: null,
        ...receipt?.disclosure,
      },
    ]);
    const { chain, seq, hash } = (await linesOf(league)).at(-1) ?? {};
    expect(receipt).toEqual({
      chain,
      seq,
      hash,
      kind: 'ANSWER',
      acts: [],
      actKind: null,
      disclosure: receipt?.disclosure,
    });
    expect(chain).toMatch(/^youth-league\.\d{8}t\d{6}z\.[0-9a-f]+$/);
  });

  test('without a gateway, and without anybody, there is an entry all the same', async () => {
    const league = await fresh();
    const entries = await added(league, () => league.execute(HARBOURS, {}, NOBODY));
    expect(entries).toMatchObject([{ kind: 'ANSWER', operation: null, head: null, viewer: null, purpose: null }]);
  });

  test.each([
    ['the names of types', '{ __typename ...Q } fragment Q on Query { __schema { queryType { name } } }'],
    ['its SDL', '{ _service { sdl } }'],
    ['a query that does not parse', '{ heartHarbours'],
    ['a query that does not fit the schema', '{ harbours { name } }'],
  ])('%s: nothing is told, and nothing is written down', async (_what, query) => {
    const league = await fresh();
    expect(await added(league, () => league.execute(query))).toEqual([]);
  });

  test('variables that do not fit are refused without an entry', async () => {
    const league = await fresh();
    expect(await added(league, () => league.execute(CREATE, { input: {} }))).toEqual([]);
  });

  test('the answer waits for its entry', async () => {
    const league = await fresh();
    await using lock = await held(league.database.migration, NO_LINES);
    let isAnswered = false;
    const answered = league.execute(HARBOURS).then((answer) => {
      isAnswered = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isAnswered).toBe(false);
    await lock.letGo();
    expect((await answered).data).toEqual({ heartHarbours: { nodes: [] } });
  });

  test('no entry within a second, no answer, and further ones are refused at once; the entry is added when it can be', async () => {
    const league = await fresh();
    const entries = await added(league, async () => {
      await using lock = await held(league.database.migration, NO_LINES);
      const began = performance.now();
      await expect(league.execute(HARBOURS)).rejects.toEqual(new NotJournaled(false));
      expect(performance.now() - began).toBeLessThan(1_500);
      const again = performance.now();
      await expect(league.execute(HARBOURS)).rejects.toEqual(new NotJournaled(false));
      expect(performance.now() - again).toBeLessThan(300);
      await answersAgain(league, lock);
      expect((await league.execute(HARBOURS)).data).toEqual({ heartHarbours: { nodes: [] } });
    });
    expect(entries).toMatchObject([{ kind: 'ANSWER' }, { kind: 'ANSWER' }]);
  });
});

test('many at once are all written down, each in its place', async () => {
  const league = await fresh();
  const entries = await added(league, () =>
    Promise.all(Array.from({ length: 60 }, (_, at) => league.execute(HARBOURS, {}, at % 2 ? steward : NOBODY))),
  );
  expect(entries).toHaveLength(60);
  expect(entries.filter(({ viewer: by }) => by !== null)).toHaveLength(30);
});

test('looking a child up is written down, found or not', async () => {
  const league = await fresh();
  await league.execute(WISH, { input: { child: named(LAN), wish: '一个新书包', wishedOn: '2026-01-01' } });
  const ask = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { id youthLeague { name } } } }`;
  const of = [LAN, QIANG].map((id) => ({ __typename: 'Child', id }));
  const entries = await added(league, () => league.execute(ask, { of }));
  expect(entries).toMatchObject([{ kind: 'ANSWER', asked: [LAN, QIANG], groups: [{ children: [LAN] }] }]);
});
