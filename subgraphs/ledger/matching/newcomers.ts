import type { Candidate, RegisterPerson } from './person.ts';
import type { RegularPerson } from './regular-person.ts';
import { score } from './score.ts';
import { REVIEW_FROM } from './weights.ts';

/**
 * New children of one batch (同批新儿童), in the order of its rows: a row that resembles one before it waits for a steward, as
 * it would if that child had been registered by an earlier batch. Rows without an id for their child are not compared.
 */
export class Newcomers {
  readonly #byWord = new Map<string, RegisterPerson[]>();

  /** The children before it that a row resembles; without such it is one of them from now on. */
  meet(person: RegularPerson): Candidate[] {
    const id = person.given.idIfNew;
    if (!id) return [];
    const alike = new Set(wordsOf(person).flatMap((word) => this.#byWord.get(word) ?? []));
    const candidates = [...alike]
      .filter((other) => other.id !== id)
      .map((other) => score(person, other))
      .filter((candidate) => candidate.score >= REVIEW_FROM);
    if (candidates.length === 0) this.#remember(person, id);
    return candidates;
  }

  #remember(person: RegularPerson, id: string): void {
    const { name, birthDate, sex, guardianName, phone, given } = person;
    const child: RegisterPerson = {
      id,
      name,
      birthDate,
      sex,
      divisionCode: given.divisionCode,
      guardianNames: guardianName ? [guardianName] : [],
      phones: phone ? [phone] : [],
    };
    for (const word of wordsOf(person)) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), child]);
  }
}

/** Who shares none of these is not compared. */
function wordsOf({ name, birthDate }: RegularPerson): string[] {
  return [`name ${name}`, ...(birthDate ? [`born ${birthDate}`] : [])];
}
