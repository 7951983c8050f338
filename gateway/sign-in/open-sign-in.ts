import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Allowances } from '../allowances.ts';
import type { HubDatabase } from '../hub-database/open.ts';
import type { Log } from '../log.ts';
import type { Recorder } from '../processing-record/recorder.ts';
import { SignInRecords } from '../processing-record/sign-in-records.ts';
import { codeFlow } from './authorisation-code.ts';
import type { BearerRules } from './bearer-token.ts';
import { codeFlowRoutes } from './code-flow-routes.ts';
import { colleaguesRoute } from './colleagues-route.ts';
import { ConsoleSessions } from './console-sessions.ts';
import { hubCookies } from './cookies.ts';
import { DEMO_OFFICERS, demoViewer } from './demo-officers.ts';
import { demoRoutes } from './demo-routes.ts';
import { type IdentityRules, identifyRequest, signedInBy } from './identify-request.ts';
import { issuerAt } from './issuer.ts';
import { KnownPeople } from './known-people.ts';
import type { RequestIdentity, SignedIn } from './request-identity.ts';
import { Revocations, type RevocationTimes } from './revocations.ts';
import { sessionRoute } from './session-route.ts';
import type { SignInSettings } from './settings.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { TokenUse } from './token-use.ts';

/** Who sends a request: the first thing a gateway asks. Throws a `Refusal` for an identity that does not hold. */
export type SessionOf = (request: FastifyRequest) => Promise<RequestIdentity>;

/** Signing in (登录), as a gateway uses it. */
export interface SignIn {
  sessionOf: SessionOf;
  /** Who has signed in, asked without its counting as activity. */
  standing?(request: FastifyRequest): Promise<SignedIn | null>;
  addRoutes(app: FastifyInstance): void;
  stop(): void;
}

/** What signing in is built from. */
export interface SignInParts {
  database: HubDatabase;
  settings: SignInSettings;
  allowances: Allowances;
  /** The departments there are, as `enum Department` names them. */
  departments: ReadonlySet<string>;
  /** Where it is written down who signs in and out. */
  recorder: Recorder;
  log: Log;
  revocationTimes?: Partial<RevocationTimes>;
  /** Unknown key names make the issuer's keys be fetched at most once in this time. */
  keyCooldownMs?: number;
}

/** Opens signing in: reads the revocations, and contacts the issuer when somebody first needs it. */
export async function openSignIn(parts: SignInParts): Promise<SignIn> {
  const { database, settings, allowances, departments, recorder, log } = parts;
  const { publicUrl, isDemo, issuer: trusted } = settings;
  const revocations = new Revocations(database, log, parts.revocationTimes);
  const records = new SignInRecords(recorder);
  const people = new KnownPeople(database, isDemo);
  const sessions = new ConsoleSessions({ database, revocations, records, people, isDemo });
  const cookies = hubCookies(publicUrl?.protocol === 'https:');
  const issuer = trusted && issuerAt(trusted.url, parts.keyCooldownMs);
  const claims = trusted && { names: trusted.names, assurance: trusted.assurance, departments };
  const bearer: BearerRules | null =
    trusted && issuer && claims
      ? { issuer, issuerUrl: trusted.url, audience: trusted.audience, claims, revocations, records }
      : null;
  const flow = issuer && trusted?.client && publicUrl ? codeFlow(issuer, trusted, publicUrl) : null;
  const tokens = new TokenUse(records);
  const rules: IdentityRules = { sessions, cookie: cookies.session, publicUrl, bearer, tokens };
  await revocations.start();
  if (isDemo) await people.note(DEMO_OFFICERS.map(demoViewer), 'DEMO').catch(() => undefined);
  return {
    sessionOf: (request) => identifyRequest(request, rules),
    standing: (request) => signedInBy(request, rules, false),
    addRoutes(app) {
      sessionRoute(app, rules);
      colleaguesRoute(app, { rules, people, allowances });
      signInRoutes(app, { sessions, cookie: cookies.session, publicUrl, flow, isDemo });
      const shared = { sessions, revocations, allowances, records, log };
      if (flow && claims) codeFlowRoutes(app, { ...shared, flow, claims, cookies });
      if (isDemo) demoRoutes(app, { ...shared, cookie: cookies.session, publicUrl });
    },
    stop: () => revocations.stop(),
  };
}
