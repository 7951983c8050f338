import { type Ground, PURPOSES, type Purpose, RIGHTS, ROLES, type Viewer } from './access/viewer.ts';

/** What a gateway may ask of a department: the last word of the address it posts to. */
export const GRANTED_ACTS = ['graphql', 'ground', 'policy', 'policy-content'] as const;
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

type Shape = Record<string, (value: unknown) => boolean>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
const isSecond = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const oneOf = (allowed: readonly unknown[]) => (value: unknown) => allowed.includes(value);
const listOf = (allowed: readonly unknown[]) => (value: unknown) =>
  Array.isArray(value) && value.every((each) => allowed.includes(each));
const nullOr = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value);

const isViewer = objectOf({
  id: isText,
  name: isText,
  department: isText,
  role: oneOf(ROLES),
  division: (value) => isText(value) && /^\d{2,12}$/.test(value),
  assurance: oneOf([1, 2, 3]),
  rights: listOf(RIGHTS),
});

const isGround = objectOf({ kind: oneOf(['CASE', 'TASK', 'BREAK_GLASS']), number: isText, childId: isText });

const isClaimSet = objectOf({
  iss: isText,
  aud: isText,
  iat: isSecond,
  exp: isSecond,
  jti: (value) => isText(value) && value.length >= 16 && value.length <= 64,
  act: oneOf(GRANTED_ACTS),
  bod: isText,
  vwr: nullOr(isViewer),
  pur: nullOr(oneOf(PURPOSES)),
  grd: nullOr(isGround),
  pol: isText,
  fresh: nullOr(isSecond),
});

/** The claims, when every one of them is there and nothing else. */
export function parseClaims(value: unknown): ClaimSet | null {
  return isClaimSet(value) ? (value as ClaimSet) : null;
}

/** A ground received as JSON; null when it is not one. */
export function parseGround(value: unknown): Ground | null {
  return isGround(value) ? (value as Ground) : null;
}

/** Whether a value is an object of exactly these members. */
function objectOf(shape: Shape): (value: unknown) => boolean {
  const names = Object.keys(shape);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Record<string, unknown>;
    return Object.keys(given).length === names.length && names.every((name) => shape[name]?.(given[name]) === true);
  };
}
