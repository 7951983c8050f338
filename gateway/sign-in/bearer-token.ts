import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { SignInRecords } from '../processing-record/sign-in-records.ts';
import { Refusal } from '../request-errors.ts';
import { type ClaimRules, viewerOf } from './claims.ts';
import type { Issuer } from './issuer.ts';
import { SIGNATURE_ALGORITHMS } from './issuer-rules.ts';
import { recordRefusal } from './record-refusal.ts';
import type { SignedIn } from './request-identity.ts';
import type { Revocations } from './revocations.ts';

/** What bearer tokens (访问令牌) are verified against. */
export interface BearerRules {
  issuer: Issuer;
  issuerUrl: string;
  audience: string;
  claims: ClaimRules;
  revocations: Revocations;
  records: SignInRecords;
}

/** A token lives at most this long from when it was issued. */
const LONGEST_SECONDS = 15 * 60;
const CLOCK_TOLERANCE_SECONDS = 5;
const LONGEST_TOKEN = 8_192;

/** Who a bearer token speaks for. Every fault of the token is answered alike: which one it was is nobody's business. */
export async function verifyBearer(token: string, route: string, rules: BearerRules): Promise<SignedIn> {
  if (token.length > LONGEST_TOKEN) throw tokenRefused();
  const payload = await verified(token, rules);
  const { sub, jti, iat, exp } = payload;
  if (sub === undefined || iat === undefined || exp === undefined) throw tokenRefused();
  if (exp - iat > LONGEST_SECONDS) throw tokenRefused();
  const issuedAt = new Date(iat * 1000);
  try {
    if (rules.revocations.isRevoked({ person: sub, issuedAt, ...(jti === undefined ? {} : { token: jti }) }))
      throw tokenRefused();
    return { viewer: viewerOf(payload, rules.claims), expiresAt: new Date(exp * 1000) };
  } catch (error) {
    await recordRefusal(rules.records, route, sub, 'BEARER', error);
    throw error;
  }
}

async function verified(token: string, { issuer, issuerUrl, audience }: BearerRules): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, issuer.key, {
      issuer: issuerUrl,
      audience,
      algorithms: [...SIGNATURE_ALGORITHMS],
      requiredClaims: ['sub', 'iat', 'exp'],
      maxTokenAge: LONGEST_SECONDS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    return payload;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw isTokensFault(error) ? tokenRefused() : new Refusal('TEMPORARILY_UNAVAILABLE');
  }
}

/** Whether it is the token that is wrong, rather than that the issuer's keys cannot be had. */
function isTokensFault(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError) || error.code === errors.JOSEError.code) return false;
  return !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid);
}

function tokenRefused(): Refusal {
  return new Refusal('TOKEN_REFUSED', undefined, undefined, { 'www-authenticate': 'Bearer error="invalid_token"' });
}
