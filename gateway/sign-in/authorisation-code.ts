import { createHmac, randomBytes } from 'node:crypto';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  Configuration,
  calculatePKCECodeChallenge,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import type { Claims } from './claims.ts';
import type { Issuer } from './issuer.ts';
import type { IssuerSettings } from './settings.ts';

/** Signing in at the issuer (授权码流程 + PKCE), seen from the console's side. */
export interface CodeFlow {
  /** The page of the issuer to send the browser to, for an attempt. */
  begin(secret: string): Promise<URL>;
  /** The verified claims, when the browser comes back to `search` with the secret of its attempt. */
  finish(secret: string, search: string): Promise<Claims>;
  /** The page that ends the session at the issuer too; null: it has none. */
  endUrl(): Promise<URL | null>;
}

const SCOPE = 'openid profile hub';

/** A fresh secret of one attempt. It stays in the browser's cookie; state, nonce and verifier are derived from it. */
export function newAttempt(): string {
  return randomBytes(32).toString('base64url');
}

/** The code flow of the console at an issuer; `publicUrl` is where the browser finds the hub. */
export function codeFlow(issuer: Issuer, settings: IssuerSettings, publicUrl: URL): CodeFlow {
  const { client, names } = settings;
  if (!client) throw new Error('The console has no registration at the issuer.');
  const configuration = async () => {
    const metadata = await issuer.metadata();
    const made = new Configuration(metadata, client.id, client.secret ?? undefined);
    made.timeout = 5;
    enableNonRepudiationChecks(made);
    if (new URL(settings.url).protocol === 'http:') allowInsecureRequests(made);
    return made;
  };
  return {
    async begin(secret) {
      const { state, nonce, verifier } = derived(secret);
      return buildAuthorizationUrl(await configuration(), {
        redirect_uri: new URL('/sign-in/callback', publicUrl).href,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    async finish(secret, search) {
      const { state, nonce, verifier } = derived(secret);
      const at = await configuration();
      const address = new URL(`/sign-in/callback${search}`, publicUrl);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await authorizationCodeGrant(at, address, checks);
      const claims = tokens.claims();
      if (!claims) throw new Error('The issuer gave no ID token.');
      const isComplete = claims[names.department] !== undefined || !at.serverMetadata().userinfo_endpoint;
      return isComplete ? claims : { ...(await fetchUserInfo(at, tokens.access_token, claims.sub)), ...claims };
    },
    async endUrl() {
      const at = await configuration();
      if (!at.serverMetadata().end_session_endpoint) return null;
      return buildEndSessionUrl(at, { post_logout_redirect_uri: new URL('/sign-in', publicUrl).href });
    },
  };
}

/** Three values that only the holder of the secret can know, and that do not tell it or each other. */
function derived(secret: string): { state: string; nonce: string; verifier: string } {
  const value = (use: string) => createHmac('sha256', secret).update(use).digest('base64url');
  return { state: value('state'), nonce: value('nonce'), verifier: value('verifier') };
}
