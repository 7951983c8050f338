import type { FastifyInstance } from 'fastify';
import { PURPOSE_RULES, ROLE_RULES } from '../../schema/access/role-rules.ts';
import type { Viewer } from '../../schema/access/viewer.ts';
import { Refusal } from '../request-errors.ts';
import { type IdentityRules, signedInBy } from './identify-request.ts';

/**
 * GET /session: who has signed in, what for they may use data, until when; 401 for nobody (to the console's pages 204, which is
 * no fault of theirs). Asking does not count as activity.
 */
export function sessionRoute(app: FastifyInstance, rules: IdentityRules): void {
  app.get('/session', async (request, reply) => {
    const signedIn = await signedInBy(request, rules, false);
    if (!signedIn && request.headers['x-hub-request'] === 'console') return reply.code(204).send();
    if (!signedIn) throw new Refusal('SIGN_IN_REQUIRED');
    const { viewer, expiresAt } = signedIn;
    return reply
      .header('cache-control', 'no-store')
      .send({ viewer, roleTerm: ROLE_RULES[viewer.role].term, purposes: purposesOf(viewer), expiresAt });
  });
}

function purposesOf({ role }: Viewer) {
  return ROLE_RULES[role].purposes.map((purpose) => ({ purpose, term: PURPOSE_RULES[purpose].term }));
}
