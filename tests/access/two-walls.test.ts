import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GatewayAccess } from '../../gateway/access/request-access.ts';
import type { Decision } from '../../schema/access/decide.ts';
import { isVisible, type Row } from '../../schema/access/scope.ts';
import type { Session } from '../../schema/access/viewer.ts';
import { DepartmentAccess } from '../../subgraphs/access.ts';
import { AREAS, CASES_SEED, DAYS, rows, sessions } from './cases.ts';
import { expectedDecision } from './oracle.ts';
import { agreedFields, departmentCatalogues, gatewayCatalogue } from './real-catalogues.ts';
import { leavesOf, verdictOnRow } from './verdict-on-row.ts';

const today = DAYS[0] as (typeof DAYS)[number];
const now = new Date(`${today}T12:00:00+08:00`);
const gateway = new GatewayAccess(gatewayCatalogue);
const departments = new Map([...departmentCatalogues].map(([code, of]) => [code, new DepartmentAccess(code, of)]));
const coordinates = [...departmentCatalogues].flatMap(([code, catalogue]) =>
  [...catalogue.values()].map(({ coordinate, owner }) => ({ code, coordinate, owner })),
);
const settings = { seed: CASES_SEED, endOnFailure: true };

/** Sessions that differ only in where and for which child they ask, which the walls keep decisions for together. */
const alike = sessions(today, agreedFields).chain((session) =>
  fc
    .array(fc.record({ division: fc.constantFrom(...AREAS), childId: fc.constantFrom('CHILD1', 'CHILD2') }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((others) => [session, ...others.map((other) => moved(session, other))]),
);

function moved(session: Session, { division, childId }: { division: string; childId: string }): Session {
  const { viewer, ground } = session;
  return { ...session, viewer: viewer && { ...viewer, division }, ground: ground && { ...ground, childId } };
}

const rank = ({ kind }: Decision) => ['DENY', 'MASK', 'ALLOW'].indexOf(kind);

test('the gateway knows what the departments declare, and whose it is', () => {
  const owned = coordinates.filter(({ owner }) => owner !== null);
  const differing = owned.filter(({ code, coordinate }) => {
    const atGateway = gatewayCatalogue.get(coordinate);
    const isShared = atGateway?.owner === null && !isOutput(coordinate);
    const own = departmentCatalogues.get(code)?.get(coordinate);
    return !isDeepStrictEqual(isShared ? { ...atGateway, owner: code } : atGateway, own);
  });
  expect(differing).toEqual([]);
});

test('what belongs to no department (keys, shared structure) is open to all: nobody could agree to share it', () => {
  const ownerless = [...departmentCatalogues.values(), gatewayCatalogue].flatMap((catalogue) => [
    ...catalogue.values(),
  ]);
  const guarded = ownerless.filter(
    ({ owner, share, level }) => owner === null && (share !== 'UNCONDITIONAL' || level > 1),
  );
  expect(guarded.map(({ coordinate }) => coordinate)).toEqual([]);
});

test('on every coordinate of the graph gateway and department decide alike', () => {
  fc.assert(
    fc.property(sessions(today, agreedFields), (session) => {
      const differences = coordinates.flatMap(({ code, coordinate }) => difference(session, code, coordinate));
      expect(differences.slice(0, 5)).toEqual([]);
    }),
    { ...settings, numRuns: 12 },
  );
});

test('sessions whose decisions are kept together are decided as each alone, on every row', () => {
  const sample = fc.array(fc.constantFrom(...coordinates), { minLength: 25, maxLength: 25 });
  const about = fc.array(rows(today), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(alike, sample, about, (all, some, seen) => {
      const differences = all.flatMap((session) =>
        some.flatMap(({ code, coordinate }) => [
          ...difference(session, code, coordinate),
          ...seen.flatMap((row) => differenceOnRow(session, code, coordinate, row)),
        ]),
      );
      expect(differences.slice(0, 3)).toEqual([]);
    }),
    { ...settings, numRuns: 100 },
  );
});

/** Where the two walls part on what can be told without a row. */
function difference(session: Session, code: string, coordinate: string): string[] {
  const asked = gateway.of(session, now);
  const owning = (departments.get(code) as DepartmentAccess).of(session, now);
  const leaves = [true, false].flatMap((isAboutChild) => leavesOf(owning.reading(coordinate, isAboutChild)));
  const best = Math.max(...leaves.map(rank));
  const problems = [
    rank(asked.reading(coordinate)) === best ? null : { reading: asked.reading(coordinate), leaves },
    isDeepStrictEqual(asked.matching(coordinate), owning.matching(coordinate))
      ? null
      : { matching: asked.matching(coordinate), of: owning.matching(coordinate) },
    isDeepStrictEqual(asked.writing(coordinate), owning.writing(coordinate))
      ? null
      : { writing: asked.writing(coordinate), of: owning.writing(coordinate) },
  ];
  return problems.filter(Boolean).map((problem) => shown(session, { coordinate, ...problem }));
}

/** Where a department's verdict, or what the gateway asks for, parts from the rules on one row that is there. */
function differenceOnRow(session: Session, code: string, coordinate: string, row: Row): string[] {
  if (!isVisible(session, code, row, today)) return [];
  const catalogue = departmentCatalogues.get(code) as never;
  const ruled = (use: 'READ' | 'MATCH') => expectedDecision({ session, catalogue, coordinate, row, use, today });
  const rule = ruled('READ');
  if (rule.kind === 'DENY' && rule.code === 'OUT_OF_SCOPE') return [];
  const owning = (departments.get(code) as DepartmentAccess).of(session, now);
  const verdict = verdictOnRow(owning.reading(coordinate, row.childId !== null), row, session, today);
  const asked = gateway.of(session, now);
  const mayMatch = asked.matching(coordinate).kind === 'ALLOW' && ruled('MATCH').kind !== 'ALLOW';
  const problems = [
    isDeepStrictEqual(verdict, rule) ? null : { verdict, rule },
    rank(asked.reading(coordinate)) >= rank(rule) ? null : { asked: asked.reading(coordinate), rule },
    mayMatch ? { matching: 'ALLOW', rule: ruled('MATCH') } : null,
  ];
  return problems.filter(Boolean).map((problem) => shown(session, { coordinate, row, ...problem }));
}

/** A difference on one line, with the agreements as they bear on it. */
function shown({ viewer, purpose, ground, policy }: Session, difference: object): string {
  const agreed = policy.agreements.map(({ provider, consumer, fields, divisions, isMasked, from, until }) =>
    [provider, consumer, fields, divisions, isMasked, from, until].join(' '),
  );
  return JSON.stringify({ ...difference, viewer, purpose, ground, agreed, isCurrent: policy.isCurrent });
}

function isOutput(coordinate: string): boolean {
  return !/Input\.|Filter\.|Order\./.test(coordinate);
}
