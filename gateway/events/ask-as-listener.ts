import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerOf } from '../exports/front-door.ts';
import { asOwn } from '../sweep/own-identity.ts';
import type { AskChanged } from './changed-papers.ts';
import type { Listener } from './listener.ts';

/** One of the console's operations: whoever has signed in may run it. */
const DOCUMENT = 'changed-papers';

/** Asks for changed papers as the listener, who is asked for anew each time: decided, metered and recorded as if they had asked. */
export function askAsListener(
  app: Pick<FastifyInstance, 'inject'>,
  { ip }: Pick<FastifyRequest, 'ip'>,
  listener: () => Promise<Listener | null>,
): AskChanged {
  return async (since) => {
    const identity = await listener();
    if (!identity) return null;
    const answer = await asOwn(identity, () =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: ip,
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify({ documentId: DOCUMENT, variables: { since } }),
      }),
    );
    return answerOf(answer);
  };
}
