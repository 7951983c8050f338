import type { Catalogue } from '../../schema/access/classification.ts';
import { judge, type Subject, type Use } from '../../schema/access/decide.ts';
import type { Policy } from '../../schema/access/policy.ts';
import { ROLE_RULES } from '../../schema/access/role-rules.ts';
import { matchingDecision } from '../../schema/access/verdict.ts';
import type { Purpose, Session, Viewer } from '../../schema/access/viewer.ts';
import type { PlainDate } from '../../schema/plain-date.ts';

/** Whose access is looked at: everybody alike in this sees the same graph. */
export type KindOfViewer = Pick<Viewer, 'department' | 'role' | 'assurance'>;

/**
 * What people of a department, role and assurance may ever have (终究可见): for some purpose of their role, with a case or
 * an emergency, somewhere. The agreements of the policy count as they stand, however old the copy is.
 */
export class EverAccess {
  readonly has: Catalogue['has'];
  readonly #catalogue: Catalogue;
  readonly #today: PlainDate;
  /** For each purpose, in the whole country. */
  readonly #anywhere: readonly Session[];
  /** For each purpose, in each area that agreements are about. */
  readonly #inAreas: readonly Session[];
  readonly #subjects: readonly Subject[];

  constructor(kind: KindOfViewer, policy: Policy, catalogue: Catalogue, today: PlainDate) {
    const purposes: readonly (Purpose | null)[] = [...ROLE_RULES[kind.role].purposes, null];
    const areas = new Set(
      policy.agreements.flatMap(({ consumer, divisions }) => (consumer === kind.department ? divisions : [])),
    );
    const sessionsIn = (division: string) => purposes.map((purpose) => sessionOf(kind, division, purpose, policy));
    this.has = (coordinate) => catalogue.has(coordinate);
    this.#catalogue = catalogue;
    this.#today = today;
    this.#anywhere = sessionsIn('');
    this.#inAreas = areas.size > 0 ? [...areas].flatMap(sessionsIn) : this.#anywhere;
    this.#subjects = ['-', ...areas].map((division) => ({ ...OPENEST, division }));
  }

  mayRead(coordinate: string): boolean {
    return this.#may('READ', coordinate);
  }

  /** Where an agreement covers a whole area, its people may match by what those of a wider area may not. */
  mayMatch(coordinate: string): boolean {
    const of = this.#catalogue.get(coordinate);
    if (!of || !this.#may('MATCH', coordinate)) return false;
    const catalogue = this.#catalogue;
    const today = this.#today;
    return this.#inAreas.some((session) => matchingDecision({ session, catalogue, today }, of).kind !== 'DENY');
  }

  mayWrite(coordinate: string): boolean {
    return this.#may('WRITE', coordinate);
  }

  #may(use: Use, coordinate: string): boolean {
    const of = this.#catalogue.get(coordinate);
    if (!of) return false;
    const isAllowed = (session: Session) =>
      this.#subjects.some((row) => judge(session, this.#catalogue, of, row, use, this.#today).kind !== 'DENY');
    return this.#anywhere.some(isAllowed);
  }
}

/** Nothing opens more than a minor who is the child of the viewer's case or emergency. */
const OPENEST: Omit<Subject, 'division'> = { band: 'MINOR', isGround: true };

function sessionOf(kind: KindOfViewer, division: string, purpose: Purpose | null, policy: Policy): Session {
  return {
    viewer: { ...kind, id: '', name: '', division, rights: [] },
    purpose,
    ground: { kind: purpose === 'EMERGENCY' ? 'BREAK_GLASS' : 'CASE', number: '', childId: '' },
    policy: { ...policy, isCurrent: true },
  };
}
