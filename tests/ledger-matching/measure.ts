import type { DepartmentParts } from '../../subgraphs/department-parts.ts';
import { matchPersons } from '../../subgraphs/ledger/matching/match-persons.ts';
import type { Candidate, PersonGiven, PersonMatch } from '../../subgraphs/ledger/matching/person.ts';
import type { LedgerWork } from '../../subgraphs/ledger/work.ts';
import { stewardSession } from '../sessions.ts';
import type { InventedChild } from './invented-register.ts';
import type { InventedRow } from './invented-rows.ts';
import { LEDGER, withWork } from './matching-work.ts';
import { idOf } from './write-register.ts';

/** How many rows of a kind there were, and how many of them were put before a steward with the right child, or another one, on top. */
export interface Measured {
  rows: number;
  right: number;
  wrong: number;
}

/** What came of a file, by kind of row, and as a whole. */
export interface Quality {
  byKind: ReadonlyMap<string, Measured>;
  /** Of the rows that a steward gets, those whose first candidate is the child meant. */
  precision: number;
  /** Of the rows that mean a child of the register, those that a steward gets with that child as first candidate. */
  recall: number;
}

const BATCH = 500;

/** Matches a file against the register as an import does, a batch at a time, and counts. */
export async function measure(
  parts: DepartmentParts,
  register: readonly InventedChild[],
  rows: readonly InventedRow[],
): Promise<Quality> {
  const ids = new Map(register.map((child) => [child.key, idOf(child, parts.keys.linkageKey)]));
  const byKind = new Map<string, Measured>();
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const first = await withWork(parts, stewardSession('civil-affairs'), (work) => firstCandidates(work, batch, ids));
    for (const [index, { kind, means }] of batch.entries()) {
      const measured = byKind.get(kind) ?? { rows: 0, right: 0, wrong: 0 };
      const found = first[index];
      measured.rows += 1;
      if (found && means && found === ids.get(means)) measured.right += 1;
      else if (found) measured.wrong += 1;
      byKind.set(kind, measured);
    }
  }
  const sum = (count: (measured: Measured) => number) => [...byKind.values()].reduce((all, one) => all + count(one), 0);
  const right = sum((measured) => measured.right);
  return {
    byKind,
    precision: right / (right + sum(({ wrong }) => wrong)),
    recall: right / rows.filter(({ means }) => means !== null).length,
  };
}

/** The first candidate of each row's review; null: the row is nobody known, or there is no candidate. */
async function firstCandidates(
  work: LedgerWork,
  rows: readonly InventedRow[],
  ids: ReadonlyMap<string, string>,
): Promise<(string | null)[]> {
  const persons = rows.map(
    ({ given, means }, ordinal): PersonGiven => ({
      ...given,
      namedChildId: given.namedChildId && (ids.get(means ?? '') as string),
      ordinal,
      sheet: '儿童台账',
      row: ordinal + 2,
    }),
  );
  const matches = await matchPersons(work, LEDGER, persons, 'WRITE');
  const reviews = (await work.em.execute('select id::int, candidates from ledger.review')) as {
    id: number;
    candidates: Candidate[];
  }[];
  const kept = new Map(reviews.map(({ id, candidates }) => [id, candidates[0]?.childId ?? null]));
  return persons.map(({ ordinal }) => {
    const match = matches.get(ordinal) as PersonMatch;
    return match.kind === 'REVIEW' ? (kept.get(match.reviewId as number) ?? null) : null;
  });
}
