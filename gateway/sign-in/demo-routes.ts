import type { FastifyInstance } from 'fastify';
import { ROLE_RULES } from '../../schema/access/role-rules.ts';
import type { Allowances } from '../allowances.ts';
import type { Log } from '../log.ts';
import type { SignInRecords } from '../processing-record/sign-in-records.ts';
import { Refusal } from '../request-errors.ts';
import { assertForm } from '../request-form.ts';
import { parseStrictJson } from '../strict-json.ts';
import type { ConsoleSessions } from './console-sessions.ts';
import { cookieSecret, type HubCookie, settingCookie } from './cookies.ts';
import { DEMO_OFFICERS, type DemoOfficer, demoViewer } from './demo-officers.ts';
import { assertSameOrigin } from './own-origin.ts';
import type { Revocations } from './revocations.ts';

/** What the demo sign-in works with. */
export interface DemoRoutes {
  sessions: ConsoleSessions;
  revocations: Revocations;
  allowances: Allowances;
  records: SignInRecords;
  cookie: HubCookie;
  publicUrl: URL | null;
  log: Log;
}

const SESSION_SECONDS = 8 * 3_600;
const ROUTE = '/sign-in/demo';

/** POST /sign-in/demo `{"officer": "demo-county-officer"}`: begins a session of an invented officer, without a password. */
export function demoRoutes(app: FastifyInstance, parts: DemoRoutes): void {
  const { sessions, cookie, allowances, log } = parts;
  app.post(ROUTE, { onRequest: async (request) => assertForm(request) }, async (request, reply) => {
    assertSameOrigin(request, parts.publicUrl);
    await allowances.assertMayTrySignIn(request.ip);
    const officer = officerIn(request.body);
    if (!officer || parts.revocations.isRevoked({ person: officer.id, issuedAt: new Date() })) {
      await allowances.noteFailedSignIn(request.ip);
      if (officer) await parts.records.refused(ROUTE, officer.id, 'DEMO', 'SIGN_IN_FAILED');
      throw new Refusal('SIGN_IN_FAILED');
    }
    const earlier = cookieSecret(request.headers, cookie);
    if (earlier !== null) await sessions.end(earlier, ROUTE);
    const { id, endsAt } = await sessions.begin(demoViewer(officer), 'DEMO', ROUTE);
    log({ event: 'sign-in', by: 'demo' });
    return reply
      .header('cache-control', 'no-store')
      .header('set-cookie', settingCookie(cookie, id, SESSION_SECONDS))
      .send({ expiresAt: endsAt });
  });
}

function officerIn(body: unknown): DemoOfficer | undefined {
  try {
    const { officer } = parseStrictJson((body as Buffer).toString('utf8'), { depth: 2, keys: 1 }) as {
      officer?: unknown;
    };
    return DEMO_OFFICERS.find(({ id }) => id === officer);
  } catch {
    throw new Refusal('BAD_REQUEST', '请提交 {"officer": "演示人员的标识"}。');
  }
}

/** What the sign-in page shows of an officer. */
export function officerCard({ role, division: _division, ...shown }: DemoOfficer) {
  return { ...shown, roleTerm: ROLE_RULES[role].term };
}
