import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalOrder } from '../../subgraphs/ledger/checking/canonical-order.ts';
import { processBatch } from '../../subgraphs/ledger/writing/process-batch.ts';
import type { Ledger } from '../../subgraphs/ledger.ts';
import { type Cells, type LedgerDesk, openLedgerDesk, tableRows } from '../ledger-desk.ts';
import { digest } from './digest.ts';
import { children, guardianships } from './ledgers.ts';
import { childRow, guardianRow } from './people.ts';
import { knowDivisions, NEXT_VILLAGE, VILLAGE } from './place.ts';

let desk: LedgerDesk;
beforeAll(async () => {
  desk = await openLedgerDesk('civil-affairs');
  await knowDivisions(desk);
});
afterAll(() => desk?.[Symbol.asyncDispose]());

const text = fc.constantFrom('甲', '乙', '丙', null);
const day = fc.integer({ min: 0, max: 5 }).map((at) => `202${at}-03-01`);
const childRows = fc.array(
  fc.record({ at: fc.integer({ min: 1, max: 6 }), address: text, village: fc.constantFrom(VILLAGE, NEXT_VILLAGE) }),
  { minLength: 1, maxLength: 12 },
);
const guardianRows = fc.array(
  fc.record({ at: fc.integer({ min: 1, max: 6 }), from: day, guardian: fc.constantFrom('田大山', '田二山') }),
  { minLength: 1, maxLength: 14 },
);

/** Brings rows as one file, in batches of that size. */
async function bring(ledger: Ledger, rows: readonly Cells[], size: number): Promise<string[]> {
  const { ordered, settled } = canonicalOrder(ledger, tableRows(rows));
  const open = ordered.filter((row) => !settled.has(row));
  const states: string[] = [];
  for (let from = 0; from < open.length; from += size) {
    const batch = open.slice(from, from + size);
    const outcomes = await desk.work(ledger, (work) => processBatch(work, ledger, batch, 'WRITE'));
    states.push(...outcomes.map(({ state }) => state));
  }
  return states;
}

async function emptied(): Promise<void> {
  await desk.sql('truncate registered_child cascade');
}

test('the same rows in any order and in batches of any size come to the same, and once more to nothing', async () => {
  const size = fc.integer({ min: 1, max: 9 });
  await fc.assert(
    fc.asyncProperty(
      childRows,
      guardianRows,
      size,
      size,
      fc.infiniteStream(fc.nat()),
      async (some, more, one, other, picks) => {
        const register = some.map(({ at, address, village }) => childRow(at, { address, village }));
        const guardians = more.map(({ at, from, guardian }) => guardianRow(at, from, { guardian }));
        await emptied();
        await bring(children, register, one);
        await bring(guardianships, guardians, one);
        const state = await digest(desk);
        await emptied();
        await bring(children, shuffled(register, picks), other);
        await bring(guardianships, shuffled(guardians, picks), other);
        expect(await digest(desk)).toEqual(state);
        const again = [...(await bring(children, register, other)), ...(await bring(guardianships, guardians, one))];
        expect(again.filter((each) => each === 'NEW' || each === 'CHANGED')).toEqual([]);
      },
    ),
    { numRuns: 8, seed: 5 },
  );
}, 120_000);

test('guardians who come in two files, the later first, follow each other all the same', async () => {
  await emptied();
  await desk.write(children, [childRow(1)]);
  await desk.write(guardianships, [guardianRow(1, '2024-01-01', { guardian: '田二山' })]);
  await desk.write(guardianships, [guardianRow(1, '2020-01-01'), guardianRow(1, '2022-01-01')]);
  expect(await desk.sql('select "from"::text, "until"::text from guardianship order by "from"')).toEqual([
    { from: '2020-01-01', until: '2022-01-01' },
    { from: '2022-01-01', until: '2024-01-01' },
    { from: '2024-01-01', until: null },
  ]);
});

test('ten people who bring the same rows at once come to what one of them would', async () => {
  await emptied();
  const rows = Array.from({ length: 30 }, (_, at) =>
    childRow(at, { guardian: '田大山', relation: '祖父母', guardianFrom: '2021-01-01' }),
  );
  await desk.write(children, rows);
  const alone = await digest(desk);
  await emptied();
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => desk.write(children, rows)));
  expect(await digest(desk)).toEqual(alone);
  const states = outcomes.flat().map(({ state }) => state);
  expect(states.filter((state) => state === 'NEW')).toHaveLength(30);
  expect(states.filter((state) => state === 'SAME')).toHaveLength(270);
}, 60_000);

function shuffled<T>(rows: readonly T[], picks: Iterator<number>): T[] {
  const left = [...rows];
  return rows.map(() => left.splice(Number(picks.next().value) % left.length, 1)[0] as T);
}
