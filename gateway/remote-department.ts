import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
} from 'cockatiel';
import { NOBODY } from '../schema/access/nobody.ts';
import { type PolicyContent, parsePolicyContent } from '../schema/access/policy-content.ts';
import type { Ground, Session } from '../schema/access/viewer.ts';
import { parseGround } from '../schema/grant-claims.ts';
import type { GrantSigner } from '../schema/grant-keys.ts';
import {
  type Department,
  type DepartmentAnswer,
  type DepartmentRequest,
  DepartmentUnavailable,
  isDepartmentAnswer,
} from './department.ts';
import { GrantedExchange, type GrantedRequest } from './granted-exchange.ts';
import { exchange, type HttpAnswer } from './json-over-http.ts';

/** When a department that keeps failing is left alone, and for how long. */
export interface BreakerOptions {
  failures: number;
  halfOpenAfterMs: number;
}

/** How a department on another host is reached. */
export interface RemoteOptions {
  url: string;
  timeoutMs: number;
  breaker: BreakerOptions;
  /** Signs what is asked of it; a foreign subgraph knows no grants. */
  signer?: GrantSigner | undefined;
}

type Asked = Omit<GrantedRequest, 'signal'>;

/**
 * A department on another host: keep-alive HTTP, one time limit over all attempts, one retry for what changes nothing
 * and none for mutations, a grant for each attempt, and a circuit breaker.
 */
export class RemoteDepartment implements Department {
  readonly name: string;
  readonly #url: URL;
  readonly #timeoutMs: number;
  readonly #agent: Agent;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #exchange: GrantedExchange;

  constructor(name: string, { url, timeoutMs, breaker, signer }: RemoteOptions) {
    this.name = name;
    this.#url = new URL(url);
    this.#timeoutMs = timeoutMs;
    const keepAlive = { keepAlive: true, maxSockets: 64, scheduling: 'lifo' } as const;
    this.#agent = this.#url.protocol === 'https:' ? new SecureAgent(keepAlive) : new Agent(keepAlive);
    this.#breaker = circuitBreaker(handleAll, {
      halfOpenAfter: breaker.halfOpenAfterMs,
      breaker: new ConsecutiveBreaker(breaker.failures),
    });
    this.#exchange = new GrantedExchange(name, this.#url, this.#agent, signer);
  }

  fetch({ kind, query, variables, session }: DepartmentRequest): Promise<DepartmentAnswer> {
    const asked = { act: 'graphql', body: { query, variables }, session } as const;
    return this.#ask(asked, kind === 'query', (answer) => this.#graphqlAnswer(answer));
  }

  ground(number: string, session: Session): Promise<Ground | null> {
    return this.#ask({ act: 'ground', body: { number }, session }, true, (answer) => this.#found(answer, parseGround));
  }

  policy(): Promise<PolicyContent | null> {
    const asked = { act: 'policy-content', body: {}, session: NOBODY } as const;
    return this.#ask(asked, true, (answer) => this.#found(answer, parsePolicyContent));
  }

  /** Asks the service's `ready`, beside `graphql`; one without it is asked the smallest query. */
  async ready(): Promise<void> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const probe = { method: 'GET', agent: this.#agent, signal } as const;
    const { status } = await this.#reached(signal, exchange(new URL('ready', this.#url), probe));
    if (status === 404 || status === 405) {
      const smallest = { act: 'graphql', body: { query: '{__typename}' }, session: NOBODY, signal } as const;
      this.#graphqlAnswer(await this.#reached(signal, this.#exchange.post(smallest)));
    } else if (status !== 200) throw new DepartmentUnavailable(this.name, 'status');
  }

  async close(): Promise<void> {
    this.#agent.destroy();
  }

  async #ask<Answer>(asked: Asked, mayRepeat: boolean, parse: (answer: HttpAnswer) => Answer): Promise<Answer> {
    try {
      return await this.#breaker.execute(() => this.#attempts(asked, mayRepeat, parse));
    } catch (error) {
      if (error instanceof DepartmentUnavailable) throw error;
      throw new DepartmentUnavailable(this.name, error instanceof BrokenCircuitError ? 'breaker' : 'failure');
    }
  }

  async #attempts<Answer>(asked: Asked, mayRepeat: boolean, parse: (answer: HttpAnswer) => Answer): Promise<Answer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const attempt = async () => parse(await this.#reached(signal, this.#exchange.post({ ...asked, signal })));
    try {
      return await attempt();
    } catch (error) {
      const isRefused = error instanceof DepartmentUnavailable && error.reason === 'grant';
      if (!mayRepeat || isRefused || signal.aborted) throw error;
      return await attempt();
    }
  }

  async #reached(signal: AbortSignal, exchanged: Promise<HttpAnswer>): Promise<HttpAnswer> {
    try {
      return await exchanged;
    } catch {
      throw new DepartmentUnavailable(this.name, signal.aborted ? 'timeout' : 'connection');
    }
  }

  #graphqlAnswer(answer: HttpAnswer): DepartmentAnswer {
    const parsed = this.#json(answer);
    if (!isDepartmentAnswer(parsed)) throw new DepartmentUnavailable(this.name, 'garbage');
    return parsed;
  }

  /** What was found, null when nothing was; anything else is no answer. */
  #found<Found>(answer: HttpAnswer, parse: (value: unknown) => Found | null): Found | null {
    const parsed = this.#json(answer);
    const found = parse(parsed);
    if (answer.status !== 200 || (found === null && parsed !== null))
      throw new DepartmentUnavailable(this.name, 'garbage');
    return found;
  }

  #json({ status, body }: HttpAnswer): unknown {
    if (status === 401) throw new DepartmentUnavailable(this.name, 'grant');
    if (status < 200 || status >= 500) throw new DepartmentUnavailable(this.name, 'status');
    try {
      return JSON.parse(body);
    } catch {
      throw new DepartmentUnavailable(this.name, 'garbage');
    }
  }
}
