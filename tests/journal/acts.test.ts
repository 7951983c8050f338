import { describe, expect, test } from 'vitest';
import { NotJournaled } from '../../schema/processing-record/not-journaled.ts';
import { parseReceipts } from '../../schema/processing-record/receipt.ts';
import type { TestDepartment } from '../hub.ts';
import { stewardOf, stewardSession } from '../sessions.ts';
import { childOfNumber, harbourInput, LAN, leagueOfFile, NUMBER, named, VILLAGE } from '../youth-league/league.ts';
import { added, answersAgain, COMMITS_WAIT, held, linesOf, NO_COMMIT, NO_LINES, until } from './lines.ts';

const fresh = leagueOfFile();
const CREATE = 'mutation ($input: CreateHeartHarbourInput!) { createHeartHarbour(input: $input) { name } }';
const WISH = 'mutation ($input: RecordMicroWishInput!) { recordMicroWish(input: $input) { id } }';

async function harbourCount(league: TestDepartment): Promise<number> {
  const [row] = await league.sql<{ count: number }>('select count(*)::int from heart_harbour');
  return row?.count ?? 0;
}

describe('an act is written down before it is committed', () => {
  test('the act, then its answer: two receipts in that order', async () => {
    const league = await fresh();
    const entries = await added(league, async () => {
      const { extensions } = await league.answer(CREATE, { input: harbourInput() });
      expect(parseReceipts(extensions)).toMatchObject([
        { kind: 'ACT', seq: expect.any(Number) },
        { kind: 'ANSWER', seq: expect.any(Number) },
      ]);
    });
    const act = { acts: ['createHeartHarbour'], actKind: 'WRITE', viewer: { role: 'DATA_STEWARD' } };
    expect(entries).toMatchObject([
      { kind: 'ACT', ...act, asked: [], groups: [], rows: {}, denied: {} },
      { kind: 'ANSWER', ...act },
    ]);
  });

  test('the entry names the child that the act is about, by id or by its number, never the number', async () => {
    const league = await fresh();
    const wish = (child: object) => ({ input: { child, wish: '一个新书包', wishedOn: '2026-01-01' } });
    const entries = await added(league, async () => {
      await league.execute(WISH, wish(named(LAN)));
      await league.execute(WISH, wish({ nationalId: NUMBER, name: '王小强', divisionCode: VILLAGE }));
    });
    const acts = entries.filter(({ kind }) => kind === 'ACT');
    expect(acts.map(({ asked }) => asked)).toEqual([[LAN], [childOfNumber]]);
    expect((await linesOf(league)).map(({ body }) => body).join()).not.toMatch(new RegExp(`${NUMBER}|王小|书包`));
  });

  test('an act that its input refuses is no act: only the answer is written down', async () => {
    const league = await fresh();
    const entries = await added(league, () => league.execute(CREATE, { input: harbourInput({ name: ' ' }) }));
    expect(entries).toMatchObject([{ kind: 'ANSWER', acts: ['createHeartHarbour'], actKind: 'WRITE' }]);
  });

  test('sent again with the same key it is not done again, nor written down as done', async () => {
    const league = await fresh();
    const query = `mutation ($input: CreateHeartHarbourInput!) { createHeartHarbour(input: $input, idempotencyKey: "k") { name } }`;
    await league.execute(query, { input: harbourInput() });
    const entries = await added(league, () => league.execute(query, { input: harbourInput() }));
    expect(entries.map(({ kind }) => kind)).toEqual(['ANSWER']);
  });

  test('what cannot be written down is not done', async () => {
    const league = await fresh();
    {
      await using lock = await held(league.database.migration, NO_LINES);
      await expect(league.execute(CREATE, { input: harbourInput() })).rejects.toEqual(new NotJournaled(false));
      await answersAgain(league, lock);
    }
    expect(await harbourCount(league)).toBe(0);
    await league.execute(CREATE, { input: harbourInput() });
    expect(await harbourCount(league)).toBe(1);
  });

  test('when it is done and only its answer cannot be written down, that is what is said', async () => {
    const league = await fresh();
    await league.sql(COMMITS_WAIT);
    const before = (await linesOf(league)).length;
    await using commits = await held(league.database.migration, NO_COMMIT);
    const answered = league.execute(CREATE, { input: harbourInput() }).catch((error: unknown) => error);
    await until(async () => (await linesOf(league)).length === before + 1);
    expect(await harbourCount(league)).toBe(0);
    await using lines = await held(league.database.migration, NO_LINES);
    await commits.letGo();
    expect(await answered).toEqual(new NotJournaled(true));
    expect((await answered) as NotJournaled).toMatchObject({ isDone: true });
    await answersAgain(league, lines);
    expect(await harbourCount(league)).toBe(1);
    await league.sql('drop trigger commit_waits on heart_harbour; drop function commit_waits()');
  });
});

test('an act that the person may not do is written down as denied, and why', async () => {
  const league = await fresh();
  const auditor = stewardSession('youth-league', { viewer: stewardOf('youth-league', { role: 'AUDITOR' }) });
  const entries = await added(league, () => league.execute(CREATE, { input: harbourInput() }, auditor));
  expect(entries).toMatchObject([
    { kind: 'ANSWER', acts: ['createHeartHarbour'], denied: { 'Mutation.createHeartHarbour': expect.any(String) } },
  ]);
});
