import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
} from 'cockatiel';
import {
  type Department,
  type DepartmentAnswer,
  type DepartmentRequest,
  DepartmentUnavailable,
  isDepartmentAnswer,
} from './department.ts';
import { exchange, type HttpAnswer } from './json-over-http.ts';

/** When a department that keeps failing is left alone, and for how long. */
export interface BreakerOptions {
  failures: number;
  halfOpenAfterMs: number;
}

/**
 * A department on another host: keep-alive HTTP, one time limit over all attempts, one retry for queries
 * and none for mutations, and a circuit breaker.
 */
export class RemoteDepartment implements Department {
  readonly name: string;
  readonly #url: URL;
  readonly #timeoutMs: number;
  readonly #agent: Agent;
  readonly #breaker: CircuitBreakerPolicy;

  constructor(name: string, url: string, timeoutMs: number, breaker: BreakerOptions) {
    this.name = name;
    this.#url = new URL(url);
    this.#timeoutMs = timeoutMs;
    const keepAlive = { keepAlive: true, maxSockets: 64, scheduling: 'lifo' } as const;
    this.#agent = this.#url.protocol === 'https:' ? new SecureAgent(keepAlive) : new Agent(keepAlive);
    this.#breaker = circuitBreaker(handleAll, {
      halfOpenAfter: breaker.halfOpenAfterMs,
      breaker: new ConsecutiveBreaker(breaker.failures),
    });
  }

  async fetch(request: DepartmentRequest): Promise<DepartmentAnswer> {
    try {
      return await this.#breaker.execute(() => this.#attempts(request));
    } catch (error) {
      if (error instanceof DepartmentUnavailable) throw error;
      throw new DepartmentUnavailable(this.name, error instanceof BrokenCircuitError ? 'breaker' : 'failure');
    }
  }

  /** Asks the service's `/ready`; one without it is asked the smallest query. */
  async ready(): Promise<void> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const probe = await this.#exchange(new URL('/ready', this.#url), 'GET', undefined, signal);
    if (probe.status === 404 || probe.status === 405) {
      this.#answer(await this.#exchange(this.#url, 'POST', '{"query":"{__typename}"}', signal));
    } else if (probe.status !== 200) {
      throw new DepartmentUnavailable(this.name, 'status');
    }
  }

  async close(): Promise<void> {
    this.#agent.destroy();
  }

  async #attempts({ kind, query, variables }: DepartmentRequest): Promise<DepartmentAnswer> {
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const body = JSON.stringify({ query, variables });
    const attempt = async () => this.#answer(await this.#exchange(this.#url, 'POST', body, signal));
    try {
      return await attempt();
    } catch (error) {
      if (kind !== 'query' || signal.aborted) throw error;
      return await attempt();
    }
  }

  async #exchange(
    url: URL,
    method: 'GET' | 'POST',
    body: string | undefined,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    try {
      return await exchange(url, { method, body, agent: this.#agent, signal });
    } catch {
      throw new DepartmentUnavailable(this.name, signal.aborted ? 'timeout' : 'connection');
    }
  }

  #answer({ status, body }: HttpAnswer): DepartmentAnswer {
    if (status < 200 || status >= 500) throw new DepartmentUnavailable(this.name, 'status');
    const answer = parseJson(body);
    if (!isDepartmentAnswer(answer)) throw new DepartmentUnavailable(this.name, 'garbage');
    return answer;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
