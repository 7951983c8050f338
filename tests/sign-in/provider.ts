import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';

/** A key that the provider signs with. */
export interface SigningKey {
  id: string;
  algorithm: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

/** A real OpenID provider on a free port (统一身份认证平台), whose people and keys the test decides on. */
export interface TestProvider extends AsyncDisposable {
  url: string;
  key: SigningKey;
  /** Person → claims beyond `sub`. */
  people: Map<string, Record<string, unknown>>;
  /** How often the keys were fetched. */
  keyFetches: number;
  isDown: boolean;
  /** Replaces the signing key, as a provider does now and then. */
  rotate(): Promise<void>;
  /** A token as the provider would sign it. */
  token(claims: JWTPayload, header?: { alg?: string; kid?: string }): Promise<string>;
}

export const AUDIENCE = 'urn:child-data-hub';
export const CONSOLE = 'hub-console';
export const SYSTEM = { id: 'school-register', secret: 'invented secret of a test' };

/** Starts the provider; `consoleUrl` is where the hub's console will be. */
export async function startProvider(consoleUrl: string, claimsInIdToken = true): Promise<TestProvider> {
  let listener: RequestListener = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => {
    if (request.url === '/jwks') provider.keyFetches++;
    if (provider.isDown) return void response.writeHead(503).end();
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: TestProvider = {
    url,
    key: await newKey('RS256'),
    people: new Map(),
    keyFetches: 0,
    isDown: false,
    async rotate() {
      provider.key = await newKey('RS256');
      listener = await oidc(provider, consoleUrl, claimsInIdToken);
    },
    token: (claims, header) => signed(provider, claims, header),
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  listener = await oidc(provider, consoleUrl, claimsInIdToken);
  return provider;
}

/** A fresh key pair. */
export async function newKey(algorithm: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  return { id: crypto.randomUUID(), algorithm, privateKey, publicKey };
}

async function signed({ url, key }: TestProvider, claims: JWTPayload, header = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const standard = { iss: url, aud: AUDIENCE, iat: now, exp: now + 600, jti: crypto.randomUUID() };
  const payload = Object.entries({ ...standard, ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(payload))
    .setProtectedHeader({ alg: key.algorithm, kid: key.id, ...header })
    .sign(key.privateKey);
}

async function oidc({ url, key, people }: TestProvider, consoleUrl: string, claimsInIdToken: boolean) {
  const jwk: JWK = { ...(await exportJWK(key.privateKey)), kid: key.id, alg: key.algorithm, use: 'sig' };
  const provider = new Provider(url, {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: CONSOLE,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${consoleUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${consoleUrl}/sign-in`],
      },
      {
        client_id: SYSTEM.id,
        client_secret: SYSTEM.secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
      },
    ],
    claims: { profile: ['name'], hub: ['hub_department', 'hub_role', 'hub_division', 'hub_rights', 'hub_assurance'] },
    scopes: ['openid', 'hub'],
    conformIdTokenClaims: !claimsInIdToken,
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
    // nobody is asked whether the hub may know who they are
    async loadExistingGrant({
      oidc: { client, session },
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile hub');
      await grant.save();
      return grant;
    },
    extraTokenClaims: (_context: unknown, token: { clientId: string }) => people.get(token.clientId) ?? {},
    ttl: { ClientCredentials: 600 },
    cookies: { keys: ['a key of a test'] },
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => undefined,
        getResourceServerInfo: () => ({
          scope: '',
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  });
  return provider.callback();
}
