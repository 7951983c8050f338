import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, type Use } from '../../schema/access/decide.ts';
import { CASES_SEED, DAYS, MADE_CATALOGUE, rows, sessions } from './cases.ts';
import { type AccessCase, expectedDecision } from './oracle.ts';

/** What agreements name: half of the times the whole type, else one field. */
const FIELDS = [...MADE_CATALOGUE.keys()].flatMap((field) => ['T.*', field]);
const USES: readonly Use[] = ['READ', 'MATCH', 'WRITE'];
const RUNS = 120_000;

/** Everything that can come of each use; a generator that no longer meets one of them proves less than it says. */
const OUTCOMES: Readonly<Record<Use, string>> = {
  READ: `ALLOW MASK UNCLASSIFIED OUT_OF_SCOPE SIGN_IN_REQUIRED ROLE_NOT_ALLOWED PURPOSE_REQUIRED PURPOSE_NOT_ALLOWED
    EMERGENCY_NOT_DECLARED NOT_SHARED POLICY_UNAVAILABLE NO_AGREEMENT LEVEL_EXCEEDED ASSURANCE_REQUIRED`,
  MATCH: `ALLOW UNCLASSIFIED OUT_OF_SCOPE SIGN_IN_REQUIRED ROLE_NOT_ALLOWED PURPOSE_REQUIRED PURPOSE_NOT_ALLOWED
    EMERGENCY_NOT_DECLARED NOT_SHARED POLICY_UNAVAILABLE NO_AGREEMENT LEVEL_EXCEEDED ASSURANCE_REQUIRED
    MATCHING_NEEDS_PLAIN_VALUE`,
  WRITE: `ALLOW UNCLASSIFIED OUT_OF_SCOPE SIGN_IN_REQUIRED ROLE_NOT_ALLOWED PURPOSE_REQUIRED PURPOSE_NOT_ALLOWED
    POLICY_UNAVAILABLE OTHER_DEPARTMENT ASSURANCE_REQUIRED`,
};

const cases = fc.oneof(
  ...DAYS.map((today) =>
    fc.record<AccessCase>({
      session: sessions(today, () => FIELDS),
      catalogue: fc.constant(MADE_CATALOGUE),
      coordinate: fc.constantFrom(...MADE_CATALOGUE.keys(), 'T.unknown'),
      row: rows(today),
      use: fc.constantFrom(...USES),
      today: fc.constant(today),
    }),
  ),
);

test(`${RUNS} generated cases are decided as the rules state them (seed ${CASES_SEED})`, () => {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(cases, (asked) => {
      const { session, catalogue, coordinate, row, use, today } = asked;
      const decision = decide(session, catalogue, coordinate, row, use, today);
      const outcome = `${use} ${decision.kind === 'DENY' ? decision.code : decision.kind}`;
      met.set(outcome, (met.get(outcome) ?? 0) + 1);
      const expected = expectedDecision(asked);
      if (!isDeepStrictEqual(decision, expected))
        throw new Error(
          JSON.stringify({ decision, expected, of: catalogue.get(coordinate), row, use, today, session }),
        );
    }),
    { numRuns: RUNS, seed: CASES_SEED },
  );
  const all = USES.flatMap((use) => OUTCOMES[use].split(/\s+/).map((outcome) => `${use} ${outcome}`));
  expect([...met.keys()].sort()).toEqual(all.sort());
  expect([...met].filter(([, times]) => times < 20)).toEqual([]);
}, 120_000);
