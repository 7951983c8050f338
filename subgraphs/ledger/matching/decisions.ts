import type { Ledger } from '../../ledger.ts';
import type { LedgerWork } from '../work.ts';
import type { Candidate } from './person.ts';
import type { RegularPerson } from './regular-person.ts';
import { type GivenWords, sealGiven } from './sealed-given.ts';

/** What has been decided of a person's words (核对结论), the child under its present id. */
export interface Decision {
  id: number;
  state: 'OPEN' | 'CONFIRMED' | 'REFUSED';
  /** CONFIRMED: the child; null when it is no longer there. */
  childId: string | null;
}

/** The decisions on a batch of rows, by person. A confirmed child that is gone or sealed has to be decided again. */
export async function findDecisions(work: LedgerWork, persons: readonly string[]): Promise<Map<string, Decision>> {
  if (persons.length === 0 || !work.register) return new Map();
  const { tableName } = work.em.getMetadata().get(work.register.name as never);
  const rows = (await work.em.execute(
    `select r.person, r.id::int, r.state, c.id as "childId" from ledger.review r
       left join child_alias a on a.alias_id = r.child_id and a.until is null
       left join "${tableName}" c on c.id = coalesce(a.child_id, r.child_id)
         and c.id <> all(array(select jsonb_array_elements_text(?::jsonb)))
     where r.person = any(array(select jsonb_array_elements_text(?::jsonb)))`,
    [JSON.stringify(work.session.policy.sealedChildren), JSON.stringify(persons)],
  )) as (Decision & { person: string })[];
  return new Map(rows.map(({ person, ...decision }) => [person, decision]));
}

/** A row that a steward has to look at. */
export interface OpenQuestion {
  person: RegularPerson;
  candidates: readonly Candidate[];
}

/** Opens again what was decided for a child that is no longer there. */
export async function reopen(work: LedgerWork, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await work.em.execute(
    `update ledger.review set state = 'OPEN', child_id = null, decided_by = null, decided_at = null
     where id = any(array(select jsonb_array_elements_text(?::jsonb)::bigint))`,
    [JSON.stringify([...ids].sort((a, b) => a - b))],
  );
}

/**
 * Keeps the questions of a batch for a steward, in one statement, and gives their numbers by person. Asked again, a question
 * stays the same one; only its candidates are as they are now. What a steward decides meanwhile is left alone.
 */
export async function keepQuestions(
  work: LedgerWork,
  ledger: Ledger,
  questions: readonly OpenQuestion[],
): Promise<Map<string, number>> {
  if (questions.length === 0) return new Map();
  const rows = new Map(
    questions.map(({ person, candidates }) => [
      person.person,
      {
        person: person.person,
        import_id: work.importId,
        ledger: ledger.name,
        sheet: person.given.sheet,
        row: person.given.row,
        division_code: person.given.divisionCode,
        given: sealGiven(work.keys.linkageKey, person.person, wordsOf(person)),
        candidates,
      },
    ]),
  );
  const ordered = [...rows.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
  const kept = (await work.em.execute(KEEP, [JSON.stringify(ordered)])) as { person: string; id: number }[];
  return new Map(kept.map(({ person, id }) => [person, id]));
}

const KEEP = `insert into ledger.review as r
    (person, import_id, ledger, sheet, row, division_code, given, candidates)
  select q.* from jsonb_to_recordset(?::jsonb) as q(person text, import_id bigint, ledger text, sheet text, row int,
    division_code text, given text, candidates jsonb)
  on conflict (person) do update set import_id = excluded.import_id, ledger = excluded.ledger, sheet = excluded.sheet, row = excluded.row,
    candidates = excluded.candidates
    where r.state = 'OPEN'
  returning person, id::int`;

/** The row's own words, as a steward reads them. */
function wordsOf({ given }: RegularPerson): GivenWords {
  const { name, birthDate, sex, numberAsWritten, guardianName, guardianPhone, divisionCode } = given;
  return { name, birthDate, sex, nationalId: numberAsWritten, guardianName, guardianPhone, divisionCode };
}
