import { AsyncLocalStorage } from 'node:async_hooks';
import { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Purpose } from '../../schema/access/viewer.ts';
import type { SessionOf } from '../sign-in/open-sign-in.ts';
import type { RequestIdentity } from '../sign-in/request-identity.ts';

const own = new AsyncLocalStorage<RequestIdentity>();

/** Who the sweep is (比对系统): the joint meeting's own system, for the children of one area. */
export function sweepIdentity(area: string, purpose: Purpose): RequestIdentity {
  return {
    viewer: {
      id: 'joint-meeting-sweep',
      name: '联席会议比对系统',
      department: 'JOINT_MEETING',
      role: 'SYSTEM',
      division: area,
      assurance: 3,
      rights: ['ANALYST'],
    },
    purpose,
    caseNumber: null,
    isOfHub: true,
  };
}

/** Sends a request inside this process; it, and no other, is the identity's. What is sent only when awaited is sent here. */
export function asOwn<T>(identity: RequestIdentity, send: () => PromiseLike<T>): Promise<T> {
  return own.run(identity, async () => await send());
}

/**
 * Who sends a request, when this process may have sent it itself. Nothing in a request says so, so nobody outside can: it holds
 * for requests handed over inside the process, without a connection, by the sweep and for those who listen to events.
 */
export function orOwn(sessionOf: SessionOf): SessionOf {
  return async (request) => ownIdentityOf(request) ?? sessionOf(request);
}

function ownIdentityOf({ raw }: FastifyRequest): RequestIdentity | undefined {
  return (raw.socket as unknown) instanceof Socket ? undefined : own.getStore();
}
