import type { Agent } from 'node:http';
import type { Policy } from '../schema/access/policy.ts';
import type { Session } from '../schema/access/viewer.ts';
import { signGrant } from '../schema/grant.ts';
import type { GrantedAct } from '../schema/grant-claims.ts';
import type { GrantSigner } from '../schema/grant-keys.ts';
import { exchange, type HttpAnswer } from './json-over-http.ts';

/** What is posted to a department, on whose behalf. */
export interface GrantedRequest {
  act: GrantedAct;
  body: unknown;
  session: Session;
  signal: AbortSignal;
}

/**
 * Posts to a department on another host. Every exchange carries a grant of its own; one that names a policy the department
 * does not know is answered 409 before anything is done, so the policy is sent and the request again, whatever it is.
 */
export class GrantedExchange {
  readonly #department: string;
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #signer: GrantSigner | undefined;
  readonly #pushes = new Map<string, Promise<void>>();

  /** Without a signer (a foreign subgraph) nothing is vouched for. */
  constructor(department: string, url: URL, agent: Agent, signer?: GrantSigner) {
    this.#department = department;
    this.#url = url;
    this.#agent = agent;
    this.#signer = signer;
  }

  /** Rejects when the connection fails or `signal` ends it. */
  async post({ act, body, session, signal }: GrantedRequest): Promise<HttpAnswer> {
    const bytes = Buffer.from(JSON.stringify(body));
    const answer = await this.#exchange(act, bytes, session, signal);
    if (answer.status !== 409 || !this.#signer) return answer;
    await this.#push(session, signal);
    return this.#exchange(act, bytes, session, signal);
  }

  /** Requests that wait for the same policy send it once. */
  #push(session: Session, signal: AbortSignal): Promise<void> {
    const { policy } = session;
    const running = this.#pushes.get(policy.version);
    if (running) return running;
    const { agreements, sealedChildren, smallCellBelow } = policy;
    const bytes = Buffer.from(JSON.stringify({ agreements, sealedChildren, smallCellBelow }));
    const push = this.#exchange('policy', bytes, session, signal)
      .then(() => undefined)
      .finally(() => this.#pushes.delete(policy.version));
    this.#pushes.set(policy.version, push);
    return push;
  }

  #exchange(act: GrantedAct, body: Buffer, session: Session, signal: AbortSignal): Promise<HttpAnswer> {
    const headers = this.#signer ? { authorization: `Bearer ${this.#grant(this.#signer, act, body, session)}` } : {};
    return exchange(this.#addressOf(act), { method: 'POST', headers, body, agent: this.#agent, signal });
  }

  /** `…/graphql` is the configured address; the other acts are beside it. */
  #addressOf(act: GrantedAct): URL {
    return act === 'graphql' ? this.#url : new URL(act, this.#url);
  }

  #grant(signer: GrantSigner, act: GrantedAct, body: Buffer, { viewer, purpose, ground, policy }: Session): string {
    const now = new Date();
    const grant = {
      department: this.#department,
      act,
      viewer,
      purpose,
      ground,
      policyVersion: policy.version,
      policyAge: ageOf(policy, now),
    };
    return signGrant(signer, grant, body, now);
  }
}

/** Seconds since the copy was read; null when it is not to be relied on. */
function ageOf({ isCurrent, readAt }: Policy, now: Date): number | null {
  if (!isCurrent) return null;
  return readAt ? Math.max(0, Math.ceil((now.getTime() - readAt.getTime()) / 1000)) : 0;
}
