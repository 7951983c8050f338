import type { FastifyInstance } from 'fastify';
import { consoleOperations } from '../access/console-operations.ts';
import { FreeQueries } from '../access/free-queries.ts';
import type { Sessions } from '../access/session.ts';
import { type Allowances, assertMayAsk } from '../allowances.ts';
import type { HubGateway } from '../hub-gateway.ts';
import { madeOrRefusal, Refusal } from '../request-errors.ts';
import { assertForm, parseOperation } from '../request-form.ts';
import type { SessionOf } from '../sign-in/open-sign-in.ts';
import { Explainer } from './explain-operation.ts';

/** What the route needs. */
export interface ExplainOptions {
  gateway: HubGateway;
  sessionOf: SessionOf;
  sessions: Sessions;
  allowances?: Allowances | undefined;
}

/**
 * POST /explain: what an operation would cost, whom it would ask, and what of it would be denied to its sender for the purpose
 * stated (查询预估); nothing is run. It tells nothing about anybody and is not recorded; so that this stays true, a case number is
 * left out of account: whether it opens a child is told where it is recorded. It counts as an operation of its sender's.
 */
export function explainRoute(app: FastifyInstance, { gateway, sessionOf, sessions, allowances }: ExplainOptions): void {
  const kept = consoleOperations();
  const freeQueries = new FreeQueries(kept);
  const explainer = new Explainer();
  app.post('/explain', { onRequest: async (request) => assertForm(request) }, async (request, reply) => {
    const operation = madeOrRefusal(() => parseOperation(request.body, 'hub', kept));
    const identity = await sessionOf(request);
    if (operation instanceof Refusal) throw operation;
    if (identity.fault) throw identity.fault;
    const { viewer } = identity;
    if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
    if (allowances) await assertMayAsk(allowances, viewer);
    freeQueries.assertMayRun(operation.query, viewer);
    const session = await sessions.of({ ...identity, caseNumber: null });
    return reply.header('cache-control', 'no-store').send(explainer.explain(gateway.current, operation, session));
  });
}
