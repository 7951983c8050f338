import type { Candidate } from './person.ts';
import type { RegularPerson } from './regular-person.ts';
import { hasNumberOf } from './score.ts';
import { CLEARLY_BETTER, MOST_CANDIDATES, REVIEW_FROM } from './weights.ts';

/** A row and the children of the register that it was compared with. */
export interface Compared {
  person: RegularPerson;
  candidates: readonly Candidate[];
}

/**
 * The children that each row may mean, the likeliest first, by ordinal. A child does not count for a row that resembles another
 * child clearly more, nor for one when another row of the batch means it clearly more: so each of two twins is found once.
 */
export function chooseCandidates(compared: readonly Compared[]): Map<number, Candidate[]> {
  const likely = compared.map(({ person, candidates }) => ({ person, candidates: best(candidates) }));
  const claims = new Map<string, { score: number; person: string }>();
  for (const { person, candidates } of likely) {
    for (const { childId, score } of candidates) {
      if (score > (claims.get(childId)?.score ?? 0)) claims.set(childId, { score, person: person.person });
    }
  }
  const isLeft = (person: string, { childId, score }: Candidate) => {
    const claim = claims.get(childId);
    return !claim || claim.person === person || score > claim.score - CLEARLY_BETTER;
  };
  return new Map(
    likely.map(({ person, candidates }) => [
      person.given.ordinal,
      candidates.filter((each) => hasNumberOf(each) || isLeft(person.person, each)),
    ]),
  );
}

function best(candidates: readonly Candidate[]): Candidate[] {
  const enough = candidates.filter((each) => each.score >= REVIEW_FROM || hasNumberOf(each));
  const [first] = enough.sort((a, b) => b.score - a.score || (a.childId < b.childId ? -1 : 1));
  return enough
    .filter((each) => hasNumberOf(each) || each.score > (first?.score ?? 0) - CLEARLY_BETTER)
    .slice(0, MOST_CANDIDATES);
}
