import type { FastifyRequest } from 'fastify';
import { madeOrRefusal, Refusal } from '../request-errors.ts';
import { type BearerRules, verifyBearer } from './bearer-token.ts';
import type { ConsoleSessions } from './console-sessions.ts';
import { cookieSecret, type HubCookie, hasCookie } from './cookies.ts';
import { assertSameOrigin } from './own-origin.ts';
import type { RequestIdentity, SignedIn } from './request-identity.ts';
import { statedCase, statedPurpose } from './stated-purpose.ts';
import type { TokenUse } from './token-use.ts';

/** What identities are read with. */
export interface IdentityRules {
  sessions: ConsoleSessions;
  cookie: HubCookie;
  publicUrl: URL | null;
  /** Null: no issuer is configured, so no bearer token is accepted. */
  bearer: BearerRules | null;
  /** Records the first use of a token. */
  tokens: TokenUse;
}

/**
 * Who sends a request, what for and about which case. Of the headers only the session cookie, the token and `x-hub-…` are
 * read. What is wrong with the purpose or the case comes back as `fault`, with whoever stated it.
 */
export async function identifyRequest(request: FastifyRequest, rules: IdentityRules): Promise<RequestIdentity> {
  const { headers } = request;
  const stated = madeOrRefusal(() => ({ purpose: statedPurpose(headers), caseNumber: statedCase(headers) }));
  if (hasCookie(request.headers, rules.cookie)) assertSameOrigin(request, rules.publicUrl);
  const signedIn = await signedInBy(request, rules, true);
  const viewer = signedIn?.viewer ?? null;
  return stated instanceof Refusal ? { viewer, purpose: null, caseNumber: null, fault: stated } : { viewer, ...stated };
}

/** Who a request speaks for; null: it does not say. A cookie or token that does not hold is refused, not overlooked. */
export async function signedInBy(
  request: FastifyRequest,
  { sessions, cookie, bearer, tokens }: IdentityRules,
  isActivity: boolean,
): Promise<SignedIn | null> {
  const { headers } = request;
  const isByCookie = hasCookie(headers, cookie);
  if (headers.authorization !== undefined) {
    if (isByCookie) throw new Refusal('AMBIGUOUS_IDENTITY');
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization)?.[1];
    if (token === undefined || !bearer) throw new Refusal('TOKEN_REFUSED');
    const signedIn = await verifyBearer(token, routeOf(request), bearer);
    await tokens.note(routeOf(request), token, signedIn.viewer);
    return signedIn;
  }
  if (!isByCookie) return null;
  const id = cookieSecret(headers, cookie);
  const signedIn = id === null ? null : await sessions.find(id, routeOf(request), isActivity);
  if (!signedIn) throw new Refusal('SIGN_IN_ENDED');
  return signedIn;
}

/** The route of a request, as records name it. */
export function routeOf({ routeOptions: { url } }: FastifyRequest): string {
  return url ?? '/';
}
