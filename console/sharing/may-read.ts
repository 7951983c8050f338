import { agreementsFor } from '../../schema/access/agreements-in-force.ts';
import type { Catalogue, Classification } from '../../schema/access/classification.ts';
import type { Decision } from '../../schema/access/decide.ts';
import type { Agreement, Policy } from '../../schema/access/policy.ts';
import { bestOf } from '../../schema/access/verdict.ts';
import type { Ground, Purpose, Session, Viewer } from '../../schema/access/viewer.ts';
import type { PlainDate } from '../../schema/plain-date.ts';

/** Who reads, and what is known of what they may: the catalogue, the agreements in force, the day. */
export interface Reader {
  readonly viewer: Viewer;
  readonly catalogue: Catalogue;
  readonly agreements: readonly Agreement[];
  readonly today: PlainDate;
}

/** What a person may see of a field for a purpose, of any row they can see. */
export interface MayRead {
  readonly purpose: Purpose | null;
  /** Without a case. */
  readonly decision: Decision;
  /** With the number of a case, task or emergency of that child; null where it changes nothing. */
  readonly withCase: Decision | null;
  /** The agreements by which it is shared. */
  readonly agreements: readonly Agreement[];
}

const SOME_CASE: Ground = { kind: 'CASE', number: '', childId: '' };
const SOME_EMERGENCY: Ground = { ...SOME_CASE, kind: 'BREAK_GLASS' };

/**
 * What a person may read of a field for a purpose: the hub's own rules (`decide.ts`), asked beforehand. Which children they see
 * is decided by the row and not here.
 */
export function mayRead(reader: Reader, field: Classification, purpose: Purpose | null): MayRead {
  const decision = decisionOf(reader, field, purpose, null);
  const ground = purpose === 'EMERGENCY' ? SOME_EMERGENCY : SOME_CASE;
  const withCase = decision.kind === 'ALLOW' || !purpose ? null : decisionOf(reader, field, purpose, ground);
  const policy = policyOf(reader);
  const agreements = purpose ? agreementsFor(policy, reader.viewer, purpose, field, reader.today) : [];
  const isChanged = withCase && withCase.kind !== decision.kind && withCase.kind !== 'DENY';
  return { purpose, decision, withCase: isChanged ? withCase : null, agreements };
}

function decisionOf(reader: Reader, field: Classification, purpose: Purpose | null, ground: Ground | null): Decision {
  const { viewer, catalogue, today } = reader;
  const session: Session = { viewer, purpose, ground, policy: policyOf(reader) };
  return bestOf({ session, catalogue, today }, field);
}

function policyOf({ agreements }: Reader): Policy {
  return { version: 'in force', agreements, sealedChildren: [], smallCellBelow: 10, isCurrent: true };
}
