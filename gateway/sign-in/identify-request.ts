import type { FastifyRequest } from 'fastify';
import { Refusal } from '../request-errors.ts';
import { type BearerRules, verifyBearer } from './bearer-token.ts';
import type { ConsoleSessions } from './console-sessions.ts';
import { cookieSecret, type HubCookie, hasCookie } from './cookies.ts';
import { assertSameOrigin } from './own-origin.ts';
import type { RequestIdentity, SignedIn } from './request-identity.ts';
import { statedCase, statedPurpose } from './stated-purpose.ts';

/** What identities are read with. */
export interface IdentityRules {
  sessions: ConsoleSessions;
  cookie: HubCookie;
  publicUrl: URL | null;
  /** Null: no issuer is configured, so no bearer token is accepted. */
  bearer: BearerRules | null;
}

/** Who sends a request, what for and about which case. Of the headers only the session cookie, the token and `x-hub-…` are read. */
export async function identifyRequest(request: FastifyRequest, rules: IdentityRules): Promise<RequestIdentity> {
  const purpose = statedPurpose(request.headers);
  const caseNumber = statedCase(request.headers);
  if (hasCookie(request.headers, rules.cookie)) assertSameOrigin(request, rules.publicUrl);
  const signedIn = await signedInBy(request, rules, true);
  return { viewer: signedIn?.viewer ?? null, purpose, caseNumber };
}

/** Who a request speaks for; null: it does not say. A cookie or token that does not hold is refused, not overlooked. */
export async function signedInBy(
  request: FastifyRequest,
  { sessions, cookie, bearer }: IdentityRules,
  isActivity: boolean,
): Promise<SignedIn | null> {
  const { headers } = request;
  const isByCookie = hasCookie(headers, cookie);
  if (headers.authorization !== undefined) {
    if (isByCookie) throw new Refusal('AMBIGUOUS_IDENTITY');
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization)?.[1];
    if (token === undefined || !bearer) throw new Refusal('TOKEN_REFUSED');
    return verifyBearer(token, bearer);
  }
  if (!isByCookie) return null;
  const id = cookieSecret(headers, cookie);
  const signedIn = id === null ? null : await sessions.find(id, isActivity);
  if (!signedIn) throw new Refusal('SIGN_IN_ENDED');
  return signedIn;
}
