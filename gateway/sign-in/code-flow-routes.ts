import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { Allowances } from '../allowances.ts';
import type { Log } from '../log.ts';
import type { SignInRecords } from '../processing-record/sign-in-records.ts';
import { Refusal } from '../request-errors.ts';
import { type CodeFlow, newAttempt } from './authorisation-code.ts';
import { type ClaimRules, type Claims, viewerOf } from './claims.ts';
import type { ConsoleSessions } from './console-sessions.ts';
import { clearingCookie, cookieSecret, type HubCookie, settingCookie } from './cookies.ts';
import { failedSignInPage, signedInPage } from './pages.ts';
import { recordRefusal } from './record-refusal.ts';
import type { Revocations } from './revocations.ts';

/** What the routes of the code flow work with. */
export interface CodeFlowRoutes {
  flow: CodeFlow;
  claims: ClaimRules;
  sessions: ConsoleSessions;
  revocations: Revocations;
  allowances: Allowances;
  records: SignInRecords;
  cookies: { session: HubCookie; signIn: HubCookie };
  log: Log;
}

const ATTEMPT_SECONDS = 600;
const SESSION_SECONDS = 8 * 3_600;
const ROUTE = '/sign-in/callback';

/** GET /sign-in/start sends the browser to the issuer; GET /sign-in/callback takes it back and begins a session. */
export function codeFlowRoutes(app: FastifyInstance, parts: CodeFlowRoutes): void {
  const { flow, cookies } = parts;
  app.get('/sign-in/start', async (_request, reply) => {
    const secret = newAttempt();
    reply.header('cache-control', 'no-store');
    try {
      const target = await flow.begin(secret);
      return reply
        .header('set-cookie', settingCookie(cookies.signIn, secret, ATTEMPT_SECONDS))
        .redirect(target.href, 303);
    } catch (error) {
      return showFailure(reply, asRefusal(error, 'TEMPORARILY_UNAVAILABLE'));
    }
  });
  app.get(ROUTE, async (request, reply) => {
    reply.header('cache-control', 'no-store').header('set-cookie', clearingCookie(cookies.signIn));
    try {
      const { id } = await parts.sessions.begin(await arriving(request, parts), 'ISSUER', ROUTE);
      reply.header('set-cookie', settingCookie(cookies.session, id, SESSION_SECONDS));
      parts.log({ event: 'sign-in', by: 'issuer' });
      return reply.type('text/html; charset=utf-8').send(signedInPage());
    } catch (error) {
      const refusal = asRefusal(error, 'SIGN_IN_FAILED');
      parts.log({ event: 'sign-in-refused', code: refusal.code, reason: reasonOf(error) });
      return showFailure(reply, refusal);
    }
  });
}

/** The viewer whom the issuer sends back, if everything about it holds. */
async function arriving(request: FastifyRequest, parts: CodeFlowRoutes): Promise<Viewer> {
  const { allowances, flow, cookies } = parts;
  await allowances.assertMayTrySignIn(request.ip);
  try {
    const secret = cookieSecret(request.headers, cookies.signIn);
    if (secret === null) throw new Refusal('SIGN_IN_FAILED');
    const question = request.url.indexOf('?');
    return await admitted(await flow.finish(secret, question < 0 ? '' : request.url.slice(question)), parts);
  } catch (error) {
    await allowances.noteFailedSignIn(request.ip);
    throw error;
  }
}

/** The viewer of verified claims; that somebody whom the issuer knows is refused is on record. */
async function admitted(given: Claims, { claims, revocations, records }: CodeFlowRoutes): Promise<Viewer> {
  try {
    const viewer = viewerOf(given, claims);
    if (revocations.isRevoked({ person: viewer.id, issuedAt: new Date() })) throw new Refusal('SIGN_IN_FAILED');
    return viewer;
  } catch (error) {
    await recordRefusal(records, ROUTE, given.sub, 'ISSUER', error);
    throw error;
  }
}

function showFailure(reply: FastifyReply, { status, headers, message }: Refusal) {
  return reply.code(status).headers(headers).type('text/html; charset=utf-8').send(failedSignInPage(message));
}

function asRefusal(error: unknown, otherwise: 'SIGN_IN_FAILED' | 'TEMPORARILY_UNAVAILABLE'): Refusal {
  return error instanceof Refusal ? error : new Refusal(otherwise);
}

/** The library's code of what went wrong: no claim, no value of the request. */
function reasonOf(error: unknown): string | null {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : null;
}
