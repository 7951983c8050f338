import type { Catalogue, Classification } from '../schema/access/classification.ts';
import type { Decision } from '../schema/access/decide.ts';
import { accessDenied } from '../schema/access/denial-error.ts';
import { type Scope, scopeOf } from '../schema/access/scope.ts';
import {
  type Asking,
  areaSignature,
  bestOf,
  matchingDecision,
  readingVerdict,
  type Verdict,
  writingDecision,
} from '../schema/access/verdict.ts';
import type { DepartmentCode, Session } from '../schema/access/viewer.ts';
import { dayAt, type PlainDate } from '../schema/plain-date.ts';

const MOST_KEPT = 200;

/** The decisions of one department on its own coordinates (部门一侧的访问判定): made once for all sessions alike. */
export class DepartmentAccess {
  readonly owner: DepartmentCode;
  readonly catalogue: Catalogue;
  readonly #kept = new Map<string, SessionAccess>();

  constructor(owner: DepartmentCode, catalogue: Catalogue) {
    this.owner = owner;
    this.catalogue = catalogue;
  }

  /** What the session may do here today. Sessions that differ only in values (person, area, child) share it. */
  of(session: Session, now = new Date()): SessionAccess {
    const today = dayAt(now);
    const scope = scopeOf(session, this.owner);
    const asking = { session, catalogue: this.catalogue, today };
    const key = keyOf(session, scope, areaSignature(asking, this.owner), today);
    let access = this.#kept.get(key);
    if (!access) {
      access = new SessionAccess(key, this.owner, asking, scope);
      if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
      this.#kept.set(key, access);
    }
    return access;
  }
}

/** Everything that shapes statements: compiled reads are kept by it. */
function keyOf({ viewer, purpose, ground, policy }: Session, scope: Scope, areas: string, today: PlainDate): string {
  return JSON.stringify([
    viewer && [viewer.department, viewer.role, viewer.assurance],
    scope.childrenWithin !== null,
    areas,
    purpose,
    ground?.kind,
    policy.version,
    policy.isCurrent,
    scope.hiddenChildren.length > 0,
    today,
  ]);
}

/** What sessions of one kind may do in a department. */
export class SessionAccess {
  readonly key: string;
  readonly owner: DepartmentCode;
  /** Its shape (which limits apply); the values are read from the session when a statement is bound. */
  readonly scope: Scope;
  readonly #asking: Asking;
  readonly #verdicts = new Map<string, Verdict>();
  readonly #matching = new Map<string, Decision>();

  constructor(key: string, owner: DepartmentCode, asking: Asking, scope: Scope) {
    this.key = key;
    this.owner = owner;
    this.scope = scope;
    this.#asking = asking;
  }

  get catalogue(): Catalogue {
    return this.#asking.catalogue;
  }

  classification(coordinate: string): Classification | undefined {
    return this.#asking.catalogue.get(coordinate);
  }

  /** How a field may be read, for every kind of row. */
  reading(coordinate: string, isAboutChild: boolean): Verdict {
    const key = `${isAboutChild} ${coordinate}`;
    let verdict = this.#verdicts.get(key);
    if (!verdict) {
      const classification = this.classification(coordinate);
      verdict = classification ? readingVerdict(this.#asking, classification, isAboutChild) : UNCLASSIFIED;
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }

  /**
   * How a field that stands on no row here (a root field, a section beside a key) may be read. In an emergency the only rows
   * are those of its child, and they decide; otherwise as what is about no child.
   */
  readingWithoutRow(coordinate: string): Verdict {
    const classification = this.classification(coordinate);
    if (!classification || this.#asking.session.purpose !== 'EMERGENCY') return this.reading(coordinate, false);
    return { kind: 'LEAF', decision: bestOf(this.#asking, classification) };
  }

  /** Whether a filter, an order or a look-up may use a coordinate. */
  matching(coordinate: string): Decision {
    let decision = this.#matching.get(coordinate);
    if (!decision) {
      const classification = this.classification(coordinate);
      decision = classification ? matchingDecision(this.#asking, classification) : UNCLASSIFIED.decision;
      this.#matching.set(coordinate, decision);
    }
    return decision;
  }

  /** Whether an act or one of its inputs may be used. */
  writing(coordinate: string): Decision {
    const classification = this.classification(coordinate);
    return classification ? writingDecision(this.#asking, classification) : UNCLASSIFIED.decision;
  }
}

/** Refuses a filter, an order or a look-up over what the session may not read in plain. */
export function mayMatch(access: SessionAccess, coordinate: string): true {
  const decision = access.matching(coordinate);
  if (decision.kind === 'DENY') throw accessDenied(decision.code, coordinate, access.classification(coordinate));
  return true;
}

const UNCLASSIFIED = {
  kind: 'LEAF',
  decision: { kind: 'DENY', code: 'UNCLASSIFIED' } as Decision,
} as const satisfies Verdict;
