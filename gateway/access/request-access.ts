import type { Catalogue, Classification } from '../../schema/access/classification.ts';
import type { Decision } from '../../schema/access/decide.ts';
import { type ToldInPart, toldInPart } from '../../schema/access/told-in-part.ts';
import { type Asking, areaSignature, bestOf, matchingDecision, writingDecision } from '../../schema/access/verdict.ts';
import type { Session } from '../../schema/access/viewer.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { BoundedMap } from '../bounded-map.ts';

const KINDS = 500;

/** The gateway's decisions (网关一侧的访问判定): what may be asked for at all; the departments decide again by the rows. */
export class GatewayAccess {
  readonly catalogue: Catalogue;
  readonly #kept = new BoundedMap<string, RequestAccess>(KINDS);

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  /** What the session may ask for today; sessions of one kind share it. */
  of(session: Session, now = new Date()): RequestAccess {
    const asking = { session, catalogue: this.catalogue, today: dayAt(now) };
    const key = keyOf(asking);
    return this.#kept.getOrMake(key, () => new RequestAccess(key, asking));
  }
}

function keyOf(asking: Asking): string {
  const { session, today } = asking;
  const { viewer, purpose, ground, policy } = session;
  const providers = new Set(policy.agreements.map(({ provider }) => provider));
  const areas = [...providers].map((owner) => areaSignature(asking, owner));
  const who = viewer && [viewer.department, viewer.role, viewer.assurance];
  return JSON.stringify([who, purpose, ground?.kind, policy.version, policy.isCurrent, areas, today]);
}

/** What sessions of one kind may ask for. */
export class RequestAccess {
  readonly key: string;
  readonly #asking: Asking;
  readonly #decisions = new Map<string, Decision>();
  readonly #parts = new Map<string, readonly ToldInPart[]>();

  constructor(key: string, asking: Asking) {
    this.key = key;
    this.#asking = asking;
  }

  has(coordinate: string): boolean {
    return this.#asking.catalogue.has(coordinate);
  }

  classification(coordinate: string): Classification | undefined {
    return this.#asking.catalogue.get(coordinate);
  }

  /** The most that reading a field can give on any row. */
  reading(coordinate: string): Decision {
    return this.#decided(`READ ${coordinate}`, coordinate, (classification) => bestOf(this.#asking, classification));
  }

  /** For which rows a field that can be read is not told in plain. */
  inPart(coordinate: string, isAboutChild: boolean): readonly ToldInPart[] {
    const key = `${isAboutChild} ${coordinate}`;
    let parts = this.#parts.get(key);
    if (!parts) {
      const classification = this.classification(coordinate);
      parts = classification ? toldInPart(this.#asking, classification, isAboutChild) : [];
      this.#parts.set(key, parts);
    }
    return parts;
  }

  /** Whether rows may be matched or ordered by it. */
  matching(coordinate: string): Decision {
    return this.#decided(`MATCH ${coordinate}`, coordinate, (of) => matchingDecision(this.#asking, of));
  }

  /** Whether an act or one of its inputs may be used. */
  writing(coordinate: string): Decision {
    return this.#decided(`WRITE ${coordinate}`, coordinate, (of) => writingDecision(this.#asking, of));
  }

  #decided(key: string, coordinate: string, decide: (classification: Classification) => Decision): Decision {
    let decision = this.#decisions.get(key);
    if (!decision) {
      const classification = this.classification(coordinate);
      decision = classification ? decide(classification) : { kind: 'DENY', code: 'UNCLASSIFIED' };
      this.#decisions.set(key, decision);
    }
    return decision;
  }
}
