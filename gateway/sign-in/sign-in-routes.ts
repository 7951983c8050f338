import type { FastifyInstance } from 'fastify';
import { sendPage } from '../console-pages.ts';
import type { CodeFlow } from './authorisation-code.ts';
import type { ConsoleSessions } from './console-sessions.ts';
import { clearingCookie, cookieSecret, type HubCookie } from './cookies.ts';
import { DEMO_OFFICERS } from './demo-officers.ts';
import { officerCard } from './demo-routes.ts';
import { assertSameOrigin } from './own-origin.ts';

/** What the routes around signing in work with. */
export interface SignInRoutes {
  sessions: ConsoleSessions;
  cookie: HubCookie;
  publicUrl: URL | null;
  flow: CodeFlow | null;
  isDemo: boolean;
}

/** GET /sign-in is the page, GET /sign-in/options what it offers, POST /sign-out ends the session. */
export function signInRoutes(app: FastifyInstance, { sessions, cookie, publicUrl, flow, isDemo }: SignInRoutes): void {
  app.get('/sign-in', (_request, reply) => sendPage(reply, 'sign-in'));
  app.get('/sign-in/options', (_request, reply) => {
    const officers = isDemo ? DEMO_OFFICERS.map(officerCard) : [];
    reply.header('cache-control', 'no-store').send({ hasIssuer: flow !== null, officers });
  });
  app.post('/sign-out', async (request, reply) => {
    assertSameOrigin(request, publicUrl);
    const id = cookieSecret(request.headers, cookie);
    reply.header('set-cookie', clearingCookie(cookie));
    if (id !== null) await sessions.end(id, '/sign-out');
    const signOutUrl = flow ? await flow.endUrl().catch(() => null) : null;
    return reply.header('cache-control', 'no-store').send({ signOutUrl: signOutUrl?.href ?? null });
  });
}
