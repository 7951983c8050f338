import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { ServerMetadata } from 'openid-client';
import { Refusal } from '../request-errors.ts';
import { isLoopback, SIGNATURE_ALGORITHMS } from './issuer-rules.ts';

/** An OpenID issuer (统一身份认证平台), as the hub needs it; whatever it publishes is fetched when first needed. */
export interface Issuer {
  metadata(): Promise<ServerMetadata>;
  /** The key a token names. Keys are kept ten minutes; a key that is not among them is looked for at once, but rarely. */
  key: JWTVerifyGetKey;
}

const FETCH_MS = 3_000;
const METADATA_KEPT_MS = 3_600_000;
const KEYS_KEPT_MS = 600_000;

/** An issuer by its URL. Unknown key names fetch its keys at most once in `cooldownMs`. */
export function issuerAt(url: string, cooldownMs = 5_000): Issuer {
  let known: { metadata: Promise<ServerMetadata>; at: number } | undefined;
  let keys: { uri: string; find: ReturnType<typeof createRemoteJWKSet> } | undefined;
  const metadata = async () => {
    if (!known || performance.now() - known.at > METADATA_KEPT_MS) {
      known = { metadata: fetchMetadata(url), at: performance.now() };
    }
    try {
      return await known.metadata;
    } catch {
      known = undefined;
      throw new Refusal('TEMPORARILY_UNAVAILABLE');
    }
  };
  return {
    metadata,
    async key(header, token) {
      const { jwks_uri: uri } = await metadata();
      if (uri === undefined) throw new Refusal('TEMPORARILY_UNAVAILABLE');
      if (keys?.uri !== uri) keys = { uri, find: keySet(uri, cooldownMs) };
      return keys.find(header, token);
    },
  };
}

function keySet(uri: string, cooldownDuration: number) {
  return createRemoteJWKSet(new URL(uri), {
    cooldownDuration,
    cacheMaxAge: KEYS_KEPT_MS,
    timeoutDuration: FETCH_MS,
  });
}

async function fetchMetadata(issuer: string): Promise<ServerMetadata> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(FETCH_MS),
    headers: { accept: 'application/json' },
  });
  const metadata = (await response.json()) as ServerMetadata;
  if (!response.ok || metadata.issuer !== issuer) throw new Error('The issuer publishes another name.');
  const addresses = [metadata.jwks_uri, metadata.token_endpoint, metadata.userinfo_endpoint];
  for (const address of addresses) if (address !== undefined) assertSafe(new URL(address));
  const offered = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  return {
    ...metadata,
    id_token_signing_alg_values_supported: offered.filter((algorithm) => SIGNATURE_ALGORITHMS.includes(algorithm)),
  };
}

function assertSafe(address: URL): void {
  if (address.protocol !== 'https:' && !isLoopback(address)) throw new Error('The issuer is not on https.');
}
