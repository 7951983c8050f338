import type { Catalogue, Classification } from '../../schema/access/classification.ts';
import type { Decision, Use } from '../../schema/access/decide.ts';
import type { DenialCode } from '../../schema/access/denials.ts';
import type { Agreement, Policy } from '../../schema/access/policy.ts';
import type { Row } from '../../schema/access/scope.ts';

import type { Session } from '../../schema/access/viewer.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import { ASSURANCE, PURPOSES, ROLES } from './oracle-tables.ts';

/** One question to the rules: may this session use this coordinate of this row, today? */
export interface AccessCase {
  session: Session;
  catalogue: Catalogue;
  coordinate: string;
  row: Row;
  use: Use;
  today: PlainDate;
}

/** What is known of a case, as plain statements that the rules below combine. */
function factsOf({ session, row, today }: AccessCase, of: Classification) {
  const { viewer, purpose, ground, policy } = session;
  const [mostByRole, marks = '', ...words] = viewer ? ROLES[viewer.role].split(' ') : ['1', '-'];
  const word = purpose ? PURPOSES[purpose][0] : '-';
  const turned = (years: number) => row.birthDate !== null && birthday(row.birthDate, years) <= today;
  const isChild = row.childId !== null;
  const isCaseChild = isChild && ground !== null && ground.childId === row.childId;
  const isRescue = purpose === 'EMERGENCY' && ground?.kind === 'BREAK_GLASS' && isCaseChild;
  const isForeign = of.owner !== null && of.owner !== viewer?.department;
  const level = isChild && !turned(14) && of.level === 2 ? 3 : of.level;
  const most = purpose ? Math.min(Number(mostByRole), PURPOSES[purpose][1]) : 1;
  return {
    viewer,
    purpose,
    isChild,
    isCaseChild,
    isRescue,
    isForeign,
    level,
    isGrown: turned(18),
    isPublic: of.share === 'UNCONDITIONAL' && level === 1 && of.roles === null,
    isForOthers: viewer !== null && (of.roles?.every((role) => role !== viewer.role) ?? false),
    isOwnPurpose: words.includes(word) || words.includes(`${word}*`),
    mayWrite: marks.includes('w'),
    seesWholeArea: !marks.includes('r') || viewer?.division.length === 12,
    isOnOwnRoster: marks.includes('r') && of.owner === viewer?.department && row.isOnRoster,
    isBeyondNeed: !isRescue && (level > most || (level === 4 && !isCaseChild && !words.includes(`${word}*`))),
    isWeaklySignedIn: (viewer?.assurance ?? 0) < (ASSURANCE[level - 1] as number),
    needsAgreement: isForeign && of.share === 'CONDITIONAL' && !isRescue,
    isSealed: policy.sealedChildren.includes(row.childId ?? '') && !(ground?.kind === 'CASE' && isCaseChild),
    isStale: !policy.isCurrent,
    isNeverRead: policy.version === 'none',
    covering: viewer && purpose ? coveringAgreements(policy, session, of, row, today) : [],
  };
}

type Facts = ReturnType<typeof factsOf>;

/** The day on which somebody completes a number of years; born on 29 February, that is 1 March in common years. */
function birthday(birthDate: string, years: number): string {
  return `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}`;
}

const inside = (code: string, area: string) => code.slice(0, area.length) === area;

function coveringAgreements(
  policy: Policy,
  { viewer, purpose }: Session,
  { owner, coordinate }: Classification,
  row: Row,
  today: string,
): Agreement[] {
  const mine = viewer?.division ?? '';
  const named = (field: string) => field === coordinate || field === coordinate.replace(/\..*$/, '.*');
  return policy.agreements
    .filter((each) => each.provider === owner && each.consumer === viewer?.department)
    .filter((each) => purpose !== null && each.purposes.includes(purpose) && each.fields.some(named))
    .filter(({ from, until }) => today >= from && !(until !== null && today >= until))
    .filter(({ divisions }) => divisions.some((area) => inside(mine, area) || inside(area, mine)))
    .filter(({ divisions }) => {
      const place = row.division ?? '';
      if (row.childId === null && (row.division === null || !inside(place, mine))) return true;
      return divisions.some((area) => (row.division === null ? area === '' || area === '-' : inside(place, area)));
    });
}

/** Why a row does not exist for a session; the first that applies. */
const UNSEEN: readonly ((facts: Facts, row: Row) => boolean)[] = [
  ({ isSealed }) => isSealed,
  ({ isChild, isForeign, isGrown, viewer }) => isChild && viewer !== null && isForeign && isGrown,
  ({ isChild, isCaseChild, purpose }) => isChild && purpose === 'EMERGENCY' && !isCaseChild,
  ({ isChild, isCaseChild, isOnOwnRoster, seesWholeArea, viewer }, { division }) =>
    isChild &&
    !isCaseChild &&
    !isOnOwnRoster &&
    !(seesWholeArea && division !== null && inside(division, viewer?.division ?? '')),
  ({ isChild, viewer }, { division }) => {
    const mine = viewer?.division ?? '';
    return !isChild && division !== null && !inside(division, mine) && !inside(mine, division);
  },
  ({ viewer }, { childId, division }) => viewer === null && (childId !== null || division !== null),
];

type Reason = readonly [DenialCode, (facts: Facts, of: Classification) => boolean];

/** Why a field of a row that exists is not readable at all; the first that applies is told. */
const UNREADABLE: readonly Reason[] = [
  ['SIGN_IN_REQUIRED', ({ viewer }) => viewer === null],
  ['ROLE_NOT_ALLOWED', ({ isForOthers }) => isForOthers],
  ['PURPOSE_REQUIRED', ({ isPublic, purpose }) => !isPublic && purpose === null],
  ['PURPOSE_NOT_ALLOWED', ({ isPublic, isOwnPurpose }) => !isPublic && !isOwnPurpose],
  ['POLICY_UNAVAILABLE', ({ isPublic, isNeverRead }) => !isPublic && isNeverRead],
  ['EMERGENCY_NOT_DECLARED', ({ isPublic, purpose, isRescue }) => !isPublic && purpose === 'EMERGENCY' && !isRescue],
  ['NOT_SHARED', ({ isForeign }, { share }) => isForeign && share === 'NOT_SHARED'],
  ['POLICY_UNAVAILABLE', ({ needsAgreement, isStale }) => needsAgreement && isStale],
  ['NO_AGREEMENT', ({ needsAgreement, covering }) => needsAgreement && covering.length === 0],
  ['LEVEL_EXCEEDED', (facts, of) => isSharedMasked(facts, of) && of.mask === null && facts.level > 2],
  ['LEVEL_EXCEEDED', ({ isPublic, isBeyondNeed }, { mask }) => !isPublic && isBeyondNeed && mask === null],
  ['ASSURANCE_REQUIRED', ({ isPublic, isWeaklySignedIn }, { mask }) => !isPublic && isWeaklySignedIn && mask === null],
];

/** Why a readable field comes masked. */
const MASKED: readonly ((facts: Facts, of: Classification) => boolean)[] = [
  (facts, of) => isSharedMasked(facts, of) && of.mask !== null,
  ({ isPublic, isBeyondNeed }) => !isPublic && isBeyondNeed,
  ({ isPublic, isWeaklySignedIn }) => !isPublic && isWeaklySignedIn,
];

/** Why an act, or an input of one, is not open. */
const UNWRITABLE: readonly Reason[] = [
  ['SIGN_IN_REQUIRED', ({ viewer }) => viewer === null],
  ['ROLE_NOT_ALLOWED', ({ mayWrite, isForOthers }) => !mayWrite || isForOthers],
  ['PURPOSE_REQUIRED', ({ purpose }) => purpose === null],
  ['PURPOSE_NOT_ALLOWED', ({ isOwnPurpose }) => !isOwnPurpose],
  ['POLICY_UNAVAILABLE', ({ isNeverRead }) => isNeverRead],
  ['OTHER_DEPARTMENT', ({ isForeign }, { share }) => isForeign && share !== 'UNCONDITIONAL'],
  ['ASSURANCE_REQUIRED', ({ viewer }, { level }) => level > 2 && (viewer?.assurance ?? 0) < 2],
];

/** Shared only under agreements that say masked; figures are not masked by agreements, they have no small cells anyway. */
function isSharedMasked({ needsAgreement, covering, level }: Facts, { mask }: Classification): boolean {
  return needsAgreement && level > 1 && mask !== 'SMALL_CELL' && covering.every(({ isMasked }) => isMasked);
}

/** What the rules say of a case, stated as reasons against; nothing against it is ALLOW. */
export function expectedDecision(asked: AccessCase): Decision {
  const { catalogue, coordinate, row, use } = asked;
  const of = catalogue.get(coordinate);
  if (!of) return deny('UNCLASSIFIED');
  const facts = factsOf(asked, of);
  if (UNSEEN.some((applies) => applies(facts, row))) return deny('OUT_OF_SCOPE');
  if (use === 'WRITE') return firstOf(UNWRITABLE, facts, of) ?? { kind: 'ALLOW' };
  const sourcesOf = () => of.from.map((source) => plainReading(asked, catalogue.get(source)));
  if (use === 'READ') {
    const own = plainReading(asked, of);
    const isCount = of.mask === 'SMALL_CELL' && own.kind !== 'DENY';
    return isCount && sourcesOf().some(({ kind }) => kind !== 'ALLOW') ? { kind: 'MASK' } : own;
  }
  const rests = of.share === 'CONDITIONAL' && of.from.length > 0;
  const own = plainReading(asked, rests ? { ...of, share: 'UNCONDITIONAL' } : of);
  if (own.kind === 'DENY') return own;
  const hidden = sourcesOf().find(({ kind }) => kind !== 'ALLOW');
  if (hidden?.kind === 'DENY') return hidden;
  return hidden || own.kind === 'MASK' ? deny('MATCHING_NEEDS_PLAIN_VALUE') : { kind: 'ALLOW' };
}

function plainReading(asked: AccessCase, of: Classification | undefined): Decision {
  if (!of) return deny('UNCLASSIFIED');
  const facts = factsOf(asked, of);
  if (facts.viewer && facts.isPublic) return { kind: 'ALLOW' };
  const refused = firstOf(UNREADABLE, facts, of);
  return refused ?? { kind: MASKED.some((applies) => applies(facts, of)) ? 'MASK' : 'ALLOW' };
}

function firstOf(reasons: readonly Reason[], facts: Facts, of: Classification): Decision | null {
  const found = reasons.find(([, applies]) => applies(facts, of));
  return found ? deny(found[0]) : null;
}

function deny(code: DenialCode): Decision {
  return { kind: 'DENY', code };
}
