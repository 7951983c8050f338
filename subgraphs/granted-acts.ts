import { parsePolicyContent, policyVersion } from '../schema/access/policy-content.ts';
import type { Session } from '../schema/access/viewer.ts';
import { HUB_ERRORS, type HubErrorCode } from '../schema/errors.ts';
import type { ReadGrant } from '../schema/grant.ts';
import type { GrantedAct } from '../schema/grant-claims.ts';
import { NotJournaled } from '../schema/processing-record/not-journaled.ts';
import { parseOperationMark } from '../schema/processing-record/receipt.ts';
import type { WitnessRequest } from '../schema/processing-record/witness.ts';
import type { KeptPolicies } from './kept-policies.ts';
import type { LedgerRequest } from './ledger/door.ts';
import { replyToWire, requestFromWire } from './ledger/wire.ts';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

/** What goes back over HTTP. */
export interface HttpReply {
  status: number;
  body: unknown;
}

/** What an act is done with: a grant that holds, the body it was given for, and the policies known here. */
export interface Granted {
  subgraph: Subgraph;
  grant: ReadGrant;
  body: Buffer;
  policies: KeptPolicies;
  now: Date;
}

/** The gateway sends the policy and asks again. */
const POLICY_NEEDED: HttpReply = { status: 409, body: { policy: 'needed' } };

/** What a gateway with a grant may ask of a department (凭证准许的操作). */
export const GRANTED: Record<GrantedAct, (granted: Granted) => Promise<HttpReply>> = {
  graphql: (granted) =>
    inSession(granted, parseRequest, (asked, session) => granted.subgraph.execute(asked, session)).catch(unanswered),
  ledger: (granted) =>
    inSession(granted, parseLedgerRequest, async (asked, session) =>
      replyToWire(await granted.subgraph.ledger(asked, session)),
    ).catch(unanswered),
  ground: (granted) => inSession(granted, parseNumber, (number, session) => granted.subgraph.ground(number, session)),
  policy: async ({ grant, body, policies }) => {
    const content = parsePolicyContent(parseJson(body));
    if (!content || policyVersion(content) !== grant.policyVersion) return failure(400, 'BAD_REQUEST');
    policies.keep(content);
    return { status: 200, body: { policy: 'kept' } };
  },
  'policy-content': async ({ subgraph }) => ({ status: 200, body: await subgraph.policy() }),
  witness: async ({ subgraph, body }) => ({
    status: 200,
    body: await subgraph.witness(parseJson(body) as WitnessRequest),
  }),
};

/** An error with its constant sentence. */
export function failure(status: number, code: HubErrorCode): HttpReply {
  return { status, body: { errors: [{ message: HUB_ERRORS[code], extensions: { code } }] } };
}

/** What could not be written down is not told; the gateway learns only whether an act is done all the same. */
function unanswered(error: unknown): HttpReply {
  if (!(error instanceof NotJournaled)) throw error;
  return { status: 503, body: { isDone: error.isDone } };
}

async function inSession<Asked>(
  { grant, body, policies, now }: Granted,
  parse: (body: unknown) => Asked | null,
  answer: (asked: Asked, session: Session) => Promise<unknown>,
): Promise<HttpReply> {
  const policy = policies.of(grant, now);
  if (!policy) return POLICY_NEEDED;
  const asked = parse(parseJson(body));
  if (asked === null) return failure(400, 'BAD_REQUEST');
  const { viewer, purpose, ground } = grant;
  return { status: 200, body: await answer(asked, { viewer, purpose, ground, policy }) };
}

function parseRequest(body: unknown): SubgraphRequest | null {
  const { query, variables, operationName, operation } = (body ?? {}) as Record<keyof SubgraphRequest, unknown>;
  if (typeof query !== 'string') return null;
  if (!isAbsentOr(variables, 'object') || Array.isArray(variables)) return null;
  if (!isAbsentOr(operationName, 'string')) return null;
  if (operation !== undefined && operation !== null && !parseOperationMark(operation)) return null;
  return body as SubgraphRequest;
}

function parseLedgerRequest(body: unknown): LedgerRequest | null {
  const request = requestFromWire(body);
  if (!request || (request.operation !== null && !parseOperationMark(request.operation))) return null;
  return request;
}

function parseNumber(body: unknown): string | null {
  const { number } = (body ?? {}) as { number?: unknown };
  return typeof number === 'string' ? number : null;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function isAbsentOr(value: unknown, type: 'object' | 'string'): boolean {
  return value === undefined || value === null || typeof value === type;
}
