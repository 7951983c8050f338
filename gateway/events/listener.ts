import type { FastifyRequest } from 'fastify';
import { Refusal } from '../request-errors.ts';
import type { SignIn } from '../sign-in/open-sign-in.ts';
import type { RequestIdentity } from '../sign-in/request-identity.ts';
import { statedPurpose } from '../sign-in/stated-purpose.ts';

/** Who listens (收听人), and what for. */
export interface Listener extends RequestIdentity {
  viewer: NonNullable<RequestIdentity['viewer']>;
  purpose: NonNullable<RequestIdentity['purpose']>;
}

const NO_PURPOSE = '请先选择使用目的,再接收提醒:在地址中写明(/events?purpose=CHILD_CARE),或用请求头 x-hub-purpose。';

/**
 * Reads who listens: asked without its counting as activity where that can be told, as a page that is merely open does nothing.
 * The purpose is in the address, where a browser's EventSource can state it, or in the header. Refuses who has not signed in.
 */
export function listeningOf({ standing, sessionOf }: SignIn): (request: FastifyRequest) => Promise<Listener> {
  return async (request) => {
    const { viewer = null } = (await (standing ?? sessionOf)(request)) ?? {};
    if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
    const { purpose: inAddress } = request.query as Record<string, unknown>;
    const stated = typeof inAddress === 'string' ? inAddress : request.headers['x-hub-purpose'];
    const purpose = statedPurpose({ 'x-hub-purpose': stated });
    if (!purpose) throw new Refusal('UNKNOWN_PURPOSE', NO_PURPOSE);
    return { viewer, purpose, caseNumber: null };
  };
}
