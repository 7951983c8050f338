import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../schema/access/decide.ts';
import { bandOf, isVisible, type Row } from '../../schema/access/scope.ts';
import { type ToldInPart, toldInPart } from '../../schema/access/told-in-part.ts';
import { bestOf, OWN_DIVISION } from '../../schema/access/verdict.ts';
import type { Session } from '../../schema/access/viewer.ts';
import { isWithin } from '../../schema/division-code.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import { CASES_SEED, DAYS, MADE_CATALOGUE, rows, sessions } from './cases.ts';

const today = DAYS[0] as PlainDate;
const catalogue = MADE_CATALOGUE;
const fieldsOf = (provider: string) =>
  [...catalogue.values()].flatMap(({ owner, coordinate }) => (owner === provider ? [coordinate] : []));

/** Whether a part speaks of a row. */
function speaksOf({ withheldOf, areas }: ToldInPart, row: Row, { ground, viewer }: Session): boolean {
  if (withheldOf === 'OTHER_CHILDREN') return row.childId !== ground?.childId;
  if (withheldOf === 'UNDER_14') return bandOf(row.birthDate, today) === 'UNDER_14';
  const told = areas?.map((area) => (area === OWN_DIVISION ? (viewer?.division ?? '-') : area));
  return !told?.some((area) => row.division !== null && isWithin(row.division, area));
}

/** Rows that the session sees, with how a coordinate is decided on each against the best that there is. */
function* decided(session: Session, given: readonly Row[]) {
  const asking = { session, catalogue, today };
  for (const classification of catalogue.values()) {
    const best = bestOf(asking, classification).kind;
    for (const row of given.filter((each) => isVisible(session, classification.owner, each, today))) {
      const { kind } = decide(session, catalogue, classification.coordinate, row, 'READ', today);
      const parts = toldInPart(asking, classification, row.childId !== null);
      const speaking = parts.filter((part) => speaksOf(part, row, session));
      yield { coordinate: classification.coordinate, best, kind, parts, speaking, row };
    }
  }
}

/** Places above one's own division, or nowhere, are seen as such. */
const given = fc.array(rows(today), { minLength: 3, maxLength: 6 });
const eachWith = (check: (session: Session, given: readonly Row[]) => void) =>
  fc.assert(
    fc.property(sessions(today, fieldsOf), given, (session, all) => {
      const own = session.viewer?.division ?? '-';
      check(
        session,
        all.filter(({ childId, division }) => childId !== null || (division !== null && isWithin(division, own))),
      );
    }),
    { seed: CASES_SEED, numRuns: 600 },
  );

test('no row is told less than others without a word: some part speaks of it', () => {
  const found = new Set<string>();
  eachWith((session, given) => {
    for (const { coordinate, best, kind, parts, speaking, row } of decided(session, given)) {
      if (best === 'DENY') expect(parts).toEqual([]);
      if (best === 'DENY' || kind === best) continue;
      expect({ coordinate, row, speaking: speaking.length > 0 }).toEqual({ coordinate, row, speaking: true });
      for (const { withheldOf } of speaking) found.add(withheldOf);
    }
  });
  expect([...found].sort()).toEqual(['OTHER_AREAS', 'OTHER_CHILDREN', 'UNDER_14']);
});

test('what a part speaks of is told less than others, and masked if it says so', () => {
  eachWith((session, given) => {
    for (const { coordinate, best, kind, speaking, row } of decided(session, given)) {
      if (row.childId === session.ground?.childId) continue;
      if (speaking.length === 0) continue;
      expect({ coordinate, row, kind }).not.toEqual({ coordinate, row, kind: best });
      if (speaking.every(({ isMasked }) => isMasked)) expect(kind).toBe('MASK');
    }
  });
});
