import { isWithin } from '../division-code.ts';
import type { PlainDate } from '../plain-date.ts';
import { isInForce, touches } from './agreements-in-force.ts';
import type { Catalogue, Classification } from './classification.ts';
import { type Decision, judge, type Subject, type Use } from './decide.ts';
import { type AgeBand, scopeOf } from './scope.ts';
import type { DepartmentCode, Session } from './viewer.ts';

/**
 * A decision that may differ between kinds of rows, as a tree of questions about the row: what a department asks inside
 * its statements, and what the gateway looks through for a way to be allowed. A branch asks whether the row is the child of
 * the session's case (`ground`), how old its child is (`band`), or which narrower agreement area it lies in (`division`).
 */
export type Verdict =
  | { kind: 'LEAF'; decision: Decision }
  | { kind: 'BY'; ask: 'ground' | 'band' | 'division'; cases: readonly VerdictCase[]; otherwise: Verdict };

/** One answer to a question about the row, and what is decided then. */
export interface VerdictCase {
  is: string;
  verdict: Verdict;
}

/** As an area: the viewer's own division, whichever it is. */
export const OWN_DIVISION = 'own';

/** What a decision is taken for: a session, in the graph it asks, on a day. */
export interface Asking {
  session: Session;
  catalogue: Catalogue;
  today: PlainDate;
}

/** The decision on reading a coordinate, for every kind of row that the session can see of it. */
export function readingVerdict(asking: Asking, classification: Classification, isAboutChild: boolean): Verdict {
  return verdictOf(asking, classification, isAboutChild, 'READ');
}

/** Matching must be allowed on every row that could take part: one row on which it is not could be found out by it. */
export function matchingDecision(asking: Asking, classification: Classification): Decision {
  const decisions = [true, false].flatMap((isAboutChild) =>
    leavesOf(verdictOf(asking, classification, isAboutChild, 'MATCH'), isAboutChild),
  );
  return decisions.find(({ kind }) => kind === 'DENY') ?? { kind: 'ALLOW' };
}

/** Writing depends on who acts and on whose act it is, and on no row. */
export function writingDecision({ session, catalogue, today }: Asking, classification: Classification): Decision {
  const subject = { band: 'NO_CHILD', division: null, isGround: false } as const;
  return judge(session, catalogue, classification, subject, 'WRITE', today);
}

/** The most that is possible on any row: what a gateway that does not know the rows may ask for. */
export function bestOf(asking: Asking, classification: Classification): Decision {
  const decisions = [true, false].flatMap((isAboutChild) =>
    leavesOf(readingVerdict(asking, classification, isAboutChild), false),
  );
  return (
    decisions.find(({ kind }) => kind === 'ALLOW') ??
    decisions.find(({ kind }) => kind === 'MASK') ??
    (decisions[0] as Decision)
  );
}

/** The areas that decisions on another department's rows may differ by, the narrowest first. */
function agreementAreas({ session, today }: Asking, owner: DepartmentCode | null): string[] {
  const { viewer, policy } = session;
  if (!viewer || owner === viewer.department) return [];
  const areas = policy.agreements
    .filter((agreement) => agreement.provider === owner && agreement.consumer === viewer.department)
    .filter((agreement) => isInForce(agreement, today) && touches(agreement, viewer.division))
    .flatMap(({ divisions }) => divisions);
  return [...new Set([...areas, viewer.division])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function verdictOf(asking: Asking, classification: Classification, isAboutChild: boolean, use: Use): Verdict {
  const { session, catalogue, today } = asking;
  const decided = (subject: Subject): Verdict => ({
    kind: 'LEAF',
    decision: judge(session, catalogue, classification, subject, use, today),
  });
  const areas = agreementAreas(asking, classification.owner);
  const own = session.viewer?.division ?? NOWHERE;
  const byDivision = (subject: Omit<Subject, 'division'>) => {
    const at = (division: string | null) => decided({ ...subject, division });
    const cases = (of: readonly string[]) =>
      of.map((area) => ({ is: area === own ? OWN_DIVISION : area, verdict: at(area) }));
    const narrower = areas.filter((area) => area !== own && isWithin(area, own));
    if (!isAboutChild) return branch('division', cases([...narrower, own]), at(null));
    return subject.isGround
      ? branch('division', cases(areas), at(NOWHERE))
      : branch('division', cases(narrower), at(own));
  };
  if (!isAboutChild) return byDivision({ band: 'NO_CHILD', isGround: false });
  const bands: readonly AgeBand[] = scopeOf(session, classification.owner).minorsOnly
    ? ['UNDER_14', 'MINOR']
    : ['UNDER_14', 'MINOR', 'ADULT'];
  const byBand = (isGround: boolean) =>
    branch(
      'band',
      bands.slice(0, -1).map((band) => ({ is: band, verdict: byDivision({ band, isGround }) })),
      byDivision({ band: bands.at(-1) as AgeBand, isGround }),
    );
  return session.ground ? branch('ground', [{ is: 'true', verdict: byBand(true) }], byBand(false)) : byBand(false);
}

/** How the agreements of a department lie to the viewer's division: viewers for whom this is alike are decided alike. */
export function areaSignature({ session, today }: Asking, owner: DepartmentCode | null): string {
  const { viewer, policy } = session;
  if (!viewer || owner === viewer.department) return '';
  return policy.agreements
    .filter(({ provider, consumer }) => provider === owner && consumer === viewer.department)
    .map((agreement) => {
      if (!isInForce(agreement, today) || !touches(agreement, viewer.division)) return '-';
      const covers = agreement.divisions.some((area) => isWithin(viewer.division, area));
      const areas = agreement.divisions.join();
      return covers ? `+${session.ground ? areas : ''}` : areas;
    })
    .join(' ');
}

/** No place: it lies in no area, and no agreement covers it. */
const NOWHERE = '-';

/** A question whose answers all lead to the same is not asked. */
function branch(ask: 'ground' | 'band' | 'division', cases: readonly VerdictCase[], otherwise: Verdict): Verdict {
  const end = JSON.stringify(otherwise);
  return cases.every(({ verdict }) => JSON.stringify(verdict) === end)
    ? otherwise
    : { kind: 'BY', ask, cases, otherwise };
}

/** Every decision that a verdict can come to; those on the child of the case left aside if told so. */
export function leavesOf(verdict: Verdict, withoutGround = false): Decision[] {
  if (verdict.kind === 'LEAF') return [verdict.decision];
  const skipped = withoutGround && verdict.ask === 'ground';
  return [
    ...(skipped ? [] : verdict.cases.flatMap(({ verdict }) => leavesOf(verdict, withoutGround))),
    ...leavesOf(verdict.otherwise, withoutGround),
  ];
}
