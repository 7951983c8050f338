import type { JWTPayload } from 'jose';
import { AUDIENCE, startProvider, type TestProvider } from './provider.ts';
import { freshHubDatabase, startTestGateway, type TestGateway, type TestHubDatabase } from './test-sign-in.ts';

/** The claims of an invented officer. */
export const OFFICER_CLAIMS = {
  sub: 'p-1001',
  name: '柴亦然(县民政局)',
  hub_department: 'CIVIL_AFFAIRS',
  hub_role: 'OFFICER',
  hub_division: '210421',
  hub_rights: ['ANALYST'],
  acr: '2',
};

/** A gateway that trusts a provider's bearer tokens (访问令牌), with both and its database. */
export interface BearerGateway extends AsyncDisposable {
  provider: TestProvider;
  database: TestHubDatabase;
  gateway: TestGateway;
  /** Asks with a token of the officer whose claims differ as given. */
  askWith(claims: JWTPayload, header?: { alg?: string; kid?: string }): Promise<Response>;
}

/** Starts the provider and the gateway; keys and revocations are renewed quickly. */
export async function startBearerGateway(): Promise<BearerGateway> {
  const provider = await startProvider('http://127.0.0.1:1');
  const database = await freshHubDatabase();
  const gateway = await startTestGateway(database, {
    environment: { HUB_OIDC_ISSUER: provider.url, HUB_OIDC_AUDIENCE: AUDIENCE },
    revocationTimes: { refreshMs: 200, staleAfterMs: 1_500 },
    keyCooldownMs: 200,
  });
  return {
    provider,
    database,
    gateway,
    askWith: async (claims, header) =>
      gateway.ask(bearer(await provider.token({ ...OFFICER_CLAIMS, ...claims }, header))),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await provider[Symbol.asyncDispose]();
    },
  };
}

/** The header that carries a token. */
export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}
