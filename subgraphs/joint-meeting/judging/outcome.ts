import { sql } from 'kysely';
import { derived, type Row, type Sql, type TypeReading } from '../../reading.ts';
import type { Provider } from '../finding-rule.ts';
import { PROVIDERS } from './facts-answer.ts';
import type { FindingChange } from './finding-changes.ts';

/** What judging came to (比对的结果). */
export interface Outcome {
  judgedCount: number;
  openedCount: number;
  reopenedCount: number;
  closedCount: number;
  failedCount: number;
  unheard: ReadonlySet<Provider>;
}

const COUNTS = ['judgedCount', 'openedCount', 'reopenedCount', 'closedCount', 'failedCount'] as const;

/** The outcome of judging that changed these findings. */
export function outcomeOf(
  changes: readonly Pick<FindingChange, 'event'>[],
  rest: Pick<Outcome, 'judgedCount' | 'failedCount' | 'unheard'>,
): Outcome {
  const count = (...events: FindingChange['event'][]) => changes.filter(({ event }) => events.includes(event)).length;
  const reopenedCount = count('FOUND_AGAIN', 'EXPLANATION_EXPIRED');
  return { ...rest, openedCount: count('FOUND'), reopenedCount, closedCount: count('CLOSED') };
}

/** An outcome as the key that the answer is read back by: its numbers, then who was not heard. */
export function outcomeKey(outcome: Outcome): string {
  const unheard = PROVIDERS.flatMap((each, at) => (outcome.unheard.has(each) ? [at + 1] : []));
  return [...COUNTS.map((count) => outcome[count]), unheard.join()].join('/');
}

/** How an outcome is read: it is written down nowhere, so all of it is in its key. */
export const outcomeReading: TypeReading = {
  key: 'outcome',
  fields: {
    ...Object.fromEntries(COUNTS.map((name, at) => [name, derived((outcome) => sql`${part(outcome, at + 1)}::int`)])),
    unheard: derived(
      (outcome) =>
        sql`(select coalesce(json_agg((${sql.val(`{${PROVIDERS.join()}}`)}::text[])[n::int] order by n), '[]')
          from regexp_split_to_table(nullif(${part(outcome, COUNTS.length + 1)}, ''), ',') n)`,
    ),
  },
};

function part(outcome: Row, at: number): Sql {
  return sql`split_part(${outcome('outcome')}, '/', ${sql.lit(at)})`;
}
