import { type Ground, PURPOSES, type Purpose, RIGHTS, ROLES, type Viewer } from './access/viewer.ts';
import { isCount, isText, listOf, nullOr, objectOf, oneOf } from './json-shape.ts';

/** What a gateway may ask of a department: the last word of the address it posts to. */
export const GRANTED_ACTS = ['graphql', 'ledger', 'ground', 'policy', 'policy-content', 'witness'] as const;
export type GrantedAct = (typeof GRANTED_ACTS)[number];

/** The claims of a grant's JWT. */
export interface ClaimSet {
  /** Gateway, department, issued and expires (seconds since 1970), and what makes it unlike any other grant. */
  iss: string;
  aud: string;
  iat: number;
  exp: number;
  jti: string;
  act: GrantedAct;
  /** SHA-256 of the exact body bytes. */
  bod: string;
  /** Viewer, purpose and ground. */
  vwr: Viewer | null;
  pur: Purpose | null;
  grd: Ground | null;
  /** Version of the policy, and the age of the gateway's copy in seconds when it is fit to be relied on. */
  pol: string;
  fresh: number | null;
}

const isViewer = objectOf({
  id: isText,
  name: isText,
  department: isText,
  role: oneOf(ROLES),
  division: (value) => typeof value === 'string' && /^\d{2,12}$/.test(value),
  assurance: oneOf([1, 2, 3]),
  rights: listOf(oneOf(RIGHTS)),
});

const isGround = objectOf({ kind: oneOf(['CASE', 'TASK', 'BREAK_GLASS']), number: isText, childId: isText });

const isClaimSet = objectOf({
  iss: isText,
  aud: isText,
  iat: isCount,
  exp: isCount,
  jti: (value) => typeof value === 'string' && value.length >= 16 && value.length <= 64,
  act: oneOf(GRANTED_ACTS),
  bod: isText,
  vwr: nullOr(isViewer),
  pur: nullOr(oneOf(PURPOSES)),
  grd: nullOr(isGround),
  pol: isText,
  fresh: nullOr(isCount),
});

/** The claims, when every one of them is there and nothing else. */
export function parseClaims(value: unknown): ClaimSet | null {
  return isClaimSet(value) ? (value as ClaimSet) : null;
}

/** A ground received as JSON; null when it is not one. */
export function parseGround(value: unknown): Ground | null {
  return isGround(value) ? (value as Ground) : null;
}
