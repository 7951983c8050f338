import { sql } from 'kysely';
import type { Decision } from '../schema/access/decide.ts';
import type { Verdict } from '../schema/access/verdict.ts';
import type { Source } from './read-row.ts';
import type { RowScope } from './read-scope.ts';
import type { Sql } from './reading.ts';

/** How a field is told on a row (披露方式): in plain, masked, not at all. */
export type Telling = 'A' | 'M' | 'D';

/** How a field is told on every row alike, or at which letter of a row's `$seen` it is written. */
export type TellingOnRows = Telling | number;

/**
 * How rows tell the fields that differ by row: one letter for each verdict that differs. Rows of one child share it, as the
 * questions of a verdict (whose case, how old, where) have one answer for a child.
 */
export class RowKinds {
  readonly #verdicts = new Map<string, { at: number; verdict: Verdict }>();

  /** How a verdict lets a field be told; one that has no masked form is not told where it would be masked. */
  tellingOf(verdict: Verdict, hasMaskedForm: boolean): TellingOnRows {
    const simple = withoutReasons(verdict, hasMaskedForm);
    if (simple.kind === 'LEAF') return letterOf(simple.decision);
    const key = JSON.stringify(simple);
    const known = this.#verdicts.get(key) ?? { at: this.#verdicts.size, verdict: simple };
    this.#verdicts.set(key, known);
    return known.at;
  }

  /** The letters of a row; null when all rows tell alike. */
  letters(rows: RowScope, source: Source): Sql | null {
    if (this.#verdicts.size === 0) return null;
    const letters = [...this.#verdicts.values()].map(({ verdict }) =>
      rows.byVerdict(verdict, source, (decision) => sql.lit(letterOf(decision))),
    );
    return sql.join(letters, sql` || `);
  }
}

const NOT_TOLD: Decision = { kind: 'DENY', code: 'NO_AGREEMENT' };

/** The verdict with all that is denied alike, and no question asked whose answers all lead to the same. */
function withoutReasons(verdict: Verdict, hasMaskedForm: boolean): Verdict {
  if (verdict.kind === 'LEAF') {
    const { kind } = verdict.decision;
    const isTold = kind === 'ALLOW' || (kind === 'MASK' && hasMaskedForm);
    return { kind: 'LEAF', decision: isTold ? { kind } : NOT_TOLD };
  }
  const otherwise = withoutReasons(verdict.otherwise, hasMaskedForm);
  const cases = verdict.cases.map(({ is, verdict: then }) => ({ is, verdict: withoutReasons(then, hasMaskedForm) }));
  const end = JSON.stringify(otherwise);
  const isAlike = cases.every(({ verdict: then }) => JSON.stringify(then) === end);
  return isAlike ? otherwise : { ...verdict, cases, otherwise };
}

function letterOf({ kind }: Decision): Telling {
  return kind === 'ALLOW' ? 'A' : kind === 'MASK' ? 'M' : 'D';
}
