import type { Ledger } from '../../ledger.ts';
import type { LedgerWork } from '../work.ts';
import { chooseCandidates } from './choose-candidates.ts';
import { type Decision, findDecisions, keepQuestions, type OpenQuestion, reopen } from './decisions.ts';
import { Newcomers } from './newcomers.ts';
import type { Candidate, PersonGiven, PersonMatch } from './person.ts';
import { registerPersons } from './register-persons.ts';
import { type RegularPerson, regularPerson } from './regular-person.ts';
import { score } from './score.ts';

export type { PersonGiven, PersonMatch } from './person.ts';

/**
 * Which children the rows of a batch mean (比对), by ordinal: what a steward has decided of the same words, else the child that
 * the same words were registered as (`idIfNew`), else whether the register holds somebody who resembles them. `WRITE` keeps the
 * open questions for a steward, `CHECK` only says that there are some. Two statements a batch, and one more to keep questions.
 */
export async function matchPersons(
  work: LedgerWork,
  ledger: Ledger,
  persons: readonly PersonGiven[],
  mode: 'CHECK' | 'WRITE',
): Promise<Map<number, PersonMatch>> {
  const regular = persons.map((given) => regularPerson(given, work.keys.linkageKey));
  const decisions = await findDecisions(work, [...new Set(regular.map(({ person }) => person))]);
  const undecided = regular.filter(({ person }) => !decided(decisions.get(person)));
  const register = await registerPersons(work, undecided);
  const candidates = chooseCandidates(
    undecided.map((person) => ({
      person,
      candidates: (register.resembling.get(person.given.ordinal) ?? []).map((child) => score(person, child)),
    })),
  );
  const questions: OpenQuestion[] = [];
  const matches = new Map<number, PersonMatch>();
  const newcomers = new Newcomers();
  for (const person of regular) {
    const { ordinal } = person.given;
    const decision = decisions.get(person.person);
    const found = decided(decision) ?? unasked(person, decision, register.own.get(ordinal), candidates.get(ordinal));
    const likeBefore = found?.kind === 'NEW' && !decision ? newcomers.meet(person) : [];
    if (found && likeBefore.length === 0) matches.set(ordinal, found);
    else {
      questions.push({ person, candidates: [...(candidates.get(ordinal) ?? []), ...likeBefore] });
      matches.set(ordinal, { kind: 'REVIEW', reviewId: decision?.id ?? null });
    }
  }
  if (mode === 'WRITE') await keep(work, ledger, questions, decisions, matches);
  return matches;
}

/** Keeps the open questions and tells their numbers. */
async function keep(
  work: LedgerWork,
  ledger: Ledger,
  questions: readonly OpenQuestion[],
  decisions: ReadonlyMap<string, Decision>,
  matches: Map<number, PersonMatch>,
): Promise<void> {
  const decidedBefore = questions.map(({ person }) => decisions.get(person.person));
  await reopen(
    work,
    decidedBefore.flatMap((decision) => (decision?.state === 'CONFIRMED' ? [decision.id] : [])),
  );
  const kept = await keepQuestions(work, ledger, questions);
  for (const { person } of questions) {
    const reviewId = kept.get(person.person);
    if (reviewId) matches.set(person.given.ordinal, { kind: 'REVIEW', reviewId });
  }
}

/** What a steward's decision says of a row; null: there is none that holds. */
function decided(decision: Decision | undefined): PersonMatch | null {
  if (decision?.state === 'REFUSED') return { kind: 'NEW' };
  return decision?.state === 'CONFIRMED' && decision.childId ? { kind: 'CHILD', childId: decision.childId } : null;
}

/** What needs no steward: the very child that these words were registered as, and nobody whom the register resembles. */
function unasked(
  { given }: RegularPerson,
  decision: Decision | undefined,
  own: string | undefined,
  candidates: readonly Candidate[] = [],
): PersonMatch | null {
  if (given.namedChildId) return null;
  if (own && !decision) return { kind: 'CHILD', childId: own };
  return candidates.length === 0 ? { kind: 'NEW' } : null;
}
