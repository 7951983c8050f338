import { createHash, randomBytes, sign, timingSafeEqual, verify } from 'node:crypto';
import type { Ground, Purpose, Viewer } from './access/viewer.ts';
import { type ClaimSet, type GrantedAct, parseClaims } from './grant-claims.ts';
import type { GrantKeys, GrantSigner } from './grant-keys.ts';

/** Longest life of a grant in seconds, and how far the clock of a gateway may run ahead of a department's. */
const GRANT_SECONDS = 30;
const CLOCK_SECONDS = 5;
/** Longest time in seconds between two presentations of one grant that are both in time. */
export const GRANT_LIFETIME = GRANT_SECONDS + CLOCK_SECONDS + 1;
const MOST_CHARACTERS = 8_192;

/** What a gateway vouches for with a grant (访问凭证): one request to one department, for one person and purpose. */
export interface Grant {
  /** The department it is for. */
  department: string;
  act: GrantedAct;
  viewer: Viewer | null;
  purpose: Purpose | null;
  ground: Ground | null;
  policyVersion: string;
  /** Seconds since the gateway read that policy; null: it is not to be relied on. */
  policyAge: number | null;
}

/** A grant whose signature and times hold; its body and its single use are still to be checked. */
export interface ReadGrant extends Grant {
  gateway: string;
  /** Differs for every grant. */
  id: string;
  /** Seconds since 1970. */
  issuedAt: number;
  expiresAt: number;
  bodyHash: string;
}

/** Why a grant is refused: a fixed word for the department's own log, never told to whoever asked. */
export type GrantRefusal =
  | 'missing'
  | 'form'
  | 'key'
  | 'signature'
  | 'claims'
  | 'department'
  | 'time'
  | 'act'
  | 'body'
  | 'replay';

/** A compact JWT over Ed25519 for exactly these body bytes, valid from now on for at most 30 seconds, to be used once. */
export function signGrant(
  { gateway, keyId, key }: GrantSigner,
  grant: Grant,
  body: Buffer,
  now: Date,
  id = randomBytes(16).toString('base64url'),
): string {
  const issuedAt = seconds(now);
  const claims: ClaimSet = {
    iss: gateway,
    aud: grant.department,
    iat: issuedAt,
    exp: issuedAt + GRANT_SECONDS,
    jti: id,
    act: grant.act,
    bod: bodyHash(body),
    vwr: grant.viewer,
    pur: grant.purpose,
    grd: grant.ground,
    pol: grant.policyVersion,
    fresh: grant.policyAge,
  };
  const signed = `${encoded({ alg: 'EdDSA', typ: 'JWT', kid: keyId })}.${encoded(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}

/**
 * Reads a grant that came with a request: the algorithm is fixed, whatever its header says, and nothing in it is believed
 * before the signature holds.
 */
export function readGrant(
  token: string | undefined,
  keys: GrantKeys,
  department: string,
  now: Date,
): ReadGrant | GrantRefusal {
  if (token === undefined) return 'missing';
  const [header = '', payload = '', signature = '', ...rest] = token.length > MOST_CHARACTERS ? [] : token.split('.');
  const keyId = keyIdOf(header);
  if (keyId === null || payload === '' || rest.length > 0) return 'form';
  const key = keys.get(keyId);
  if (!key) return 'key';
  const isSigned = verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  if (!isSigned) return 'signature';
  const claims = parseClaims(decoded(payload));
  if (!claims) return 'claims';
  if (claims.aud !== department) return 'department';
  if (!holds(claims, seconds(now))) return 'time';
  return grantOf(claims);
}

/** Whether a grant was given for exactly these bytes. */
export function isFor(grant: ReadGrant, body: Buffer): boolean {
  const given = Buffer.from(grant.bodyHash);
  const own = Buffer.from(bodyHash(body));
  return given.length === own.length && timingSafeEqual(given, own);
}

/** Whole seconds since 1970, as JWT counts. */
export function seconds(now: Date): number {
  return Math.floor(now.getTime() / 1000);
}

function holds({ iat, exp }: ClaimSet, now: number): boolean {
  return iat <= now + CLOCK_SECONDS && exp > now && exp > iat && exp - iat <= GRANT_SECONDS;
}

function grantOf(claims: ClaimSet): ReadGrant {
  return {
    gateway: claims.iss,
    department: claims.aud,
    id: claims.jti,
    issuedAt: claims.iat,
    expiresAt: claims.exp,
    act: claims.act,
    bodyHash: claims.bod,
    viewer: claims.vwr,
    purpose: claims.pur,
    ground: claims.grd,
    policyVersion: claims.pol,
    policyAge: claims.fresh,
  };
}

/** The key that a header names; null when it is not of the one form in which grants are signed. */
function keyIdOf(header: string): string | null {
  const { alg, typ, kid, ...others } = (decoded(header) ?? {}) as Record<string, unknown>;
  const isOurs = alg === 'EdDSA' && typ === 'JWT' && typeof kid === 'string' && Object.keys(others).length === 0;
  return isOurs ? kid : null;
}

function bodyHash(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url');
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
