import type { FastifyInstance } from 'fastify';
import { type Allowances, assertMayAsk } from '../allowances.ts';
import { Refusal } from '../request-errors.ts';
import { type IdentityRules, signedInBy } from './identify-request.ts';
import type { KnownPeople } from './known-people.ts';

/** What the route needs. */
export interface ColleaguesOptions {
  rules: IdentityRules;
  people: KnownPeople;
  allowances: Allowances;
}

/**
 * GET /colleagues: of one's own department and area, who can be handed something to do (同事名单). Names and posts of staff, told
 * to those who work with them; nothing about a child, and so nothing for the processing record.
 */
export function colleaguesRoute(app: FastifyInstance, { rules, people, allowances }: ColleaguesOptions): void {
  app.get('/colleagues', async (request, reply) => {
    const signedIn = await signedInBy(request, rules, true);
    if (!signedIn) throw new Refusal('SIGN_IN_REQUIRED');
    await assertMayAsk(allowances, signedIn.viewer);
    const colleagues = await people.colleaguesOf(signedIn.viewer);
    return reply.header('cache-control', 'no-store').send({ colleagues });
  });
}
