import { isWithin } from '../division-code.ts';
import type { PlainDate } from '../plain-date.ts';
import { agreementsFor } from './agreements-in-force.ts';
import type { Catalogue, Classification, Level } from './classification.ts';
import type { DenialCode } from './denials.ts';
import { NO_POLICY } from './policy.ts';
import { ASSURANCE_FOR, PURPOSE_RULES, ROLE_RULES } from './role-rules.ts';
import { type AgeBand, isVisible, type Row, subjectOf } from './scope.ts';
import type { Purpose, Session, Viewer } from './viewer.ts';

/** What a row is about, as far as fields are decided by it: rows alike in this are decided alike. */
export interface Subject {
  band: AgeBand;
  /** Where the child lives or the place is; null: nowhere in particular. */
  division: string | null;
  /** The child that the session's case, task or emergency is about. */
  isGround: boolean;
}

/** What a coordinate is used for: read, matched against (filter, order, look-up), or written by an act. */
export type Use = 'READ' | 'MATCH' | 'WRITE';

/** The decision on one coordinate (访问判定). */
export type Decision = { kind: 'ALLOW' } | { kind: 'MASK' } | { kind: 'DENY'; code: DenialCode };

const ALLOW: Decision = { kind: 'ALLOW' };
const MASK: Decision = { kind: 'MASK' };

function deny(code: DenialCode): Decision {
  return { kind: 'DENY', code };
}

/** Decides whether a session may use a coordinate of a row, on a day. Whatever no rule allows is denied. */
export function decide(
  session: Session,
  catalogue: Catalogue,
  coordinate: string,
  row: Row,
  use: Use,
  today: PlainDate,
): Decision {
  const classification = catalogue.get(coordinate);
  if (!classification) return deny('UNCLASSIFIED');
  if (!isVisible(session, classification.owner, row, today)) return deny('OUT_OF_SCOPE');
  return judge(session, catalogue, classification, subjectOf(session, row, today), use, today);
}

/** The part of a decision that does not need the row itself, only what kind of subject it has. */
export function judge(
  session: Session,
  catalogue: Catalogue,
  classification: Classification,
  subject: Subject,
  use: Use,
  today: PlainDate,
): Decision {
  const { viewer } = session;
  if (!viewer) return deny('SIGN_IN_REQUIRED');
  if (use === 'WRITE') return judgeWriting(session, viewer, classification);
  const used = use === 'MATCH' ? asMatched(classification) : classification;
  const alone = judgeReading(session, viewer, used, subject, today);
  if (use === 'READ' && classification.mask !== 'SMALL_CELL') return alone;
  if (alone.kind === 'DENY') return alone;
  const sources = classification.from.map((source) => {
    const of = catalogue.get(source);
    return of ? judgeReading(session, viewer, of, subject, today) : deny('UNCLASSIFIED');
  });
  const hidden = sources.find((source) => source.kind !== 'ALLOW');
  if (use === 'READ') return hidden ? MASK : alone;
  if (alone.kind === 'MASK' || hidden)
    return deny(hidden?.kind === 'DENY' ? hidden.code : 'MATCHING_NEEDS_PLAIN_VALUE');
  return ALLOW;
}

/** A filter or order over conditional fields needs agreements on these (`from`), not one that names the filter. */
function asMatched(classification: Classification): Classification {
  const { share, from } = classification;
  return share === 'CONDITIONAL' && from.length > 0 ? { ...classification, share: 'UNCONDITIONAL' } : classification;
}

function judgeReading(
  session: Session,
  viewer: Viewer,
  classification: Classification,
  subject: Subject,
  today: PlainDate,
): Decision {
  const { share, mask, roles } = classification;
  const level = effectiveLevel(classification, subject);
  if (roles && !roles.includes(viewer.role)) return deny('ROLE_NOT_ALLOWED');
  if (share === 'UNCONDITIONAL' && level === 1 && !roles) return ALLOW;
  const { purpose } = session;
  if (!purpose) return deny('PURPOSE_REQUIRED');
  if (!ROLE_RULES[viewer.role].purposes.includes(purpose)) return deny('PURPOSE_NOT_ALLOWED');
  if (isUnread(session)) return deny('POLICY_UNAVAILABLE');
  if (purpose === 'EMERGENCY' && !isEmergency(session, subject)) return deny('EMERGENCY_NOT_DECLARED');
  const shared = judgeSharing(session, viewer, purpose, classification, subject, today);
  if (shared.kind === 'DENY') return shared;
  const isMasked = shared.kind === 'MASK' && level > 1 && mask !== 'SMALL_CELL';
  if (isMasked && (mask || level > 2)) return mask ? MASK : deny('LEVEL_EXCEEDED');
  if (level > ceilingOf(session, viewer, purpose, subject)) return mask ? MASK : deny('LEVEL_EXCEEDED');
  if (viewer.assurance < ASSURANCE_FOR[level]) return mask ? MASK : deny('ASSURANCE_REQUIRED');
  return ALLOW;
}

/** What the owner shares with the viewer's department: all to its own people, to others by share class and agreement. */
function judgeSharing(
  session: Session,
  viewer: Viewer,
  purpose: Purpose,
  classification: Classification,
  subject: Subject,
  today: PlainDate,
): Decision {
  const { share, owner } = classification;
  if (owner === null || owner === viewer.department || share === 'UNCONDITIONAL') return ALLOW;
  if (share === 'NOT_SHARED') return deny('NOT_SHARED');
  if (purpose === 'EMERGENCY' && isEmergency(session, subject)) return ALLOW;
  if (!session.policy.isCurrent) return deny('POLICY_UNAVAILABLE');
  const covering = agreementsFor(session.policy, viewer, purpose, classification, today).filter(({ divisions }) =>
    divisions.some((area) => subject.division === null || isWithin(subject.division, area)),
  );
  if (covering.length === 0) return deny('NO_AGREEMENT');
  return covering.every(({ isMasked }) => isMasked) ? MASK : ALLOW;
}

/** The row is the child of the emergency that the viewer declared. */
function isEmergency({ ground }: Session, { isGround }: Subject): boolean {
  return ground?.kind === 'BREAK_GLASS' && isGround;
}

/** As long as no policy was ever read nobody knows which children are sealed: nothing but open data is given. */
function isUnread({ policy }: Session): boolean {
  return policy.version === NO_POLICY.version;
}

/** Personal data of a child under 14 are sensitive (个人信息保护法 art. 28): nothing of them that is not public is below level 3. */
function effectiveLevel({ level }: Classification, { band }: Subject): Level {
  return band === 'UNDER_14' && level === 2 ? 3 : level;
}

function ceilingOf(session: Session, { role }: Viewer, purpose: Purpose, subject: Subject): Level {
  if (purpose === 'EMERGENCY' && isEmergency(session, subject)) return 4;
  const { ceiling: ofRole, level4For } = ROLE_RULES[role];
  const ceiling = Math.min(ofRole, PURPOSE_RULES[purpose].ceiling) as Level;
  return ceiling === 4 && !subject.isGround && !level4For.includes(purpose) ? 3 : ceiling;
}

/** Acts belong to their department's own people; an act shared without condition is open to all who may write. */
function judgeWriting(session: Session, viewer: Viewer, { share, owner, level, roles }: Classification): Decision {
  const { purpose } = session;
  const rule = ROLE_RULES[viewer.role];
  if (!rule.mayWrite || (roles && !roles.includes(viewer.role))) return deny('ROLE_NOT_ALLOWED');
  if (!purpose) return deny('PURPOSE_REQUIRED');
  if (!rule.purposes.includes(purpose)) return deny('PURPOSE_NOT_ALLOWED');
  if (isUnread(session)) return deny('POLICY_UNAVAILABLE');
  if (owner !== null && owner !== viewer.department && share !== 'UNCONDITIONAL') return deny('OTHER_DEPARTMENT');
  if (viewer.assurance < Math.min(ASSURANCE_FOR[level], 2)) return deny('ASSURANCE_REQUIRED');
  return ALLOW;
}
