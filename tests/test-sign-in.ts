import type { FastifyRequest } from 'fastify';
import type { SignIn } from '../gateway/sign-in/open-sign-in.ts';
import type { RequestIdentity } from '../gateway/sign-in/request-identity.ts';

const SCHEME = 'Test ';

/** Takes the sender's word for who they are: for tests of everything behind signing in. */
export const testSignIn: SignIn = {
  sessionOf: async (request: FastifyRequest) => identityIn(request.headers.authorization),
  addRoutes: () => undefined,
  stop: () => undefined,
};

/** The header by which a test says who asks, what for, about which case. */
export function asHeader(identity: Partial<RequestIdentity>): { authorization: string } {
  return { authorization: SCHEME + Buffer.from(JSON.stringify(identity)).toString('base64') };
}

function identityIn(header: string | undefined): RequestIdentity {
  const given = header?.startsWith(SCHEME)
    ? (JSON.parse(Buffer.from(header.slice(SCHEME.length), 'base64').toString()) as Partial<RequestIdentity>)
    : {};
  return { viewer: null, purpose: null, caseNumber: null, ...given };
}
