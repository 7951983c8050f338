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
import type { WitnessAnswer, WitnessRequest } from '../schema/processing-record/witness.ts';
import { parseWitnessAnswer } from '../schema/processing-record/witness-form.ts';
import type { LedgerRequest } from '../subgraphs/ledger/door.ts';
import { replyFromWire, requestToWire } from '../subgraphs/ledger/wire.ts';
import {
  type Department,
  type DepartmentAnswer,
  type DepartmentRequest,
  DepartmentUnavailable,
  type FollowedReply,
  isDepartmentAnswer,
} from './department.ts';
import { foreignAnswer, receiptedAnswer } from './department-receipts.ts';
import { GrantedExchange, type GrantedRequest } from './granted-exchange.ts';
import { exchange, type HttpAnswer } from './json-over-http.ts';
import { LEDGER_SECONDS, receiptedReply } from './ledger-answer.ts';
import { isFinal, unansweredReason, withLost } from './remote-failure.ts';

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
  /** A subgraph that keeps no journal: its data are taken without receipts. */
  isForeign?: boolean | undefined;
}

/** What is asked, and how long an answer is waited for when not as long as usual. */
type Asked = Omit<GrantedRequest, 'signal'> & { timeoutMs?: number };

/** An answer, and how many attempts before it got none. */
interface Attempted<Found> {
  found: Found;
  lost: number;
}

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
  readonly #checked: typeof receiptedAnswer;

  constructor(name: string, { url, timeoutMs, breaker, signer, isForeign }: RemoteOptions) {
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
    this.#checked = isForeign ? foreignAnswer : receiptedAnswer;
  }

  async fetch({ kind, query, variables, session, operation }: DepartmentRequest): Promise<DepartmentAnswer> {
    const asked = { act: 'graphql', body: { query, variables, operation }, session } as const;
    const { found, lost } = await this.#ask(asked, kind === 'query', (answer) =>
      this.#checked(this.name, this.#graphqlAnswer(answer)),
    );
    return lost > 0 ? { ...found, lost } : found;
  }

  ground(number: string, session: Session): Promise<Ground | null> {
    return this.#find({ act: 'ground', body: { number }, session }, parseGround);
  }

  policy(): Promise<PolicyContent | null> {
    return this.#find({ act: 'policy-content', body: {}, session: NOBODY }, parsePolicyContent);
  }

  async witness(request: WitnessRequest): Promise<WitnessAnswer> {
    const answer = await this.#find({ act: 'witness', body: request, session: NOBODY }, parseWitnessAnswer);
    if (!answer) throw new DepartmentUnavailable(this.name, 'garbage');
    return answer;
  }

  async ledger(request: LedgerRequest, session: Session): Promise<FollowedReply> {
    const body = requestToWire(request);
    const asked = { act: 'ledger', body, session, timeoutMs: LEDGER_SECONDS * 1000 } as const;
    const { found, lost } = await this.#ask(asked, true, (answer) => this.#found(answer, replyFromWire));
    return { ...receiptedReply(this.name, request, found), ...(lost > 0 && { lost }) };
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

  /** What was found, null when nothing was. */
  async #find<Found>(asked: Asked, parse: (value: unknown) => Found | null): Promise<Found | null> {
    return (await this.#ask(asked, true, (answer) => this.#found(answer, parse))).found;
  }

  async #ask<Found>(asked: Asked, mayRepeat: boolean, parse: (answer: HttpAnswer) => Found): Promise<Attempted<Found>> {
    try {
      return await this.#breaker.execute(() => this.#attempts(asked, mayRepeat, parse));
    } catch (error) {
      if (error instanceof DepartmentUnavailable) throw error;
      throw new DepartmentUnavailable(this.name, error instanceof BrokenCircuitError ? 'breaker' : 'failure');
    }
  }

  async #attempts<Found>(
    asked: Asked,
    mayRepeat: boolean,
    parse: (answer: HttpAnswer) => Found,
  ): Promise<Attempted<Found>> {
    const signal = AbortSignal.timeout(asked.timeoutMs ?? this.#timeoutMs);
    const attempt = async () => parse(await this.#reached(signal, this.#exchange.post({ ...asked, signal })));
    try {
      return { found: await attempt(), lost: 0 };
    } catch (error) {
      if (!(error instanceof DepartmentUnavailable) || !mayRepeat || signal.aborted || isFinal(error)) throw error;
      const { lost } = error;
      return { found: await attempt().catch((again) => Promise.reject(withLost(again, lost))), lost };
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
    if (status === 503) throw new DepartmentUnavailable(this.name, unansweredReason(body));
    if (status < 200 || status >= 500) throw new DepartmentUnavailable(this.name, 'status');
    try {
      return JSON.parse(body);
    } catch {
      throw new DepartmentUnavailable(this.name, 'garbage');
    }
  }
}
