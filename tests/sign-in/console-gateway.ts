import type { Page, TestBrowser } from './browser.ts';
import { AUDIENCE, CONSOLE, startProvider, type TestProvider } from './provider.ts';
import {
  freePort,
  freshHubDatabase,
  startTestGateway,
  type TestGateway,
  type TestHubDatabase,
} from './test-sign-in.ts';

/** A gateway whose console signs in at a provider (统一身份认证), with both and its database. */
export interface ConsoleGateway extends AsyncDisposable {
  provider: TestProvider;
  database: TestHubDatabase;
  gateway: TestGateway;
  environment: Record<string, string>;
  /** Stops the gateway and starts another one at the same address. */
  restart(): Promise<void>;
  /** From the hub to the issuer's form, and back with the person who filled it in. */
  signIn(browser: TestBrowser, person?: string): Promise<Page>;
  /** The header with the session of a browser. */
  sessionOf(browser: TestBrowser): { cookie: string };
}

/** Starts the provider, who knows the officer p-1, and the gateway. */
export async function startConsoleGateway(): Promise<ConsoleGateway> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = await startProvider(url);
  provider.people.set('p-1', OFFICER);
  const database = await freshHubDatabase();
  const environment = consoleEnvironment(url, provider);
  const start = () => startTestGateway(database, { environment, port, revocationTimes: { refreshMs: 200 } });
  const at: ConsoleGateway = {
    provider,
    database,
    gateway: await start(),
    environment,
    async restart() {
      await at.gateway[Symbol.asyncDispose]();
      at.gateway = await start();
    },
    async signIn(browser, person = 'p-1') {
      const form = await browser.open(`${url}/sign-in/start`);
      // who is still signed in at the issuer comes back without a form
      if (new URL(form.address).origin !== provider.url) return form;
      return browser.submit(form, { prompt: 'login', login: person, password: 'any' });
    },
    sessionOf: (browser) => ({ cookie: `hub_session=${browser.cookies(url).get('hub_session')}` }),
    async [Symbol.asyncDispose]() {
      await at.gateway[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
      await provider[Symbol.asyncDispose]();
    },
  };
  return at;
}

const OFFICER = {
  name: '柴亦然(县民政局)',
  hub_department: 'CIVIL_AFFAIRS',
  hub_role: 'OFFICER',
  hub_division: '210421',
  hub_assurance: 'certificate',
};

function consoleEnvironment(url: string, provider: TestProvider): Record<string, string> {
  return {
    HUB_PUBLIC_URL: url,
    HUB_OIDC_ISSUER: provider.url,
    HUB_OIDC_AUDIENCE: AUDIENCE,
    HUB_OIDC_CLIENT_ID: CONSOLE,
    HUB_OIDC_CLAIMS: 'assurance=hub_assurance',
    HUB_OIDC_ASSURANCE: 'certificate=3',
  };
}
